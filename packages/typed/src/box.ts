/**
 * A wrapper to compare types by. TypeScript defers a conditional type whose check type is a type parameter, or a tuple of
 * them, but not one whose check type is an object type that holds them: `Box<A> extends Box<B>` is decided inside generic
 * functions wherever both sides are the same. The method type keeps `Box<2 | 3>` apart from `Box<2> | Box<3>`.
 */
export interface Box<out T> {
  readonly box: () => T;
}

/** Two boxes in one comparison: one conditional type less (about 12 instantiations). */
export interface Pair<out T, out U> {
  readonly first: () => T;
  readonly second: () => U;
}

/**
 * `true` where two types are identical, else `false`; decided even for type parameters, where `extends` stays deferred
 * (`[B]` against `[1]`). Inference to a union first takes out the members that are identical on both sides, by identity and
 * not by assignability: what is left for `R` says whether `[X]` was taken out. `Tag` keeps the check type generic until the
 * rule is used (else TypeScript decides at the declaration); pass the op's name. 16 instantiations.
 */
export type Same<Tag extends string, X, Y> = [X] | Tag extends [Y] | infer R ? ([R] extends [string] ? true : false) : never;

/**
 * Whether `X` is among the dims `A`: by identity (see `Same`). Up to rank 4 written out: 12 instantiations for a matrix instead of 45 with a
 * mapped type.
 */
export type Among<Tag extends string, A extends readonly unknown[], X> = A["length"] extends 1
  ? Same<Tag, X, A[0]>
  : A["length"] extends 2
    ? AmongThese<Tag, X, [A[0]] | [A[1]]>
    : A["length"] extends 3
      ? AmongThese<Tag, X, [A[0]] | [A[1]] | [A[2]]>
      : A["length"] extends 4
        ? AmongThese<Tag, X, [A[0]] | [A[1]] | [A[2]] | [A[3]]>
        : AmongThese<Tag, X, { [I in keyof A]: [A[I]] }[number]>;
type AmongThese<Tag extends string, X, Entries> = [X] | Tag extends Entries | infer R ? ([R] extends [string] ? true : false) : never;

/** `true` where one of two is. (`Box<true> extends Box<A> | Box<B>` would be decided where it stands written: no parameter at its top.) */
export type Either<A, B> = A extends true ? true : B;

/** `true` where a type is a union. Costs a distribution, so rules ask only before they refuse. */
export type IsUnion<T> = [Box<T>] extends [T extends unknown ? Box<T> : never] ? false : true;
