import * as tag from "./buffer.js";
import { words } from "./buffer.js";
import { deviceName } from "./devices.js";
import { dtypeName } from "./dtypes.js";
import * as errors from "./errors.js";
import { explainDTypes, type DTypeRule } from "./explain-dtypes.js";
import { dimOutOfRange, explainShapes } from "./explain.js";
import { native } from "./native.js";

/** What an operand of a failed call was. */
export interface OperandDescription {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly device: string;
}

/** Kinds of failure: `tt_error_kind` of the C ABI. */
const kinds: Record<number, new (message: string) => errors.TypeTorchError> = {
  2: errors.IndexError,
  3: errors.ValueError,
  4: errors.DTypeError,
  5: errors.NotImplementedError,
  6: errors.LinearAlgebraError,
  7: errors.OutOfMemoryError,
  8: errors.DisposedError,
};

/** Whether the call that just failed did so for want of memory. */
export function failedForMemory(): boolean {
  return words[0] === -7;
}

/** The error for the operator call that just failed; `name` is what the user called, `rules` what that wants of dtypes, unless the call was part of another. Reads the arguments that still stand in the buffer. */
export function operatorFailure(name: string, rules?: readonly DTypeRule[]): errors.TypeTorchError {
  const kind = -words[0]!;
  const message = firstParagraph(native.errorMessage());
  const call = words.slice(0, argumentsEnd());
  const operands = readArguments(call);
  const tensors = operands.filter((operand): operand is OperandDescription => typeof operand === "object");
  const lists = operands.filter((operand): operand is string => typeof operand === "string" && /^\[[-\d, ]*\]$/.test(operand)).map((list) => JSON.parse(list) as number[]);
  const devices = new Set(tensors.map(({ device }) => device));
  const ofDTypes = kind === 8 ? undefined : explainDTypes(name, tensors.map(({ dtype }) => dtype), rules, (at) => dimOutOfRange(tensors[0]?.shape, operands[at]), message);
  if (ofDTypes !== undefined) return new (kindOfDTypes(ofDTypes, message))(ofDTypes);
  const explained = explainShapes(name, tensors.map(({ shape }) => shape), lists, message);
  if (devices.size > 1 && /device/i.test(message)) {
    return new errors.DeviceError(`${name}: devices ${[...devices].join(" and ")} differ`);
  }
  if (explained !== undefined) return new (kinds[kind] ?? errors.ShapeError)(explained);
  const called = `${name}(${operands.map(operandText).join(", ")})`;
  const backend = /^Could not run '[^']*' with arguments from the '(\w+)' backend/.exec(message)?.[1];
  if (backend !== undefined) return missingKernel(called, backend);
  const text = `${called}: ${message}`;
  const known = kinds[kind];
  if (known) return new known(text);
  return new (kindFromText(message))(text);
}

function kindOfDTypes(sentence: string, message: string): new (message: string) => errors.TypeTorchError {
  if (sentence.includes("out of range")) return errors.IndexError;
  return sentence.endsWith("not supported") && kindFromText(message) === errors.NotImplementedError ? errors.NotImplementedError : errors.DTypeError;
}

/** The error for any other native call that just failed. */
export function callFailure(name: string): errors.TypeTorchError {
  const message = firstParagraph(native.errorMessage());
  const known = kinds[-words[0]!];
  return new (known ?? kindFromText(message))(`${name}: ${message}`);
}

/** libtorch's own text lists every backend it knows; what the caller needs is which one lacks the op. */
function missingKernel(called: string, backend: string): errors.TypeTorchError {
  const device = backend.replace(/^(Sparse|Quantized|Nested)\w*?(?=CPU|CUDA)/, "").toLowerCase();
  if (device === "cuda" || device === "mps") {
    return new errors.DeviceError(`${called}: this libtorch was built without ${device}: use device "cpu", or install a ${device} build (npx typetorch install --help)`);
  }
  return new errors.NotImplementedError(`${called}: libtorch has no kernel of this op for ${backend} tensors: move or convert the tensor first`);
}

