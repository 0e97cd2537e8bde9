import { literal, product, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";
import { floats, type Hint } from "./hint.js";

type Gates = 1 | 3 | 4;

/** Floats mostly; kernels for real numbers of 16 bits, complex numbers and, here and there, integers exist. */
const dtypeOf = (make: Maker): string => (make.random.chance(0.85) ? make.dtypeFor(floats) : make.dtype);
const nonEmpty = (dim: Dim): Dim => (dim.size === 0 ? literal(2) : dim);
const times = (dim: Dim, count: number): Dim => product([dim, literal(count)]);

/** One step. */
function cell(gates: Gates): Hint {
  return (make) => {
    const dtype = dtypeOf(make);
    const tensor = (dims: readonly Dim[]) => make.tensor(make.spoil(dims), make.random.chance(0.97) ? dtype : make.dtypeFor());
    const [batch, features, hidden] = [make.dim(), make.dim(), make.dim()];
    const input = make.selfTensor(make.spoil([batch, features]), dtype);
    const state = () => tensor([batch, hidden]);
    return {
      input,
      hx: gates === 4 ? `[${state()}, ${state()}]` : state(),
      wIh: tensor([times(hidden, gates), features]),
      wHh: tensor([times(hidden, gates), hidden]),
      ...(make.random.chance(0.5) ? { bIh: make.random.chance(0.05) ? "null" : tensor([times(hidden, gates)]) } : {}),
      ...(make.random.chance(0.5) ? { bHh: tensor([times(hidden, gates)]) } : {}),
    };
  };
}

export const recurrent: Readonly<Record<string, Hint>> = { rnnTanhCell: cell(1), rnnReluCell: cell(1), lstmCell: cell(4), gruCell: cell(3) };

/** All steps; the first operand that is spoilt is the last. */
function layers(op: string, gates: Gates): (make: Maker) => string {
  return (make) => {
    const dtype = dtypeOf(make);
    const few = make.random.chance(0.85);
    const tensor = (dims: readonly Dim[]) => make.tensor(few ? dims : make.spoil(dims), make.random.chance(0.995) ? dtype : make.dtypeFor());
    const [steps, batch, features, hidden] = [make.random.chance(0.03) ? literal(0) : nonEmpty(make.dim()), make.dim(), make.dim(), make.random.chance(0.02) ? literal(0) : nonEmpty(make.dim())];
    const [count, directions] = [make.random.chance(0.8) ? 1 : 2, make.random.chance(0.75) ? 1 : 2];
    const [biases, batchFirst] = [make.random.chance(0.5), make.random.chance(0.3)];
    const projected = gates === 4 && make.random.chance(0.15) ? literal(make.random.int(1, 3)) : undefined;
    // Of a symbol it is not known whether it is the other's size.
    const out = projected && hidden.type === String(hidden.size) ? projected : hidden;
    const input = make.selfTensor(make.spoil(batchFirst ? [batch, steps, features] : [steps, batch, features]), dtype);
    const state = (size: Dim) => tensor([literal(count * directions), batch, size]);
    const hx = gates === 4 ? `[${state(out)}, ${state(hidden)}]` : state(hidden);
    const wide = times(hidden, gates);
    const params = Array.from({ length: count * directions }, (_, index) => [
      tensor([wide, index < directions ? features : directions === 2 ? times(out, 2) : out]),
      tensor([wide, out]),
      ...(biases ? [tensor([wide]), tensor([wide])] : []),
      ...(out.size === hidden.size ? [] : [tensor([out, hidden])]),
    ]).flat();
    if (make.spoilt && make.random.chance(0.15)) params.pop();
    const options = [
      ...(biases && make.random.chance(0.5) ? [] : [`hasBiases: ${biases}`]),
      ...(count === 1 && make.random.chance(0.8) ? [] : [`numLayers: ${make.spoilt && make.random.chance(0.1) ? "0" : make.int(count)}`]),
      ...(directions === 1 ? [] : ["bidirectional: true"]),
      ...(batchFirst ? ["batchFirst: true"] : []),
      ...(make.random.chance(0.1) ? [`dropout: 0.5`] : []),
      ...(make.random.chance(0.1) ? [`train: ${make.bool()}`] : []),
    ];
    return `tt.${op}(${input}, ${hx}, [${params.join(", ")}]${options.length > 0 ? `, { ${options.join(", ")} }` : ""})`;
  };
}

export const recurrentCalls: Readonly<Record<string, (make: Maker) => string>> = { rnnTanh: layers("rnnTanh", 1), rnnRelu: layers("rnnRelu", 1), lstm: layers("lstm", 4), gru: layers("gru", 3) };
