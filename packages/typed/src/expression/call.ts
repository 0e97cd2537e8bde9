/** What the generated types of calls are made of (ops/src/typed/calls.ts). */

/** An op applied to types: `(Calls["matmul"] & { args: [X, W]; options: {} })["result"]`. */
export interface Call {
  readonly args: readonly any[];
  readonly options: object;
  readonly result: unknown;
}

/** Arguments of another number or kind than a signature takes; the next overload may take them. */
export interface Misfit<Sentence = string> {
  readonly misfit: Sentence;
}
export type OfAnotherKind<Op extends string, Name extends string> = Misfit<`${Op}: argument '${Name}' is of the wrong kind`>;

/** A fault of the number of arguments, or of the names of options. */
export type Arity<Op extends string, A extends readonly any[], Count, Z, Known> = A["length"] extends Count
  ? {} extends Z
    ? unknown
    : Exclude<keyof Z, Known> extends infer K
      ? [K] extends [never]
        ? unknown
        : Misfit<`${Op}: there is no option '${K & string}'`>
      : never
  : Misfit<`${Op}: too ${Many<A["length"], Count>} arguments (${A["length"]})`>;
/** Fewer than taken, if a number that is taken is larger. */
type Many<Given, Count> = Given extends keyof Above ? ([Extract<Count, Above[Given]>] extends [never] ? "many" : "few") : "many";
/** The numbers above a number. */
interface Above {
  0: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  1: 2 | 3 | 4 | 5 | 6 | 7 | 8;
  2: 3 | 4 | 5 | 6 | 7 | 8;
  3: 4 | 5 | 6 | 7 | 8;
  4: 5 | 6 | 7 | 8;
  5: 6 | 7 | 8;
}

/** An argument without a type parameter, of its type, which may hold a sentence. */
export type Kind<Op extends string, Name extends string, X, Wanted> = [X] extends [Wanted]
  ? unknown
  : Extract<Wanted, `${string} ${string}`> extends infer Sentence
    ? [Sentence] extends [never]
      ? OfAnotherKind<Op, Name>
      : Sentence
    : never;

/** An argument, or its default. */
export type Or<X, Default> = [X] extends [undefined] ? Default : X;
/** An argument; where it is the first that is left off, the options in its place; or its default. */
export type OrOptions<A extends readonly any[], Index extends number, Z, Default> = A["length"] extends Index ? ({} extends Z ? Default : Z) : Or<A[Index], Default>;

/** The first fault, a sentence or a misfit, or the result. */
export type Judged<Guards, R> = Guards extends readonly [infer H, ...infer Rest]
  ? [H, 0] extends [string | Misfit, 0]
    ? [H] extends [never] // a rule of an argument that is not given
      ? Judged<Rest, R>
      : H
    : Judged<Rest, R>
  : R;

/** The first overload that takes the arguments. */
export type Overload<R, Others> = [R, 0] extends [Misfit, 0] ? Others : R;

/** An option by its name, or its default. */
export type Given<Z, Name extends string, Default> = Name extends keyof Z ? Z[Name] : Default;
