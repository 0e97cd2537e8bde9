import { inspect } from "node:util";
import { deviceName, dtypeName, native, words, type Device, type DType } from "@typetorch/ffi";
import { as, type AsOptions } from "./as.js";
import { backward, clearGrad, getGrad, retainGrad, setGrad, setRequiresGrad, type BackwardOptions } from "./autograd.js";
import { invoke } from "./call.js";
import { item, toArray, toBigInt64Array, toTypedArray, typedArrayOf, type NestedArray, type TypedArray } from "./data.js";
import { disposedError, markDisposed } from "./debug.js";
import { formatTensor } from "./format.js";
import { at, setAt, type Index } from "./indexing.js";
import type { Scalar } from "./scalar.js";
import { to, type ToOptions } from "./to.js";

/**
 * An n-dimensional array in libtorch's memory: the one run-time object behind every typed tensor. The methods of the op
 * table are declared in generated/methods.ts.
 */
export class Tensor {
  /**
   * The number by which the shim knows the tensor; 0 after it is disposed.
   * @internal
   */
  handle = 0;

  /** Sizes of the dims. PyTorch: `Tensor.shape`. */
  get shape(): number[] {
    const rank = this.describe("shape")[10]!;
    return Array.from(words.subarray(11, 11 + rank));
  }

  /** Elements to skip for the next entry of each dim. PyTorch: `Tensor.stride()`. */
  get strides(): number[] {
    const rank = this.describe("strides")[10]!;
    return Array.from(words.subarray(11 + rank, 11 + 2 * rank));
  }

  get dtype(): DType {
    return dtypeName(this.describe("dtype")[1]!);
  }

  get device(): Device {
    return deviceName(this.describe("device")[2]!, words[3]!);
  }

  /** Number of dims. PyTorch: `Tensor.ndim`. */
  get ndim(): number {
    return this.describe("ndim")[10]!;
  }

  /** Number of elements. PyTorch: `Tensor.numel()`. */
  get numel(): number {
    const rank = this.describe("numel")[10]!;
    let product = 1;
    for (let dim = 0; dim < rank; dim++) product *= words[11 + dim]!;
    return product;
  }

  /** Bytes of the elements. PyTorch: `Tensor.nbytes`. */
  get nbytes(): number {
    return this.numel * words[8]!;
  }

  /** Bytes of one element. PyTorch: `Tensor.element_size()`. */
  get elementSize(): number {
    return this.describe("elementSize")[8]!;
  }

  /** Whether the elements lie in memory in order. PyTorch: `Tensor.is_contiguous()`. */
  get isContiguous(): boolean {
    return this.describe("isContiguous")[6] === 1;
  }

  /** Whether gradients are recorded for this tensor. PyTorch: `Tensor.requires_grad`. */
  get requiresGrad(): boolean {
    return this.describe("requiresGrad")[4] === 1;
  }

  /** Whether the tensor was made by the user and not by an op that records gradients. PyTorch: `Tensor.is_leaf`. */
  get isLeaf(): boolean {
    return this.describe("isLeaf")[5] === 1;
  }

  /** The gradient that `backward` has gathered, or null. PyTorch: `Tensor.grad`. */
  get grad(): Tensor | null {
    return getGrad(this);
  }

  set grad(gradient: Tensor | null) {
    if (gradient === null) clearGrad(this);
    else setGrad(this, gradient);
  }

  /** Switches the recording of gradients on or off, in place. PyTorch: `Tensor.requires_grad_`. */
  requiresGrad_(on = true): this {
    setRequiresGrad(this, on);
    return this;
  }

  /** Keeps the gradient of a computed tensor, too. PyTorch: `Tensor.retain_grad`. */
  retainGrad(): void {
    retainGrad(this);
  }

  /**
   * Adds the gradients of this scalar (or of the sum weighted by `gradient`) to the `grad` of every leaf it depends on.
   * PyTorch: `Tensor.backward`.
   *
   * @throws AutogradError where nothing requires gradients, or the graph has been freed.
   */
  backward(options?: BackwardOptions): void {
    backward(this, options);
  }

  /**
   * The one element as a JavaScript value: a number, a boolean for bool, `{ re, im }` for complex dtypes.
   * PyTorch: `Tensor.item()`.
   *
   * @throws ValueError where there is not exactly one element, and for a 64-bit integer that is not exact as a number.
   */
  item(): Scalar {
    return item(this);
  }

  /**
   * The elements as nested arrays of numbers, of booleans for bool, of `{ re, im }` for complex dtypes; of a tensor
   * without dims the one value. PyTorch: `Tensor.tolist()`.
   *
   * @throws ValueError for 64-bit integers that are not exact as numbers: `toBigInt64Array` reads them.
   */
  toArray(): NestedArray {
    return toArray(this);
  }

