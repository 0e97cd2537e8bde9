import type { Device } from "./device.js";
import type { Shape } from "./dims.js";
import type { DType } from "./dtype.js";
import type { TensorMethods } from "./generated/methods.js";
import type { TensorBase } from "./tensor-base.js";

/**
 * A tensor with its shape, dtype and device in its type. Each may be unknown (`Shape`, `DType`, `Device`), and so may each
 * single dim (`number`).
 *
 * Methods stand in interfaces without parameters and take `this: T`: TypeScript then copies no method for a new shape
 * (4 instantiations a call less), and compares tensors by their parameters alone.
 */
export interface Tensor<out S extends Shape = Shape, out D extends DType = DType, out V extends Device = Device>
  extends TensorMethods,
    TensorBase {
  /** The sizes. A symbol stands for its size at run time. */
  readonly shape: S;
  /** PyTorch's name of the element type. */
  readonly dtype: D;
  /** Where the elements lie. */
  readonly device: V;
  /** The gradient that `backward` has gathered, of the tensor's own type, or null. PyTorch: `Tensor.grad`. */
  grad: Tensor<S, D, V> | null;
}

/** What rules ask whether a type is a tensor: `any`, because a dim that is a type parameter cannot be compared with `Dim`. */
export type AnyTensor = Tensor<any, any, any>;

/** The tensor that a rule gives; wholly unknown where the rule failed. */
export type Made<R> = R extends string ? Tensor : R;

/** As `Made`, of another dtype: comparisons give bool. */
export type MadeAs<R, E extends DType> = R extends AnyTensor ? Tensor<R["shape"], E, R["device"]> : Tensor<Shape, E>;
