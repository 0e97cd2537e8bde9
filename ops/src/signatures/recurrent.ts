import type { Signature } from "../row.js";

interface Recurrent {
  readonly op: string;
  readonly gates: 1 | 3 | 4;
  /** The dtypes that it does not take. */
  readonly refused: string;
}

/** One step: the next state, or for an LSTM both. */
export function cell({ op, gates, refused }: Recurrent, dtype = 'T["dtype"]'): Signature {
  const states = gates === 4 ? "[H, S]" : "H";
  const state = (what: string, name: string) => `CellState<"${op}", "${what}", T, ${name}, W>`;
  const hx = gates === 4 ? `readonly [H & Guard<${state("hidden state", "H")}>, S & Guard<${state("cell state", "S")}>]` : `H & Guard<${state("hidden state", "H")}>`;
  const weight = (name: string, what: string, wide: string) => `${name} & Guard<CellWeight<"${op}", "${what}", T, ${name}, W, ${gates}, ${wide}>>`;
  const bias = (name: string, what: string) => `${name} & Guard<CellBias<"${op}", "${what}", T, ${name}, W, ${gates}>>`;
  const next = `Tensor<CellNext<T["shape"], W["shape"]>, ${dtype}, T["device"]>`;
  return (
    `<T extends Tensor, H extends Tensor, ${gates === 4 ? "S extends Tensor, " : ""}I extends Tensor, W extends Tensor, B extends Tensor | null = null, C extends Tensor | null = null>` +
    `(input: T & Supports<"${op}", T, ${refused}, CellInput<"${op}", T["shape"]>>, hx: ${hx}, wIh: ${weight("I", "input weight", "T")}, wHh: ${weight("W", "hidden weight", "W")}, ` +
    `options?: { bIh?: ${bias("B", "input bias")}; bHh?: ${bias("C", "hidden bias")} }): ${states === "H" ? next : `[${next}, ${next}]`}`
  );
}

/** All steps: what comes out at each, and the states after the last. */
export function layers({ op, gates, refused }: Recurrent): Signature {
  const options = "Layers<L, D, B, F>";
  const two = gates === 4;
  const cellSize = two ? 'HiddenOf<S["shape"]>' : 'HiddenOf<H["shape"]>';
  const hx = two ? `readonly [H, S] & Guard<LstmStates<"${op}", T, H, S, ${options}>>` : `H & Guard<LayerState<"${op}", "hidden state", T, H, ${options}>>`;
  const tensor = (shape: string) => `Tensor<${shape}, T["dtype"], T["device"]>`;
  const last = (size: string) => tensor(`LastState<"${op}", T["shape"], ${size}, ${options}>`);
  const results = [tensor(`Sequence<"${op}", T["shape"], HiddenOf<H["shape"]>, D>`), last('HiddenOf<H["shape"]>'), ...(two ? [last(cellSize)] : [])];
  return (
    `<T extends Tensor, H extends Tensor, ${two ? "S extends Tensor, " : ""}const P extends readonly Tensor[], B extends boolean = true, const L extends number = 1, D extends boolean = false, F extends boolean = false>` +
    `(input: T & Supports<"${op}", T, ${refused}, SequenceInput<"${op}", T["shape"], F>>, hx: ${hx}, params: P & Guard<LayerParameters<"${op}", T, P, HiddenOf<H["shape"]>, ${cellSize}, ${gates}, ${options}>>, ` +
    `options?: { hasBiases?: B; numLayers?: Argument<L, LayerCount<"${op}", L>>; dropout?: number; train?: boolean; bidirectional?: D; batchFirst?: F }): [${results.join(", ")}]`
  );
}