/** libtorch throws most of its errors as one class; their words tell what they are about. */
function kindFromText(message: string): new (message: string) => errors.TypeTorchError {
  if (/requires?[ _]grad|differentiated Tensors|grad_fn|backward through the graph|grad can be implicitly|in-?place operation|inference tensor|leaf/i.test(message)) {
    return errors.AutogradError;
  }
  // "Found no NVIDIA driver", "invalid device ordinal": the device is not there, whatever the op.
  if (/NVIDIA driver|CUDA error|device ordinal|no CUDA/i.test(message)) return errors.DeviceError;
  if (/\b(stride|padding|dilation)\b.*not supported/.test(message)) return errors.ValueError;
  if (/not implemented for|is not supported/.test(message)) return errors.NotImplementedError;
  if (/dtype|scalar type|data type|can't be cast|same type|Byte|Long|Float/.test(message)) return errors.DTypeError;
  if (/size|shape|dimension|\bdim\b|elements/i.test(message)) return errors.ShapeError;
  if (/cuda|device/i.test(message)) return errors.DeviceError;
  return errors.TypeTorchError;
}

/** libtorch appends advice on its own debugging switches after an empty line. */
function firstParagraph(message: string): string {
  return message.split("\n\n")[0]!.split("\nException raised from")[0]!.trim();
}

type Operand = OperandDescription | string;

function operandText(operand: Operand): string {
  return typeof operand === "string" ? operand : `[${operand.shape.join(", ")}] ${operand.dtype}${operand.device === "cpu" ? "" : ` ${operand.device}`}`;
}

/** Where the arguments of the call in the buffer end. */
function argumentsEnd(): number {
  let position = 3;
  for (let left = words[2]!; left > 0; left--) position = skipValue(words, position);
  return position;
}

function skipValue(source: Float64Array, position: number): number {
  switch (source[position]) {
    case tag.MISSING:
    case tag.NONE:
      return position + 1;
    case tag.COMPLEX:
    case tag.WIDE_INT:
    case tag.DEVICE:
      return position + 3;
    case tag.SCALAR_LIST: {
      let end = position + 2;
      for (let left = source[position + 1]!; left > 0; left--) end = skipValue(source, end);
      return end;
    }
    case tag.TENSOR:
    case tag.INT:
    case tag.DOUBLE:
    case tag.BOOL:
    case tag.GENERATOR:
      return position + 2;
    default:
      return position + 2 + source[position + 1]!;
  }
}

function readArguments(call: Float64Array): Operand[] {
  const operands: Operand[] = [];
  for (let position = 3; position < call.length; position = skipValue(call, position)) {
    const count = call[position + 1]!;
    const items = () => Array.from(call.subarray(position + 2, position + 2 + count));
    switch (call[position]) {
      case tag.TENSOR:
        operands.push(describeHandle(count));
        break;
      case tag.TENSOR_LIST:
      case tag.OPTIONAL_TENSOR_LIST:
        operands.push(...items().slice(0, 16).map((handle) => (handle === 0 ? "null" : describeHandle(handle))));
        break;
      case tag.INT:
      case tag.DOUBLE:
        operands.push(String(count));
        break;
      case tag.BOOL:
        operands.push(String(count !== 0));
        break;
      case tag.INT_LIST:
      case tag.DOUBLE_LIST:
        operands.push(`[${items().join(", ")}]`);
        break;
      case tag.STRING:
        operands.push(JSON.stringify(String.fromCharCode(...items())));
        break;
    }
  }
  return operands;
}

function describeHandle(handle: number): Operand {
  words[1] = handle;
  native.describe();
  if (words[0]! < 0) return "a disposed tensor";
  const rank = words[10]!;
  return {
    shape: Array.from(words.subarray(11, 11 + rank)),
    dtype: dtypeName(words[1]!),
    device: deviceName(words[2]!, words[3]!),
  };
}
