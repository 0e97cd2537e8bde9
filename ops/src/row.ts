/** One op: everything the project knows about it stands in one row (see CONTRIBUTING.md). */
export interface Row {
  /** Public name in camelCase, for example `logSoftmax`. */
  readonly name: string;
  /** Other public names of the same op. */
  readonly also?: readonly Alias[];
  /**
   * ATen overloads; a call goes to the first whose argument kinds fit. Their arguments come from the dumped schemas. None where the op
   * is composed of others: `packages/core/src/composites/` then exports a function of its name.
   */
  readonly schemas: readonly string[];
  /** What it computes, with its formula where there is one. */
  readonly doc: string;
  /** The PyTorch equivalent, for example `torch.add`. */
  readonly torch: string;
  /** Default: a method where the first argument of the schema is `self`, always a function. */
  readonly forms?: { readonly method?: boolean; readonly function?: boolean };
  /** ATen overloads of the in-place form, whose name ends in `_`; none where it, too, is composed of others. */
  readonly inPlace?: readonly string[];
  /** Typed signatures in function form: `<A, D, V>(self: Tensor<A, D, V>): Tensor<A, D, V>`. */
  readonly types: Signature | readonly Signature[];
  /** Typed signatures of the function where they are not the method's: a scalar may stand first. */
  readonly functionTypes?: Signature | readonly Signature[];
  /** Typed signatures of the in-place form. */
  readonly inPlaceTypes?: Signature | readonly Signature[];
  /** Calls that compile and run, and whose types equal what libtorch returns. */
  readonly accepts: readonly string[];
  /** Calls that neither compile nor run. */
  readonly refuses: readonly string[];
}

/** A second name of an op: with ATen overloads and a PyTorch equivalent of its own, all else is the row's. */
export type Alias = Pick<Row, "name" | "schemas" | "torch">;

/** TypeScript text of a function type, with the rules of `@typetorch/typed` in scope. */
export type Signature = string;
