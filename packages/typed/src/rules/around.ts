/** Shapes with a rest of dims that is a type parameter, `[...S, M, N]`: what stands after it, or before it, has positions. */
import type { Box, Same } from "../box.js";
import type { Device } from "../device.js";
import type { Shape } from "../dims.js";
import type { DType } from "../dtype.js";
import type { Axes } from "../generated/axes.js";
import type { Rejoined } from "../guard.js";
import type { AnyTensor, Tensor } from "../tensor.js";

/** Dims `Part` of a shape `[...Before, ...Part, ...After]`, of which `At` is the position, or the union of several. */
export interface Around<Before, Part, After, At> {
  readonly before: Before;
  readonly part: Part;
  readonly after: After;
  readonly at: At;
}

/** Where dim `I` lies, negative ones after the rest, the others before it; `false` where that is in the rest itself. */
export type PartAt<Op extends string, A extends readonly unknown[], I> = `${I & number}` extends `-${string}` ? InPart<AfterRest<Op, A>, I> : InPart<BeforeRest<Op, A>, I>;
/** As `PartAt`, of a dim that is to be inserted: next to the rest there is room. */
export type NewPartAt<Op extends string, A extends readonly unknown[], I> = `${I & number}` extends `-${string}` ? InPart<AfterRest<Op, A>, I, [0]> : InPart<BeforeRest<Op, A>, I, [0]>;

type InPart<P, I, New extends readonly unknown[] = []> = P extends Around<infer Before, infer Part extends readonly any[], infer After, any>
  ? [Axes[[...Part, ...New]["length"]][`${I & number}`]] extends readonly [infer At extends number]
    ? Around<Before, Part, After, At>
    : false
  : never;

/** The 0 keeps `[...S]` a tuple: of `S` itself nothing could be decided. `Op` puts the question off until there is a shape. */
export type AfterRest<Op extends string, A extends readonly unknown[], Part extends readonly unknown[] = []> =
  Box<[0, ...A]> | Op extends Box<readonly [0, ...infer L extends readonly any[], infer X]> | Op ? AfterRest<Op, L, [X, ...Part]> : Around<A, Part, [], never>;
type BeforeRest<Op extends string, A extends readonly unknown[], Part extends readonly unknown[] = []> =
  Box<[...A, 0]> | Op extends Box<readonly [infer X, ...infer R extends readonly any[], 0]> | Op ? BeforeRest<Op, R, [...Part, X]> : Around<[], Part, A, never>;

/** The part that has all dims of a list, at no position of its own; `false` where they are not on one side. */
export type PartWith<Op extends string, A extends readonly unknown[], L, P = never> = L extends readonly [infer I, ...infer R]
  ? PartAt<Op, A, I> extends Around<infer Before, infer Part, infer After, any>
    ? [P] extends [never]
      ? PartWith<Op, A, R, Around<Before, Part, After, never>>
      : Same<Op, P, Around<Before, Part, After, never>> extends true
        ? PartWith<Op, A, R, P>
        : false
    : false
  : P;

/** What a rule says of the part, said of the whole shape. */
export type Rejoin<Before extends readonly any[], R, After extends readonly any[]> = R extends readonly any[]
  ? number extends R["length"]
    ? Shape
    : Rejoined<[...Before, ...R, ...After]>
  : R extends `${infer Call}[${infer Dims}`
    ? `${Call}[..., ${Dims}`
    : R;

/** As `Rejoin`, of a tensor or a list of tensors. */
export type RejoinTensors<Before extends readonly any[], R, After extends readonly any[]> = R extends AnyTensor
  ? RejoinTensor<Before, R, After>
  : R extends readonly any[]
    ? { -readonly [K in keyof R]: RejoinTensor<Before, R[K], After> }
    : Rejoin<Before, R, After>;
type RejoinTensor<Before extends readonly any[], T, After extends readonly any[]> = T extends { readonly shape: infer R extends readonly any[]; readonly dtype: infer D extends DType; readonly device: infer V extends Device }
  ? Tensor<[...Before, ...R, ...After], D, V>
  : never;
