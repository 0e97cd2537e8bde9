import type { Signature } from "../row.js";
import { like, self } from "./sets.js";

const indices = (op: string, rule: string, dtypes: string, names: string) => `Guard<Wants<"${op}", "the index", O, ${dtypes}, "${names}", SameDevice<"${op}", T, O, ${rule}>>>`;
const positions = (op: string, rule: string) => `Guard<IndexOf<"${op}", O, SameDevice<"${op}", T, O, ${rule}>>>`;

/** The entries of a dim that an index lists. */
export function indexSelect(): Signature {
  const rule = 'IndexSelect<"indexSelect", T["shape"], I, O["shape"]>';
  return (
    "<T extends Tensor, const I extends number, O extends Tensor>" +
    `(self: T & SupportsRows<"indexSelect", T, BareUnsigned>, dim: Argument<I, AxisOrScalar<"indexSelect", T["shape"], I>>, index: O & ${indices("indexSelect", rule, '"int64" | "int32"', "int64 or int32")}): ${like(`Shaped<${rule}>`)}`
  );
}

/** Entries picked along a dim, element by element. */
export function gather(): Signature {
  return (
    "<T extends Tensor, const I extends number, O extends Tensor>" +
    `(self: T & SupportsPicked<"gather", T, BareUnsigned | "complex32" | StorageOnly, O>, dim: Argument<I, AxisOrScalar<"gather", T["shape"], I>>, index: O & ${positions("gather", 'Gatherable<"gather", T["shape"], I, O["shape"]>')}, options?: { sparseGrad?: boolean }): ${like('O["shape"]')}`
  );
}

const result = (rule: string) => like(`Shaped<${rule}>`);
const dim = (op: string) => `dim: Argument<I, AxisOrScalar<"${op}", T["shape"], I>>`;

/** An index of one dim at most, on the device of self. */
function vector(op: string, wanted: string, names: string): string {
  return `index: O & Guard<IndexVector<"${op}", O, Exclude<DType, ${wanted}>, "${names}", SameDevice<"${op}", T, O, unknown>>>`;
}

/** Entries of a dim written, or added to, from a source. */
export function indexed(op: string, { refused, wanted, names, options = "" }: { refused: string; wanted: string; names: string; options?: string }): Signature {
  return (
    "<T extends Tensor, const I extends number, O extends Tensor, S extends Tensor>" +
    `(${self(op, refused)}, ${dim(op)}, ${vector(op, wanted, names)}, source: S & Guard<Alike<"${op}", T, S, SourceAlong<"${op}", T["shape"], I, O["shape"], S["shape"]>>>${options}): T`
  );
}

/** Entries of a dim filled with a value. */
export function indexFill(op: string, refused: string): Signature {
  return (
    "<T extends Tensor, const I extends number, O extends Tensor, const Y extends Tensor | Scalar>" +
    `(${self(op, refused)}, ${dim(op)}, ${vector(op, '"int64"', "int64")}, value: Checked<Y, Filler<"${op}", T, Y>>): T`
  );
}

/** Values put where index tensors say. */
export function indexPut(op: string, refused: string): Signature {
  return (
    "<T extends Tensor, const L extends readonly (Tensor | null)[], Y extends Tensor, const C extends boolean = false>" +
    `(${self(op, refused)}, indices: L & Guard<PartOf<"${op}", T, L>>, values: Y & Guard<PutInto<"${op}", T, L, Y, C>>, options?: { accumulate?: C }): T`
  );
}

/** Elements written where an index says, from a source or one value. */
export function scatter(op: string, refused: string): Signature[] {
  const head = (generics: string) => `<T extends Tensor, const I extends number, O extends Tensor, ${generics}>(self: T & SupportsPicked<"${op}", T, ${refused}, O>, ${dim(op)}, ${places(op)}`;
  const options = 'options?: { reduce?: "add" | "multiply" }';
  return [`${head("const Y extends Tensor | Scalar")}, src: Checked<Y, Scattered<"${op}", T, O["shape"], Y>>, ${options}): T`];
}

