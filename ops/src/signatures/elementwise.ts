import type { Signature } from "../row.js";

const parameters = "<T extends Tensor, const O extends Tensor | Scalar>";
const tensors = "<T extends Tensor, O extends Tensor>";

function other(op: string, name: string, refused: string | undefined): string {
  const result = `Elementwise<"${op}", T, O>`;
  return `${name}: Checked<O, ${refused ? `Computed<"${op}", ${result}, ${refused}>` : result}>`;
}

function rest(options: string | undefined): string {
  return options ? `, options?: ${options}` : "";
}

interface Extra {
  /** Result dtypes that libtorch does not compute with. */
  readonly refused?: string;
  readonly options?: string;
  /** Name of the second parameter. */
  readonly name?: string;
  /** Whether the other operand may not be a boolean. */
  readonly noBooleans?: boolean;
  /** Whether the other operand may not be a scalar. */
  readonly tensorOnly?: boolean;
}

/** Two tensors that broadcast, or a tensor and a scalar; dtypes promote. */
export function elementwise(op: string, { refused, options, name = "other", tensorOnly }: Extra = {}): Signature {
  return `${tensorOnly ? tensors : parameters}(self: T, ${other(op, name, refused)}${rest(options)}): Made<Elementwise<"${op}", T, O>>`;
}

/** Factors: numbers of float8 have products, too, but not with a single number. */
export function multiplied(op: string): Signature {
  const result = `Elementwise<"${op}", T, O>`;
  return `${parameters}(self: T, other: Checked<O, Factor<"${op}", O, ${result}>>): Made<${result}>`;
}

export function multipliedInPlace(op: string): Signature {
  return `${parameters}(self: T, other: Checked<O, FactorInPlace<"${op}", T, O, InPlace<"${op}", T, Elementwise<"${op}", T, O>>>>): T`;
}

/** A difference: booleans have none. */
export function difference(op: string, { refused, options, name = "other" }: Extra = {}): Signature {
  const result = `Elementwise<"${op}", T, O>`;
  const computed = refused ? `Computed<"${op}", ${result}, ${refused}>` : result;
  return `${parameters.replace("Scalar", "Exclude<Scalar, boolean>")}(self: T & Supports<"${op}", T, "bool">, ${name}: Checked<O, Subtrahend<"${op}", O, ${computed}>>${rest(options)}): Made<Elementwise<"${op}", T, O>>`;
}

/** In-place form of `elementwise`: the result must fit into `self`. */
export function elementwiseInPlace(op: string, { refused, options, name = "other", noBooleans, tensorOnly }: Extra = {}): Signature {
  const stored = `InPlace<"${op}", T, Elementwise<"${op}", T, O>>`;
  return `${tensorOnly ? tensors : noBooleans ? parameters.replace("Scalar", "Exclude<Scalar, boolean>") : parameters}(self: T${refused ? ` & Supports<"${op}", T, ${refused}>` : ""}, ${name}: Checked<O, ${noBooleans ? `Subtrahend<"${op}", O, ${stored}>` : stored}>${rest(options)}): T`;
}

/** As `elementwise`, giving bool. */
export function compared(op: string, { refused, options, tensorOnly }: Extra = {}): Signature {
  return `${tensorOnly ? tensors : parameters}(self: T, ${other(op, "other", refused)}${rest(options)}): MadeAs<Elementwise<"${op}", T, O>, "bool">`;
}

/** Division: true unless a rounding mode is given. */
export function division(op: string, refused: string): Signature {
  const result = `Rounded<Elementwise<"${op}", T, O>, M>`;
  return (
    `<T extends Tensor, const O extends Tensor | Scalar, M extends "floor" | "trunc" | null = null>` +
    `(self: T, other: Checked<O, Computed<"${op}", ${result}, ${refused} | (M extends null ? never : "bool" | BareUnsigned | ComplexDType)>>, options?: { roundingMode?: M }): Made<${result}>`
  );
}

