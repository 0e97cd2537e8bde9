import type { Maker } from "../maker.js";
import { literal, type Dim } from "../operands.js";
import { lapack, leading, sometimes, square } from "./decompositions.js";
import type { Arguments, Hint } from "./hint.js";

interface Equations {
  /** Names of the matrices and of the right-hand sides, in the op's order. */
  readonly names: readonly [string, string];
  readonly rightFirst?: boolean;
  readonly vectors?: boolean;
  /** Whether the matrices may stand on the right of X. */
  readonly sides?: boolean;
  /** Whether the op takes pivots. */
  readonly pivots?: boolean;
  readonly more?: Hint;
}

/** The dtype given, seldom another one. */
const mostly = (make: Maker, dtype: string): string => (make.random.chance(0.95) ? dtype : make.dtypeFor());

/** Square matrices and right-hand sides that fit. */
function equations({ names: [first, second], rightFirst, vectors, sides, pivots, more }: Equations): Hint {
  return (make) => {
    const [n, k] = [make.dim(), make.dim()];
    const batch = leading(make);
    const dtype = make.dtypeFor(lapack);
    const onRight = sides === true && make.random.chance(0.3);
    const right = vectors && make.random.chance(0.4) ? (make.random.chance(0.5) ? [n] : [...batch, n]) : [...make.broadcast(batch), ...(onRight ? [k, n] : [n, k])];
    const A = () => make.tensor(make.spoil([...batch, n, n]), mostly(make, dtype), "identity");
    const B = () => make.tensor(make.spoil(right), mostly(make, dtype));
    const given = rightFirst ? { [first]: B(), [second]: A() } : { [first]: A(), [second]: B() };
    const side: Arguments = onRight ? { left: "false" } : sides && make.random.chance(0.3) ? { left: make.bool() } : {};
    return { ...given, ...side, ...(pivots ? { pivots: make.tensor(make.spoil([...batch, n]), make.dtypeFor(["int32"])) } : {}), ...more?.(make) };
  };
}

/** Matrices with more rows than columns, or as many. */
function tall(make: Maker): { readonly batch: Dim[]; readonly rows: Dim; readonly columns: Dim } {
  const [a, b] = [make.dim(), make.dim()];
  return { batch: leading(make), ...(a.size < b.size && make.random.chance(0.9) ? { rows: b, columns: a } : { rows: a, columns: b }) };
}

const smaller = (a: Dim, b: Dim): Dim => (b.size < a.size ? b : a);

function householderProduct(input: string, tau: string): Hint {
  return (make) => {
    const { batch, rows, columns } = tall(make);
    const dtype = make.dtypeFor(lapack);
    const factors = make.random.chance(0.6) ? columns : smaller(columns, make.dim());
    return { [input]: make.tensor(make.spoil([...batch, rows, columns]), dtype, "identity"), [tau]: make.tensor(make.spoil([...batch, factors]), mostly(make, dtype)) };
  };
}

function ormqr(make: Maker): Arguments {
  const { batch, rows, columns } = tall(make);
  const dtype = make.dtypeFor(lapack);
  const left = make.random.chance(0.6);
  const other = make.dim();
  return {
    self: make.tensor(make.spoil([...batch, rows, columns]), dtype, "identity"),
    input2: make.tensor(make.spoil([...batch, smaller(rows, columns)]), mostly(make, dtype)),
    input3: make.tensor(make.spoil(left ? [...batch, rows, other] : [...batch, other, rows]), mostly(make, dtype)),
    ...(left ? {} : { left: "false" }),
  };
}

/** Whole calls of solvers that no schema describes. */
export const solverCalls = { lstsq };

function lstsq(make: Maker): string {
  const batch = leading(make);
  const rows = make.dim();
  const dtype = make.dtypeFor(lapack);
  const vectors = make.random.chance(0.3);
  const other = make.broadcast(batch);
  const sameRank = [...Array.from({ length: Math.max(0, batch.length - other.length) }, () => literal(1)), ...other];
  const self = make.tensor(make.spoil([...batch, rows, make.dim()]), dtype, "identity");
  const b = make.tensor(make.spoil([...sameRank, rows, ...(vectors ? [] : [make.dim()])]), mostly(make, dtype));
  const options = Object.entries({ ...sometimes("driver", ['"gels"', '"gelsy"', '"gelsd"', '"gelss"', "null"])(make), ...sometimes("rcond", ["0", "0.5", "null"])(make) });
  const rest = options.length > 0 ? `, { ${options.map(([name, value]) => `${name}: ${value}`).join(", ")} }` : "";
  return make.random.chance(0.5) ? `${self}.lstsq(${b}${rest})` : `tt.lstsq(${self}, ${b}${rest})`;
}

/** Tolerances as numbers, or as tensors that broadcast with the leading dims. */
function tolerances(of: string): Hint {
  return (make) => {
    const batch = leading(make);
    const n = make.dim();
    const hermitian = make.random.chance(0.25);
    const self = make.tensor(make.spoil([...batch, n, hermitian ? n : make.dim()]), make.dtypeFor(lapack), "identity");
    const tensors = make.random.chance(0.4);
    const tolerance = () => (tensors !== make.random.chance(0.03) ? make.tensor(make.broadcast(batch), make.dtypeFor(["float32", "float64", "int64"])) : make.random.pick(["0.5", "0", "null"]));
    return {
      [of]: self,
      ...(make.random.chance(0.5) ? { atol: tolerance() } : {}),
      ...(make.random.chance(0.5) ? { rtol: tolerance() } : {}),
      ...(hermitian ? { hermitian: "true" } : {}),
    };
  };
}

/** Inverses and solutions of linear equations. */
export const solvers: Readonly<Record<string, Hint>> = {
  inverse: square("self"),
  inv: square("A"),
  choleskyInverse: square("self"),
  solve: equations({ names: ["A", "B"], vectors: true, sides: true }),
  solveTriangular: equations({ names: ["self", "B"], sides: true, more: (make) => (make.random.chance(0.97) ? { upper: make.bool() } : {}) }),
  triangularSolve: equations({ names: ["self", "A"], rightFirst: true }),
  choleskySolve: equations({ names: ["self", "input2"], rightFirst: true }),
  luSolve: equations({ names: ["LU", "B"], sides: true, pivots: true }),
  pinv: tolerances("self"),
  matrixRank: (make) => {
    const given = tolerances("self")(make);
    return { ...given, input: given.self! };
  },
  householderProduct: householderProduct("input", "tau"),
  orgqr: householderProduct("self", "input2"),
  ormqr,
};