/** An index of the rank of self. */
function places(op: string): string {
  return `index: O & ${positions(op, `Gatherable<"${op}", T["shape"], I, O["shape"]>`)}`;
}

/** Elements of a source gathered up where an index says. */
export function scatterAll(op: string, refused: string, more: { parameter?: string; generic?: string } = {}): Signature {
  const { parameter = "", generic = "" } = more;
  return (
    `<T extends Tensor, const I extends number, O extends Tensor, S extends Tensor${generic}>` +
    `(self: T & SupportsPicked<"${op}", T, ${refused}, O>, ${dim(op)}, ${places(op)}, src: S & Guard<Alike<"${op}", T, S, CoversIndex<"${op}", O["shape"], S["shape"]>>>${parameter}): T`
  );
}

/** Elements of a source where a mask holds. */
export function maskedScatter(op: string, refused: string, inPlace: boolean): Signature {
  const rule = `Masked<"${op}", T, M>`;
  const checked = inPlace ? `InPlace<"${op}", T, ${rule}>` : rule;
  return (
    `<T extends Tensor, M extends Tensor, S extends Tensor>(${self(op, refused)}, mask: M & Guard<Wants<"${op}", "the mask", M, "bool", "bool", ${checked}>>, ` +
    `source: S & Guard<Alike<"${op}", T, S, unknown>>): ${inPlace ? "T" : `Made<${rule}>`}`
  );
}

/** The elements where a mask holds. */
export function maskedSelect(refused: string): Signature {
  return (
    `<T extends Tensor, M extends Tensor>(${self("maskedSelect", refused)}, mask: M & Guard<Wants<"maskedSelect", "the mask", M, "bool", "bool", Masked<"maskedSelect", T, M>>>): ${like("[number]")}`
  );
}

/** Elements at positions in order. */
export function take(refused: string): Signature {
  return `<T extends Tensor, O extends Tensor>(self: T & SupportsPicked<"take", T, ${refused}, O>, index: O & ${indices("take", "unknown", '"int64"', "int64")}): ${like('O["shape"]')}`;
}

/** Entries of a dim that indices list, row by row. */
export function takeAlong(refused: string): Signature {
  const rule = 'TakeAlong<"takeAlongDim", T["shape"], O["shape"], DimOrNull<I>>';
  return (
    "<T extends Tensor, O extends Tensor, const I extends number | null | { readonly dim?: number | null } = null>" +
    `(self: T & SupportsPicked<"takeAlongDim", T, ${refused}, O>, indices: O & Guard<Wants<"takeAlongDim", "the index", O, "int64" | ([DimOrNull<I>] extends [null] ? "int32" : never), "int64", SameDevice<"takeAlongDim", T, O, ButDim<${rule}>>>>, dim?: Checked<I, ${rule}>): ${result(rule)}`
  );
}

/** Elements put at positions in order. */
export function put(op: string, refused: string): Signature {
  return (
    `<T extends Tensor, O extends Tensor, S extends Tensor>(${self(op, refused)}, index: O & ${indices(op, "unknown", '"int64"', "int64")}, ` +
    `source: S & Guard<Alike<"${op}", T, S, AsMany<"${op}", O["shape"], S["shape"]>>>, options?: { accumulate?: boolean }): T`
  );
}

/** Positions of the elements that are not zero. */
export function argwhere(refused: string): Signature {
  return `<T extends Tensor>(${self("argwhere", refused)}): Tensor<NonzeroRows<T["shape"]>, "int64", T["device"]>`;
}

/** The same, or a list for each dim. */
export function nonzero(refused: string): Signature {
  return `<T extends Tensor, const X extends boolean = false>(${self("nonzero", refused)}, options?: { asTuple?: X }): NonzeroAs<T, X>`;
}

/** Positions in order as positions along each dim of a shape. */
export function unravelIndex(): Signature {
  return '<T extends Tensor, const N extends Size>(indices: T & Guard<Wants<"unravelIndex", "the tensor", T, Exclude<IntDType, BareUnsigned>, "int8 to int64 or uint8">>, shape: N & Guard<Sizes<"unravelIndex", N>>): Unraveled<T, N>';
}

