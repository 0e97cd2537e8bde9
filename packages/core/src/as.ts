import { ArgumentError, DeviceError, DTypeError, ShapeError, type Device, type DType, type MismatchError } from "@typetorch/ffi";
import { checkOptionNames } from "./check.js";
import { shown } from "./encode.js";
import { Symbols } from "./symbols/index.js";
import type { Tensor } from "./tensor.js";

export interface AsOptions {
  readonly dtype?: DType;
  readonly device?: Device;
  /** Where symbols have their sizes. Default: each call by itself. */
  readonly symbols?: Symbols;
}

/**
 * Checks that a tensor has the shape, and the dtype and device if given, that the types say, in the compiler's words.
 * A symbol takes the size it meets first and must meet it wherever it stands again, also inside expressions (`"T+1"`).
 */
export function as(tensor: Tensor, shape: readonly (number | string)[], options: AsOptions = {}): Tensor {
  if (!Array.isArray(shape)) throw new ArgumentError(`as: the shape must be a list of sizes and symbols, got ${shown(shape)}`);
  checkOptionNames("as", options, ["dtype", "device", "symbols"]);
  const { dtype, device, symbols = new Symbols() } = options;
  if (!(symbols instanceof Symbols)) throw new ArgumentError(`as: option 'symbols' must be what symbols() gives, got ${shown(symbols)}`);
  const actual = { shape: tensor.shape, dtype: tensor.dtype, device: tensor.device };
  const refuse = (Kind: new (...args: ConstructorParameters<typeof MismatchError>) => MismatchError, fault: string) => {
    const expected = { shape: [...shape], ...(dtype !== undefined && { dtype }), ...(device !== undefined && { device }) };
    throw new Kind(`as: ${fault}`, { expected, actual });
  };
  const otherDType = dtype !== undefined && dtype !== actual.dtype;
  const otherDevice = device !== undefined && !isOn(actual.device, device);
  const ranksDiffer = actual.shape.length !== shape.length && `${actual.shape.length} and ${shape.length} dims differ`;
  const fault = ranksDiffer || symbols.meetAll("as", shape, actual.shape, !otherDType && !otherDevice);
  if (fault) refuse(ShapeError, `[${actual.shape.join(", ")}] cannot be [${shape.join(", ")}]: ${fault}`);
  if (otherDType) refuse(DTypeError, `dtypes ${actual.dtype} and ${dtype} differ`);
  if (otherDevice) refuse(DeviceError, `devices ${actual.device} and ${device} differ`);
  return tensor;
}

/** `"cuda"` is whichever CUDA device is current. */
function isOn(actual: Device, expected: Device): boolean {
  return actual === expected || (!expected.includes(":") && actual.startsWith(`${expected}:`));
}
