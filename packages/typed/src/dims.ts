/**
 * One entry of a shape: a literal number, a symbol (`'batch'`, or an expression of symbols in normal form such as
 * `'batch*784'` or `'T+1'`), or `number`: unknown, checked at run time only.
 */
export type Dim = number | string;

/*
 * Shapes of dims that a rule computes. `[Product<A>]`, a tuple that holds the name of another type, is resolved only when it is looked at: each is
 * a type of its own, which costs 1 700 instantiations to compare. What stands between the brackets here is computed before. So would a
 * tuple be that is a named type itself; `& unknown` keeps it from being one.
 */
export type Shape1<X> = [X] & unknown;
export type Shape2<X, Y> = [X, Y] & unknown;
export type Shape3<X, Y, Z> = [X, Y, Z] & unknown;
/** Dims before a last one. */
export type Ending<L extends readonly unknown[], X> = [...L, X] & unknown;

/** The dims of a tensor. `Shape` itself means unknown, rank included. */
export type Shape = readonly Dim[];

/**
 * The sizes that a call lists, as PyTorch's `torch.Size`: literals are inferred without `as const`, and a list that was declared with it may be given,
 * too. The mutable member keeps `readonly` out of errors, `[...S]` keeps it out of results.
 */
export type Size = Dim[] | Shape;
