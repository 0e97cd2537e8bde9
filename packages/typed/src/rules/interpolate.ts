/** Shapes of images made larger or smaller. */
import type { Shape } from "../dims.js";
import type { ComplexDType, IntDType } from "../dtype.js";
import type { Show } from "../show.js";
import type { StorageOnly } from "./dtype.js";
import type { Scaled, Targets } from "./target-size.js";
import type { EachSide, HasZero, ShowSides, SideCount } from "./window.js";

/** How the values between pixels are found. */
export type InterpolateMode = "nearest" | "nearest-exact" | "linear" | "bilinear" | "bicubic" | "trilinear" | "area" | "lanczos";
/** For which ranks. */
interface ModeRanks {
  nearest: 3 | 4 | 5;
  "nearest-exact": 3 | 4 | 5;
  area: 3 | 4 | 5;
  linear: 3;
  bilinear: 4;
  bicubic: 4;
  lanczos: 4;
  trilinear: 5;
}

/** Ranks of images with batch and channels, and how many sides they have. */
interface Sided {
  3: 1;
  4: 2;
  5: 3;
}

/** `[N, C, ...sides]` with sides `Z`, or ⌊side · F⌋ each. */
export type Interpolate<Op extends string, A extends Shape, Z, F, M extends InterpolateMode, C, W, Again> = number extends A["length"]
  ? Shape
  : A["length"] extends keyof Sided
    ? A["length"] extends ModeRanks[M]
      ? Misfit<Op, Z, F, M, C, W, Again> extends infer Fault extends string
        ? [Fault] extends [never]
          ? HasZero<Op, A[1], A[2], A[3], A[4]> extends true
            ? `${Op}: the input ${Show<Op, A>} has no entries`
            : Sized<Op, A, Sided[A["length"]], Z, F>
          : Fault
        : never
      : `${Op}: mode ${M} takes an input of ${ModeRanks[M]} dims, not ${Show<Op, A>}`
    : `${Op}: the input ${Show<Op, A>} must have 3 to 5 dims`;

/** Options that do not go together; `never` where all do. */
type Misfit<Op extends string, Z, F, M, C, W, Again> = [Z] extends [null]
  ? [F] extends [null]
    ? `${Op}: either size or scaleFactor must be given`
    : ModeMisfit<Op, M, C, W>
  : [F] extends [null]
    ? [Again] extends [true]
      ? `${Op}: recomputeScaleFactor goes with scaleFactor`
      : ModeMisfit<Op, M, C, W>
    : null extends Z | F
      ? ModeMisfit<Op, M, C, W>
      : `${Op}: size and scaleFactor cannot both be given`;
type ModeMisfit<Op extends string, M, C, W> = [M] extends ["nearest" | "nearest-exact" | "area"]
  ? [C] extends [boolean]
    ? `${Op}: mode ${M} has no corners to align`
    : AntialiasMisfit<Op, M, W>
  : [M] extends ["lanczos"]
    ? [C] extends [true]
      ? `${Op}: mode ${M} has no corners to align`
      : [W] extends [false]
        ? `${Op}: mode ${M} needs antialias`
        : never
    : AntialiasMisfit<Op, M, W>;
type AntialiasMisfit<Op extends string, M, W> = [W] extends [true]
  ? [M] extends ["bilinear" | "bicubic" | "lanczos"]
    ? never
    : [Extract<M, "bilinear" | "bicubic" | "lanczos">] extends [never]
      ? `${Op}: antialias goes with modes bilinear, bicubic and lanczos`
      : never
  : never;

type Sized<Op extends string, A extends Shape, N extends SideCount, Z, F> = [Z] extends [null]
  ? ScaledTo<Op, A, F, Factors<Op, F, N>>
  : Targets<Op, "size", Z, N, 1> extends infer R
    ? R extends readonly any[]
      ? [A[0], A[1], ...R]
      : R
    : never;
type Factors<Op extends string, F, N extends SideCount> = F extends readonly [...infer L]
  ? L["length"] extends N
    ? L
    : number extends L["length"]
      ? EachSide<number, N>
      : `${Op}: the scaleFactor ${Show<Op, L>} must have ${N extends 1 ? "one entry" : `${N} entries`}`
  : EachSide<F, N>;
type ScaledTo<Op extends string, A extends Shape, F, L> = L extends readonly [infer X]
  ? NoneLost<Op, A, F, [Scaled<A[2], X>]>
  : L extends readonly [infer X, infer Y]
    ? NoneLost<Op, A, F, [Scaled<A[2], X>, Scaled<A[3], Y>]>
    : L extends readonly [infer X, infer Y, infer V]
      ? NoneLost<Op, A, F, [Scaled<A[2], X>, Scaled<A[3], Y>, Scaled<A[4], V>]>
      : L;
type NoneLost<Op extends string, A extends Shape, F, R extends readonly any[]> =
  HasZero<Op, R[0], R[1], R[2], 1> extends true ? `${Op}: scaleFactor ${ShowSides<Op, F>} leaves nothing of the input ${Show<Op, A>}` : [A[0], A[1], ...R];

/** Dtypes that a mode has no kernel for. */
export type Uninterpolated<M, W> =
  | "bool"
  | Exclude<IntDType, "uint8">
  | ComplexDType
  | StorageOnly
  | ([M] extends ["linear" | "trilinear" | "area"] ? "uint8" : never)
  | ([W] extends [true] ? "float16" | "bfloat16" : never);