/** Entries of a dim joined with those of a source. */
export function indexReduce(op: string, refused: string): Signature {
  return (
    '<T extends Tensor, const I extends number, O extends Tensor, S extends Tensor, const R extends "prod" | "mean" | "amax" | "amin", N extends boolean = true>' +
    `(self: T & JoinsRows<"${op}", T, ${refused}, R, N>, ${dim(op)}, ${vector(op, '"int64" | "int32"', "int64 or int32")}, source: S & Guard<Alike<"${op}", T, S, SourceAlong<"${op}", T["shape"], I, O["shape"], S["shape"]>>>, ` +
    `reduce: R, options?: { includeSelf?: N }): T`
  );
}

/** The main diagonal filled with a number. */
export function fillDiagonal(): Signature {
  return '<T extends Tensor, const Y extends Scalar>(self: T & Guard<EqualSides<"fillDiagonal_", T["shape"]>>, fillValue: Checked<Y, Filler<"fillDiagonal_", T, Y>>, options?: { wrap?: boolean }): T';
}

/** One entry of a dim replaced. */
export function selectScatter(): Signature {
  return (
    "<T extends Tensor, S extends Tensor, const I extends number, const J extends number>" +
    '(self: T, src: S & Guard<SelectScatter<"selectScatter", T["shape"], S["shape"], I, J>>, dim: Argument<I, Axis<"selectScatter", T["shape"], I>>, index: Argument<J, EntryOf<"selectScatter", T["shape"], I, J>>): T'
  );
}

/** A range of a dim replaced. */
export function sliceScatter(): Signature {
  const option = (name: string, letter: string) => `Option<I, "${name}", ${letter}>`;
  const rule = `SliceScatter<"sliceScatter", T["shape"], S["shape"], NumberIn<I, "dim", 0>, ${option("start", "A")}, ${option("end", "B")}, ${option("step", "C")}>`;
  return (
    "<T extends Tensor, S extends Tensor, const I extends number | { readonly dim?: number; readonly start?: number | null; readonly end?: number | null; readonly step?: number } = 0, " +
    "const A extends number | null = null, const B extends number | null = null, const C extends number = 1>" +
    `(self: T & Guard<HasDims<"sliceScatter", T>>, src: S & Guard<${rule}>, dim?: Checked<I, RangeAlong<"sliceScatter", T["shape"], NumberIn<I, "dim", 0>, Option<I, "step", 1>>>, options?: { start?: A; end?: B; step?: Argument<C, PositiveStep<"sliceScatter", T["shape"], C>> }): T`
  );
}

/** Places in sorted numbers. */
export function searchSorted(): Signature {
  const rule = 'Search<"searchsorted", T, Y>';
  return (
    "<T extends Tensor, const Y extends Tensor | Scalar, O extends Tensor | null = null, const X extends boolean = false, const R extends boolean = false, const S extends \"left\" | \"right\" | null = null>" +
    `(sortedSequence: T, values: Checked<Y, ${rule}>, options?: { outInt32?: X; right?: R; side?: Argument<S, Side<"searchsorted", R, S>>; sorter?: O & Guard<Sorter<"searchsorted", T, O>> }): Tensor<Unboxed<${rule}>, PlaceDType<X>, T["device"]>`
  );
}

/** The bucket of each number. */
export function bucketize(): Signature {
  const rule = 'Search<"bucketize", O, Y>';
  return (
    "<const Y extends Tensor | Scalar, O extends Tensor, const X extends boolean = false>" +
    `(self: Y, boundaries: O & Guard<Bounds<"bucketize", O, ${rule}>>, options?: { outInt32?: X; right?: boolean }): Tensor<Unboxed<${rule}>, PlaceDType<X>, O["device"]>`
  );
}

/** Integers as rows of zeros with a one. */
export function oneHot(): Signature {
  return '<T extends Tensor, const C extends number = number>(self: T & Wants<"oneHot", "the tensor", T, "int64", "int64">, options?: { numClasses?: C }): Tensor<[...T["shape"], C extends -1 ? number : C], "int64", T["device"]>';
}
