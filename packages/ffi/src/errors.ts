/** Every error of the library is one of these; catch `TypeTorchError` for all of them. */
export class TypeTorchError extends Error {
  override readonly name: string = "TypeTorchError";
}

/** An argument of the wrong kind: what was called, which argument, what was expected and what came. */
export class ArgumentError extends TypeTorchError {
  override readonly name = "ArgumentError";
}

/** What a tensor is, or was to be; what was not asked for is left out. */
export interface TensorDescription {
  readonly shape?: readonly (number | string)[];
  readonly dtype?: string;
  readonly device?: string;
}

/**
 * Shapes, dtypes or devices that do not fit: a `ShapeError`, `DTypeError` or `DeviceError`. Where one tensor was held against what it
 * was to be, as by `x.as(shape)`, both stand in the error for programs to read.
 */
export class MismatchError extends TypeTorchError {
  override readonly name: string = "MismatchError";
  declare readonly expected?: TensorDescription;
  declare readonly actual?: TensorDescription;

  constructor(message: string, compared?: { readonly expected: TensorDescription; readonly actual: TensorDescription }) {
    super(message);
    if (compared) Object.assign(this, compared);
  }
}

/** Shapes that do not fit together, or a shape that cannot be. */
export class ShapeError extends MismatchError {
  override readonly name = "ShapeError";
}

/** A dtype that the op does not take, or a conversion that would lose what it must not. */
export class DTypeError extends MismatchError {
  override readonly name = "DTypeError";
}

/** Tensors on different devices, or a device that is not there. */
export class DeviceError extends MismatchError {
  override readonly name = "DeviceError";
}

/** A dim or an index out of range. */
export class IndexError extends TypeTorchError {
  override readonly name = "IndexError";
}

/** A value that the op refuses. */
export class ValueError extends TypeTorchError {
  override readonly name = "ValueError";
}

/** An op that libtorch does not have, or not for this dtype or device. */
export class NotImplementedError extends TypeTorchError {
  override readonly name = "NotImplementedError";
}

/** A matrix that is singular, not positive definite, or on which an algorithm did not converge. */
export class LinearAlgebraError extends TypeTorchError {
  override readonly name = "LinearAlgebraError";
}

/** No memory, after garbage was collected and caches were emptied. */
export class OutOfMemoryError extends TypeTorchError {
  override readonly name = "OutOfMemoryError";
}

/** A tensor used after it was freed: by `dispose()`, by `using`, or at the end of its scope. */
export class DisposedError extends TypeTorchError {
  override readonly name = "DisposedError";
}

/** An error of autograd: no graph, a graph already freed, a tensor that needs no gradient. */
export class AutogradError extends TypeTorchError {
  override readonly name = "AutogradError";
}
