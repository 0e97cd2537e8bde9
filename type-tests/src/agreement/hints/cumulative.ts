import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import type { Arguments, Hint } from "./hint.js";

/** The place that a dim's number names. */
const placeOf = (make: Maker, dim: number): number => (dim < 0 ? dim + make.self.length : dim);

function diff(make: Maker): Arguments {
  const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, 4));
  const self = make.selfTensor(dims);
  const dim = make.dimNumber();
  const beside = (name: string): Arguments =>
    make.random.chance(0.25) ? { [name]: make.tensor(make.spoil(dims.map((entry, at) => (at === placeOf(make, dim) ? make.dim() : entry)))) } : {};
  return {
    self,
    ...(dim === -1 && make.random.chance(0.5) ? {} : { dim: make.int(dim) }),
    ...(make.random.chance(0.4) ? { n: make.int(make.random.int(make.spoilt ? -1 : 0, 3)) } : {}),
    ...beside("prepend"),
    ...beside("append"),
  };
}

/** Points for an integrand: a list for the dim, or a tensor that broadcasts with it but for the dim. */
function trapezoid(make: Maker): Arguments {
  const dims = make.dims(make.random.int(make.spoilt ? 0 : 1, 4));
  const y = make.selfTensor(dims);
  const dim = make.dimNumber();
  const at = placeOf(make, dim);
  const along: readonly Dim[] = dims[at] ? [dims[at]] : [];
  const kept = dims.slice(at < 0 ? 0 : make.random.int(0, at));
  const tensor = () => kept.map((entry, index) => (index + dims.length - kept.length !== at && make.random.chance(0.2) ? literal(1) : entry));
  const given = make.random.chance(0.7) ? { dim: make.int(dim) } : make.spoilt ? {} : { dim: String(dim) };
  return { y, x: make.tensor(make.spoil(make.random.chance(0.5) ? along : tensor())), ...given };
}

/** Along a dim, beside what must fit it. */
export const cumulative: Readonly<Record<string, Hint>> = { diff, trapezoid, cumulativeTrapezoid: trapezoid };
