/**
 * One entry of a shape: a literal number, a symbol (`'batch'`, or an expression of symbols in normal form such as
 * `'batch*784'` or `'T+1'`), or `number`: unknown, checked at run time only.
 */
export type Dim = number | string;

/** The dims of a tensor. `Shape` itself means unknown, rank included. */
export type Shape = readonly Dim[];
