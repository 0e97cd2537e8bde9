import * as core from "@typetorch/core";
import type { Device } from "./device.js";
import type { Shape, Size } from "./dims.js";
import type { DType } from "./dtype.js";
import type { Guard, Shaped } from "./guard.js";
import type { Gradable } from "./rules/gradient.js";
import type { Nested, NestedDType, NestedShape } from "./rules/literal.js";
import type { Tensor } from "./tensor.js";

/** Where a tensor made from data goes, and as what. */
export interface DataOptions<Op extends string = string, D extends DType = DType, V extends Device = Device> {
  /** Default: by the kind of the data. */
  readonly dtype?: D | null | undefined;
  /** Default: `"cpu"`. */
  readonly device?: V | null | undefined;
  /** Whether gradients are recorded. Default: false. */
  readonly requiresGrad?: Gradable<Op, D> | undefined;
}

/** The dtype of a typed array's elements. */
type ElementsOf<A> = A extends Float32Array
  ? "float32"
  : A extends Float64Array
    ? "float64"
    : A extends Int8Array
      ? "int8"
      : A extends Int16Array
        ? "int16"
        : A extends Int32Array
          ? "int32"
          : A extends Uint8Array | Uint8ClampedArray
            ? "uint8"
            : A extends Uint16Array
              ? "uint16"
              : A extends Uint32Array
                ? "uint32"
                : A extends BigInt64Array
                  ? "int64"
                  : A extends BigUint64Array
                    ? "uint64"
                    : DType;

/**
 * A tensor from nested arrays, from one value (0 dims) or from a typed array (1 dim); the data is copied. Numbers make
 * float32, bigints int64, booleans bool. PyTorch: `torch.tensor`.
 *
 * ```ts
 * tensor([[1, 2], [3, 4]]); // Tensor<[2, 2], "float32", "cpu">
 * ```
 *
 * @throws ShapeError for ragged rows, with their paths.
 */
export const tensor = core.tensor as unknown as {
  <A extends core.TypedArray, D extends DType = ElementsOf<A>, V extends Device = "cpu">(data: A, options?: DataOptions<"tensor", D, V>): Tensor<[number], NoInfer<D>, NoInfer<V>>;
  <A extends core.NestedArray, D extends DType = DType, V extends Device = "cpu">(data: core.NestedArray extends A ? A : never, options?: DataOptions<"tensor", D, V>): Tensor<Shape, NoInfer<D>, NoInfer<V>>;
  <const L extends Nested, D extends DType = NestedDType<L>, V extends Device = "cpu">(data: L & Guard<NestedShape<L>>, options?: DataOptions<"tensor", D, V>): Tensor<Shaped<NestedShape<L>>, NoInfer<D>, NoInfer<V>>;
};

/**
 * A tensor of `shape` (default: 1 dim) from the elements of a typed array, in order; the data is copied.
 * PyTorch: `torch.from_numpy(data).clone().reshape(shape)`.
 *
 * @throws ShapeError where the shape does not have as many elements as the data.
 */
export const fromTypedArray = core.fromTypedArray as unknown as {
  <A extends core.TypedArray, const S extends Size = [number], D extends DType = ElementsOf<A>, V extends Device = "cpu">(data: A, shape?: S, options?: DataOptions<"fromTypedArray", D, V>): Tensor<[...S], NoInfer<D>, NoInfer<V>>;
};

/** Whether a value is a tensor. PyTorch: `torch.is_tensor`. */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof core.Tensor;
}

/** Visits every tensor in a value: inside arrays, records, class instances, maps and sets, at any depth, by its path. */
export const forEachTensor = core.forEachTensor as unknown as (value: unknown, visit: (tensor: Tensor, path: string) => void) => void;

/** Writes tensors to a safetensors file, byte for byte as Python's writer does. PyTorch: `safetensors.torch.save_file`. */
export const saveSafetensors = core.saveSafetensors as unknown as (tensors: Readonly<Record<string, Tensor>>, path: string, options?: core.SaveOptions) => void;

/**
 * The tensors of a safetensors file by name; on the CPU they lie in the file. PyTorch: `safetensors.torch.load_file`.
 *
 * @throws ValueError that says what is wrong with a damaged file.
 */
export const loadSafetensors = core.loadSafetensors as unknown as (path: string, options?: core.LoadOptions) => Record<string, Tensor>;

/** Gives a tensor to another thread, as a token for `receiveTensor`; the memory is shared. */
export const shareTensor = core.shareTensor as unknown as (tensor: Tensor) => number;

/** The tensor that another thread has shared. */
export const receiveTensor = core.receiveTensor as unknown as (token: number) => Tensor;