  /**
   * A copy of the elements, in order, in the typed array of the dtype: `BigInt64Array` for int64, `BigUint64Array` for
   * uint64, `Uint8Array` of 0 and 1 for bool, `Float32Array` for float16, bfloat16 and the float8 dtypes, pairs of real
   * and imaginary part for complex dtypes. `fromTypedArray` is the inverse. PyTorch: `Tensor.numpy()`.
   */
  toTypedArray(): TypedArray {
    return toTypedArray(this);
  }

  /** The elements of a float32 tensor. @throws DTypeError for any other dtype. */
  toFloat32Array(): Float32Array {
    return typedArrayOf(this, "float32") as Float32Array;
  }

  /** The elements of a float64 tensor. @throws DTypeError for any other dtype. */
  toFloat64Array(): Float64Array {
    return typedArrayOf(this, "float64") as Float64Array;
  }

  /** The elements of an int32 tensor. @throws DTypeError for any other dtype. */
  toInt32Array(): Int32Array {
    return typedArrayOf(this, "int32") as Int32Array;
  }

  /** The elements of a uint8 tensor. @throws DTypeError for any other dtype. */
  toUint8Array(): Uint8Array {
    return typedArrayOf(this, "uint8") as Uint8Array;
  }

  /**
   * The elements of an integer or bool tensor, exact.
   *
   * @throws DTypeError for floating-point and complex tensors.
   * @throws ValueError for a uint64 beyond int64.
   */
  toBigInt64Array(): BigInt64Array {
    return toBigInt64Array(this);
  }

  /** The tensor with another dtype, on another device, or as `target` has them; itself where nothing changes. PyTorch: `Tensor.to`. */
  to(target: DType | Device | Tensor | ToOptions, options?: ToOptions): Tensor {
    return to(this, target, options);
  }

  /** The tensor on the CPU. PyTorch: `Tensor.cpu`. */
  cpu(): Tensor {
    return to(this, "cpu");
  }

  /** The tensor on the current CUDA device. PyTorch: `Tensor.cuda`. */
  cuda(): Tensor {
    return to(this, "cuda");
  }

  /**
   * Part of the tensor: integers (from the end where negative), ranges `"1:3"` or `"::2"`, `"..."` for all dims between,
   * `null` for a new dim, masks and positions as tensors or nested lists. Integers, ranges, `"..."` and `null` give a
   * view; with masks or positions it is a copy. PyTorch: `x[0, 1:3, ..., None]`.
   *
   * ```ts
   * x.at(0, "1:3", "...", null);
   * x.at(x.gt(0));          // the positive elements, in order
   * x.at(":", [2, 0]);      // columns 2 and 0
   * ```
   *
   * @throws IndexError where an index is out of range, there are more than dims, or a range is malformed.
   * @throws ArgumentError for what is no index at all.
   */
  at(...indices: readonly Index[]): Tensor {
    return at(this, indices);
  }

  /**
   * Writes `value`, broadcast, to the part that `indices` name (as `at` reads them), in place. PyTorch: `x[indices] = value`.
   *
   * ```ts
   * x.setAt([0, "1:"], 5);
   * x.setAt([x.lt(0)], 0);
   * ```
   *
   * @throws ShapeError where a tensor does not broadcast to the part.
   * @throws DTypeError where masks or positions are written with a tensor of another dtype.
   * @throws AutogradError for a leaf that requires gradients.
   */
  setAt(indices: readonly Index[], value: Tensor | Scalar): this {
    setAt(this, indices, value);
    return this;
  }

  /**
   * The tensor itself, checked to have the shape (and dtype and device) given: how a value enters the checked world. A
   * symbol takes the size it meets.
   *
   * @throws ShapeError, DTypeError or DeviceError in the compiler's words.
   */
  as(shape: readonly (number | string)[], options?: AsOptions): this {
    as(this, shape, options);
    return this;
  }

  /** Whether the tensor has been freed. */
  get isDisposed(): boolean {
    return this.handle === 0;
  }

  /** Frees the tensor now. Using it afterwards is an error; disposing of it again is not. */
  dispose(): void {
    if (this.handle === 0) return;
    words[1] = 1;
    words[2] = this.handle;
    this.handle = 0;
    native.free();
    markDisposed(this, "dispose()");
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** The tensor as PyTorch prints it. */
  toString(): string {
    return this.isDisposed ? "tensor(disposed)" : formatTensor(this);
  }

  [inspect.custom](): string {
    return this.toString();
  }

  /** Fills the command buffer with the tensor's description. */
  private describe(used: string): Float64Array {
    if (this.handle === 0) throw disposedError(this, used);
    words[1] = this.handle;
    invoke(used, native.describe);
    return words;
  }
}
