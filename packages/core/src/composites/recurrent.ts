import { ArgumentError, DeviceError, DTypeError, ShapeError } from "@typetorch/ffi";
import { checkOptionNames } from "../check.js";
import { shown } from "../encode.js";
import { gruLayers, lstmLayers, rnnReluLayers, rnnTanhLayers } from "../generated/internal.js";
import { Tensor } from "../tensor.js";

export interface RecurrentOptions {
  hasBiases?: boolean;
  numLayers?: number;
  dropout?: number;
  train?: boolean;
  bidirectional?: boolean;
  batchFirst?: boolean;
}

/** PyTorch: `torch.rnn_tanh`. */
export function rnnTanh(input: Tensor, hx: Tensor, params: readonly Tensor[], options: RecurrentOptions = {}): [Tensor, Tensor] {
  return rnnTanhLayers(input, hx, params, ...checked("rnnTanh", 1, input, [hx], params, options));
}

/** PyTorch: `torch.rnn_relu`. */
export function rnnRelu(input: Tensor, hx: Tensor, params: readonly Tensor[], options: RecurrentOptions = {}): [Tensor, Tensor] {
  return rnnReluLayers(input, hx, params, ...checked("rnnRelu", 1, input, [hx], params, options));
}

/** PyTorch: `torch.lstm`. */
export function lstm(input: Tensor, hx: readonly [Tensor, Tensor], params: readonly Tensor[], options: RecurrentOptions = {}): [Tensor, Tensor, Tensor] {
  return lstmLayers(input, hx, params, ...checked("lstm", 4, input, hx, params, options));
}

/** PyTorch: `torch.gru`. */
export function gru(input: Tensor, hx: Tensor, params: readonly Tensor[], options: RecurrentOptions = {}): [Tensor, Tensor] {
  return gruLayers(input, hx, params, ...checked("gru", 3, input, [hx], params, options));
}

type Flags = [hasBiases: boolean, numLayers: number, dropout: number, train: boolean, bidirectional: boolean, batchFirst: boolean];

/**
 * The options in libtorch's order, once everything has been checked: its kernels check few sizes, and write beside the tensors
 * where they do not fit.
 */
function checked(called: string, gates: number, input: Tensor, states: readonly Tensor[], params: readonly Tensor[], options: RecurrentOptions): Flags {
  checkOptionNames(called, options, ["hasBiases", "numLayers", "dropout", "train", "bidirectional", "batchFirst"]);
  const { hasBiases = true, numLayers = 1, dropout = 0, train = false, bidirectional = false, batchFirst = false } = options;
  if (!Number.isSafeInteger(numLayers) || numLayers < 1) throw new ArgumentError(`${called}: numLayers must be an integer of at least 1, got ${shown(numLayers)}`);
  const expected = gates === 4 ? 2 : 1;
  if (!Array.isArray(states) || states.length !== expected) throw new ArgumentError(`${called}: hx must be two tensors, [h, c], got ${shown(states)}`);
  if (!Array.isArray(params)) throw new ArgumentError(`${called}: argument 'params' must be a list of Tensors, got ${shown(params)}`);
  for (const tensor of [input, ...states, ...params]) checkAlike(called, input, tensor);
  checkSizes(called, gates, input.shape, states.map(({ shape }) => shape), params.map(({ shape }) => shape), { hasBiases, numLayers, directions: bidirectional ? 2 : 1, batchFirst });
  return [hasBiases, numLayers, dropout, train, bidirectional, batchFirst];
}

function checkAlike(called: string, input: Tensor, tensor: Tensor): void {
  if (!(tensor instanceof Tensor)) throw new ArgumentError(`${called}: input, states and parameters must be Tensors, got ${shown(tensor)}`);
  if (tensor.dtype !== input.dtype) throw new DTypeError(`${called}: dtypes ${input.dtype} and ${tensor.dtype} differ`);
  if (tensor.device !== input.device) throw new DeviceError(`${called}: devices ${input.device} and ${tensor.device} differ`);
}

type Sizes = readonly number[];
interface Layers {
  readonly hasBiases: boolean;
  readonly numLayers: number;
  readonly directions: 1 | 2;
  readonly batchFirst: boolean;
}

function checkSizes(called: string, gates: number, input: Sizes, states: readonly Sizes[], params: readonly Sizes[], layers: Layers): void {
  const text = (shape: Sizes) => `[${shape.join(", ")}]`;
  const refuse = (what: string): never => {
    throw new ShapeError(`${called}: ${what}`);
  };
  const want = (what: string, shape: Sizes, wanted: Sizes) => {
    if (shape.join() !== wanted.join()) refuse(`the ${what} ${text(shape)} must have the shape ${text(wanted)}`);
  };
  if (input.length !== 3) refuse(`the input ${text(input)} must have 3 dims`);
  const [steps, batch] = layers.batchFirst ? [input[1]!, input[0]!] : [input[0]!, input[1]!];
  if (steps === 0) refuse(`the input ${text(input)} has no steps`);
  const stack = layers.numLayers * layers.directions;
  const [state, cell = state] = states as [Sizes, Sizes?];
  const [out, hidden] = [state[2] ?? 1, cell[2] ?? 1];
  want("hidden state", state, [stack, batch, out]);
  want("cell state", cell, [stack, batch, hidden]);
  if (out === 0 || hidden === 0) refuse(`the ${out === 0 ? "hidden" : "cell"} state ${text(out === 0 ? state : cell)} has no features`);
  const wanted = Array.from({ length: stack }, (_, index) => {
    const layer = Math.floor(index / layers.directions);
    const suffix = `l${layer}${index % layers.directions === 1 ? "_reverse" : ""}`;
    const features = layer === 0 ? input[2]! : layers.directions * out;
    return parameterShapes(gates * hidden, features, out, hidden, layers.hasBiases).map(([name, shape]) => [`${name}_${suffix}`, shape] as const);
  }).flat();
  if (params.length !== wanted.length) refuse(`these layers take ${wanted.length} parameters, not ${params.length}`);
  wanted.forEach(([name, shape], index) => want(name, params[index]!, shape));
}

/** The parameters of one layer in one direction. Where the hidden state is narrower than the cell state, it is a projection. */
function parameterShapes(gates: number, features: number, out: number, hidden: number, hasBiases: boolean): (readonly [string, Sizes])[] {
  return [
    ["weight_ih", [gates, features]],
    ["weight_hh", [gates, out]],
    ...(hasBiases ? ([["bias_ih", [gates]], ["bias_hh", [gates]]] as const) : []),
    ...(out !== hidden ? ([["weight_hr", [out, hidden]]] as const) : []),
  ];
}
