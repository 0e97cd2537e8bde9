import type { BackwardOptions, Scalar } from "@typetorch/core";
import type { Device } from "./device.js";
import type { Symbols } from "./dim-symbol.js";
import type { Size } from "./dims.js";
import type { ComplexDType, DType, Float8DType, FloatDType, QuantizedDType } from "./dtype.js";
import type { Argument, Checked, Guard, Shaped } from "./guard.js";
import type { As, Is, Spelled } from "./rules/as.js";
import type { AtTensor, Index } from "./rules/at.js";
import type { Supports, Wants } from "./rules/dtype.js";
import type { Differentiable, Loss } from "./rules/gradient.js";
import type { DeviceIn, DTypeIn, ItemOf, NestedOf, ToOptions, ToTarget, TypedArrayOf } from "./rules/data.js";
import type { Written } from "./rules/set-at.js";
import type { Tensor } from "./tensor.js";

/** Members of a tensor that are no ops of the table. */
export interface TensorBase {
  /** Elements to skip for the next entry of each dim. PyTorch: `Tensor.stride()`. */
  readonly strides: number[];
  /** Number of dims. PyTorch: `Tensor.ndim`. */
  readonly ndim: number;
  /** Number of elements. PyTorch: `Tensor.numel()`. */
  readonly numel: number;
  /** Bytes of the elements. PyTorch: `Tensor.nbytes`. */
  readonly nbytes: number;
  /** Bytes of one element. PyTorch: `Tensor.element_size()`. */
  readonly elementSize: number;
  /** Whether the elements lie in memory in order. PyTorch: `Tensor.is_contiguous()`. */
  readonly isContiguous: boolean;
  /** Whether gradients are recorded for this tensor. PyTorch: `Tensor.requires_grad`. */
  readonly requiresGrad: boolean;
  /** Whether the tensor was made by the user and not by an op that records gradients. PyTorch: `Tensor.is_leaf`. */
  readonly isLeaf: boolean;
  /** Whether the tensor has been freed. */
  readonly isDisposed: boolean;
  /** Switches the recording of gradients on or off, in place. PyTorch: `Tensor.requires_grad_`. */
  requiresGrad_<const T extends Tensor, const B extends boolean = true>(this: T & (B extends false ? unknown : Differentiable<"requiresGrad_", T>), on?: B): T;
  /** Keeps the gradient of a computed tensor, too. PyTorch: `Tensor.retain_grad`. */
  retainGrad(): void;
  /**
   * Adds the gradients of this scalar (or of the sum weighted by `gradient`) to the `grad` of every leaf it depends on.
   * PyTorch: `Tensor.backward`.
   */
  backward<const T extends Tensor, const G extends Tensor | null = null>(
    this: T & Guard<Loss<"backward", T, NoInfer<G>, "a gradient">>,
    options?: Omit<BackwardOptions, "gradient" | "inputs"> & {
      /** Weights of the elements; needed where the tensor has more than one. */
      readonly gradient?: G;
      /** The leaves whose gradients are gathered. Default: all. */
      readonly inputs?: readonly Tensor[];
    },
  ): void;
  /** The one element as a JavaScript value. PyTorch: `Tensor.item()`. */
  item<const T extends Tensor>(this: T): ItemOf<T["dtype"]>;
  /** The elements as nested arrays. PyTorch: `Tensor.tolist()`. */
  toArray<const T extends Tensor>(this: T): NestedOf<T["shape"], T["dtype"]>;
  /** A copy of the elements, in order, in the typed array of the dtype. PyTorch: `Tensor.numpy()`. */
  toTypedArray<const T extends Tensor>(this: T): TypedArrayOf<T["dtype"]>;
  /** The elements of a float32 tensor. */
  toFloat32Array<const T extends Tensor>(this: T & Wants<"toFloat32Array", "the tensor", T, "float32", "float32">): Float32Array;
  /** The elements of a float64 tensor. */
  toFloat64Array<const T extends Tensor>(this: T & Wants<"toFloat64Array", "the tensor", T, "float64", "float64">): Float64Array;
  /** The elements of an int32 tensor. */
  toInt32Array<const T extends Tensor>(this: T & Wants<"toInt32Array", "the tensor", T, "int32", "int32">): Int32Array;
  /** The elements of a uint8 tensor. */
  toUint8Array<const T extends Tensor>(this: T & Wants<"toUint8Array", "the tensor", T, "uint8", "uint8">): Uint8Array;
  /** The elements of an integer or bool tensor, exact. */
  toBigInt64Array<const T extends Tensor>(
    this: T & Supports<"toBigInt64Array", T, FloatDType | ComplexDType | Float8DType | QuantizedDType>,
  ): BigInt64Array;
  /**
   * The tensor with another dtype, on another device, or as `target` has them; itself where nothing changes. PyTorch: `Tensor.to`.
   * One signature for each kind of target, so that it may be a type parameter.
   */
  to<const T extends Tensor, const E extends DType, W extends Device = T["device"]>(this: T, target: E, options?: ToOptions<E, W>): Tensor<T["shape"], E, NoInfer<W>>;
  to<const T extends Tensor, const W extends Device, E extends DType = T["dtype"]>(this: T, target: W, options?: ToOptions<E, W>): Tensor<T["shape"], NoInfer<E>, W>;
  to<const T extends Tensor, const O extends Tensor, E extends DType = O["dtype"], W extends Device = O["device"]>(
    this: T,
    target: O,
    options?: ToOptions<E, W>,
  ): Tensor<T["shape"], NoInfer<E>, NoInfer<W>>;
  to<const T extends Tensor, const O extends ToTarget>(this: T, target: O): Tensor<T["shape"], DTypeIn<O, T["dtype"]>, DeviceIn<O, T["device"]>>;
  /** The tensor on the CPU. PyTorch: `Tensor.cpu`. */
  cpu<const T extends Tensor>(this: T): Tensor<T["shape"], T["dtype"], "cpu">;
  /** The tensor on the current CUDA device. PyTorch: `Tensor.cuda`. */
  cuda<const T extends Tensor>(this: T): Tensor<T["shape"], T["dtype"], "cuda">;
  /**
   * Part of the tensor: integers, ranges `"1:3"` or `"::2"`, `"..."`, `null` for a new dim, masks and positions as tensors or lists.
   * A range is cut to its dim: `"1:"` of `'T'` has an unknown length (T may be 0), of `'T+1'` it has length `'T'`.
   * PyTorch: `x[0, 1:3, ..., None]`.
   */
  at<const T extends Tensor, const L extends readonly Index[]>(
    this: T & Guard<AtTensor<"at", T, L>>,
    ...indices: L
  ): Tensor<Shaped<AtTensor<"at", T, L>>, T["dtype"], T["device"]>;
  /** Writes `value`, broadcast, to the part that `indices` name, in place. PyTorch: `x[indices] = value`. */
  setAt<const T extends Tensor, const L extends readonly Index[], const Y extends Tensor | Scalar>(
    this: T,
    indices: Argument<L, AtTensor<"setAt", T, L>>,
    value: Checked<Y, Written<"setAt", T, L, Y>>,
  ): T;
  /**
   * The same tensor under the shape given, checked here and at run time: enters the checked world. A symbol takes the size it
   * meets, and must meet the same one wherever it stands: in this shape, or in all that go by the same `symbols`. The options check
   * dtype and device, too.
   *
   * ```ts
   * const x = images.as(["batch", 784], { dtype: "float32" }); // Tensor<["batch", 784], "float32", "cpu">
   * ```
   *
   * @throws ShapeError, DTypeError or DeviceError in the compiler's words, with `expected` and `actual`.
   */
  as<const T extends Tensor, const S extends Size, D extends DType = T["dtype"], V extends Device = T["device"]>(
    this: T,
    shape: S & Guard<As<"as", T["shape"], [...S]>>,
    options?: {
      readonly dtype?: Argument<D, Is<"as", "dtype", T["dtype"], D>>;
      readonly device?: Argument<V, Is<"as", "device", T["device"], V>>;
      /** Where symbols have their sizes. Default: each call by itself. */
      readonly symbols?: Symbols;
    },
  ): Tensor<Spelled<"as", [...S]>, NoInfer<D>, NoInfer<V>>;
  /** Frees the tensor now. Using it afterwards is an error; disposing of it again is not. */
  dispose(): void;
  [Symbol.dispose](): void;
  /** The tensor as PyTorch prints it. */
  toString(): string;
}