export function divisionInPlace(op: string): Signature {
  return (
    `<T extends Tensor, const O extends Tensor | Scalar, M extends "floor" | "trunc" | null = null>` +
    `(self: T & Supports<"${op}", T, "complex32" | StorageOnly | (M extends null ? never : "bool" | BareUnsigned | ComplexDType)>, other: Checked<O, InPlace<"${op}", T, Rounded<Elementwise<"${op}", T, O>, M>>>, options?: { roundingMode?: M }): T`
  );
}

/** Where something is nonzero: a list of indices for each dim. */
export function nonzeroIndices(): Signature {
  return '<T extends Tensor>(condition: T & Supports<"where", T, BareUnsigned | StorageOnly>): Nonzero<T["shape"], T["device"]>';
}

/** One operand or the other, by a condition. */
export function where(): Signature {
  const result = 'Where<"where", C, X, Y>';
  return (
    "<C extends Tensor, const X extends Tensor | Scalar, const Y extends Tensor | Scalar>" +
    `(condition: C & Wants<"where", "the condition", C, "bool" | "uint8", "bool">, self: X, other: Checked<Y, ${result}>): Made<${result}>`
  );
}

const mask = (op: string, rule: string) => `Guard<Wants<"${op}", "the mask", M, "bool", "bool", ${rule}>>`;

/** A value where the mask holds. */
export function maskedFill(op: string): Signature {
  const result = `Masked<"${op}", T, M>`;
  return `<T extends Tensor, M extends Tensor, const Y extends Tensor | Scalar>(self: T & Supports<"${op}", T, BareUnsigned | StorageOnly>, mask: M & ${mask(op, result)}, value: Checked<Y, DimlessOrScalar<"${op}", Y>>): Made<${result}>`;
}

export function maskedFillInPlace(op: string): Signature {
  return `<T extends Tensor, M extends Tensor, const Y extends Tensor | Scalar>(self: T & Supports<"${op}", T, BareUnsigned | StorageOnly>, mask: M & ${mask(op, `InPlace<"${op}", T, Masked<"${op}", T, M>>`)}, value: Checked<Y, DimlessOrScalar<"${op}", Y>>): T`;
}

/** A scalar, or a tensor without dims, into every element. */
export function fill(): Signature {
  return '<T extends Tensor, const Y extends Tensor | Scalar>(self: T, value: Checked<Y, DimlessOrScalar<"fill_", Y>>): T';
}

/** Another tensor's elements, broadcast and converted. */
export function copy(): Signature {
  return '<T extends Tensor, O extends Tensor>(self: T, src: O & Guard<CopyInto<"copy_", T, O>>, options?: { nonBlocking?: boolean }): T';
}

/** A question about two tensors, answered with a boolean. `rule` gives its sentence, if any. */
export function predicate(op: string, rule: "Equal" | "Close", options?: string): Signature {
  const guard = rule === "Close" ? ` & Guard<Alike<"${op}", T, O, Elementwise<"${op}", T, O>>>` : ` & Guard<SameDevice<"${op}", T, O, Supports<"${op}", O, "complex32", Promotable<"${op}", T["dtype"], O["dtype"]>>>>`;
  return `<T extends Tensor, O extends Tensor>(self: T & Supports<"${op}", T, ${rule === "Close" ? "StorageOnly" : '"complex32"'}>, other: O${guard}${rest(options)}): boolean`;
}

/** Element by element: near enough? */
export function isclose(): Signature {
  const result = 'Alike<"isclose", T, O, Elementwise<"isclose", T, O>>';
  return `<T extends Tensor, O extends Tensor>(self: T & Supports<"isclose", T, StorageOnly>, other: O & Guard<${result}>, options?: { rtol?: number; atol?: number; equalNan?: boolean }): MadeAs<${result}, "bool">`;
}
