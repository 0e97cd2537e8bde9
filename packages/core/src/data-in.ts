import { ArgumentError, DTypeError, dtypeCodes, native, ShapeError, words, type DType } from "@typetorch/ffi";
import { adopt, invokeAllocating } from "./call.js";
import { checkDifferentiable } from "./autograd.js";
import { checkDataOptions, type DataOptions } from "./data-options.js";
import { carrierOf, dtypeOfArray, isTypedArray, type TypedArray } from "./element-types.js";
import { shown } from "./encode.js";
import { deepest, fillFromLiteral, readLiteral, type NestedArray } from "./literal.js";
import type { Tensor } from "./tensor.js";
import { to } from "./to.js";

const noOptions: DataOptions = {};
const dtypeOfKind = { number: "float32", bigint: "int64", boolean: "bool", complex: "complex64" } as const;

/**
 * A tensor from nested arrays, from one value (0 dims) or from a typed array (1 dim); the data is copied.
 * PyTorch: `torch.tensor`.
 *
 * Numbers make float32, bigints int64, booleans bool, `{ re, im }` complex64; a typed array makes its own dtype
 * (`Uint8ClampedArray`: uint8). With `dtype`, entries are converted as PyTorch converts them: fractions are cut off
 * for integers, anything but zero is true for bool. An empty list is float32.
 *
 * ```ts
 * tensor([[1, 2], [3, 4]]);                  // float32 [2, 2]
 * tensor([1, 2, 3], { dtype: "int64" });     // int64 [3]
 * tensor(3.5, { requiresGrad: true });       // float32 []
 * ```
 *
 * @throws ShapeError for ragged rows, with their paths.
 * @throws ArgumentError for entries of different kinds, or of none that a tensor can hold.
 * @throws ValueError for a number that the integer dtype cannot hold.
 * @throws DTypeError for complex numbers as a dtype that is not complex, and for quantised dtypes.
 */
export function tensor(data: NestedArray | TypedArray, options: DataOptions = noOptions): Tensor {
  if (options !== noOptions) checkDataOptions("tensor", options);
  if (isTypedArray(data)) {
    const own = dtypeOfArray(data);
    return build("tensor", data, [data.length], own, options.dtype ?? own, options);
  }
  const literal = readLiteral("tensor", data);
  const dtype = options.dtype ?? dtypeOfKind[literal.kind ?? "number"];
  const carrier = carrierFor("tensor", dtype);
  return build("tensor", fillFromLiteral("tensor", literal, carrier), literal.shape, carrier, dtype, options);
}

/**
 * A tensor of `shape` (default: 1 dim) from the elements of a typed array, in order; the data is copied.
 * The inverse of `toTypedArray`: for a complex `dtype` the array holds pairs of real and imaginary part.
 * PyTorch: `torch.from_numpy(data).clone().reshape(shape)`.
 *
 * ```ts
 * fromTypedArray(new Float32Array(6), [2, 3]);
 * fromTypedArray(Uint8Array.of(1, 0), [2], { dtype: "bool" });
 * ```
 *
 * @throws ShapeError where the shape does not have as many elements as the data.
 */
export function fromTypedArray(data: TypedArray, shape?: readonly number[], options: DataOptions = {}): Tensor {
  const used = "fromTypedArray";
  checkDataOptions(used, options);
  if (!isTypedArray(data)) throw new ArgumentError(`${used}: argument 'data' must be a typed array, got ${shown(data)}`);
  const own = dtypeOfArray(data);
  const dtype = options.dtype ?? own;
  const pairs = dtype.startsWith("complex");
  if (pairs && own !== "float32" && own !== "float64") {
    throw new DTypeError(`${used}: ${dtype} is read from a Float32Array or Float64Array of pairs (real, imaginary), got ${shown(data)}`);
  }
  if (pairs && data.length % 2 !== 0) throw new ShapeError(`${used}: ${data.length} numbers are no pairs (real, imaginary) for ${dtype}`);
  const count = pairs ? data.length / 2 : data.length;
  const sizes = shape ?? [count];
  checkShape(used, sizes, count);
  const carrier = pairs ? (own === "float32" ? "complex64" : "complex128") : own;
  return build(used, data, sizes, carrier, dtype, options);
}

function carrierFor(used: string, dtype: DType): DType {
  const carrier = carrierOf(dtype);
  if (carrier === undefined) throw new DTypeError(`${used}: a ${dtype} tensor is not made from numbers: quantise a float32 tensor`);
  return carrier;
}

function checkShape(used: string, shape: unknown, count: number): void {
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && (size as number) >= 0)) {
    throw new ShapeError(`${used}: argument 'shape' must be a list of sizes, integers of 0 or more, got ${shown(shape)}`);
  }
  if (shape.length > deepest) throw new ShapeError(`${used}: the shape has ${shape.length} dims, more than the ${deepest} that are allowed`);
  const wanted = (shape as number[]).reduce((product, size) => product * size, 1);
  if (wanted !== count) throw new ShapeError(`${used}: the shape [${shape.join(", ")}] has ${wanted} elements, the data has ${count}`);
}

/** A tensor from the bytes of a typed array that holds elements of `carrier`, then converted and moved. */
function build(used: string, array: TypedArray, shape: readonly number[], carrier: DType, dtype: DType, options: DataOptions): Tensor {
  carrierFor(used, dtype);
  if (options.requiresGrad) checkDifferentiable(used, { dtype });
  words[1] = dtypeCodes[carrier];
  words[2] = shape.length;
  for (let dim = 0; dim < shape.length; dim++) words[3 + dim] = shape[dim]!;
  invokeAllocating(used, () => native.fromBytes(array));
  let made = adopt(words[2]!);
  const device = options.device ?? "cpu";
  if (dtype !== carrier || device !== "cpu") {
    const carried = made;
    try {
      made = to(carried, { dtype, device });
    } finally {
      carried.dispose();
    }
  }
  return options.requiresGrad ? made.requiresGrad_() : made;
}
