import type { DimAdd, DimFloorDivide, DimSubtract } from "../arithmetic/dim.js";
import type { FirstDigit, FromText } from "../arithmetic/digits.js";
import type { IsNegative } from "../arithmetic/natural.js";
import type { Dim, Shape } from "../dims.js";
import type { WindowCount } from "../generated/digits.js";
import type { Show, ShowDim } from "../show.js";
import type { AxisOrScalar, Replace, Unsized } from "./axis.js";

/** Windows of `Size` entries along dim `I`, one every `Step`: ⌊(L − Size) / Step⌋ + 1 of them, each at the end of the shape. */
export type Slide<Op extends string, A extends Shape, I, Size extends Dim, Step extends Dim> =
  AxisOrScalar<Op, A, I> extends infer P
    ? P extends number
      ? IsStep<Step> extends false
        ? `${Op}: the step ${Step & number} through ${Show<Op, A>} must be at least 1`
        : IsSize<Size> extends false
          ? `${Op}: windows of ${Size & number} entries through ${Show<Op, A>}`
          : number extends A["length"]
            ? Shape
            : A extends readonly []
              ? Size extends 0 | 1
                ? [Size]
                : number extends Size
                  ? [number]
                  : `${Op}: windows of ${Size & number} entries do not fit into []`
              : number extends P
                ? Unsized<[...A, 1]>
                : SlideAt<Op, A, P, Size, Windows<A[P], Size, Step>>
      : P
    : never;

/** Guard on the step. */
export type StepThrough<Op extends string, A, Step> = IsStep<Step> extends false ? `${Op}: the step ${Step & number} through ${Show<Op, A>} must be at least 1` : unknown;
/** What `Slide` says of the size: nothing, where the step is wrong. It is given as an argument, so that TypeScript works it out once for the guard and the result. */
export type BesideStep<Step, R> = IsStep<Step> extends false ? unknown : R;

type IsStep<X> = X extends number ? (IsNegative<X> extends true ? false : X extends 0 ? false : true) : true;
type IsSize<X> = X extends number ? (IsNegative<X> extends true ? false : true) : true;

/** How many windows there are; `never` where none fits. One look-up of digits first, see `SlideBy`. */
type Windows<L extends Dim, Size extends Dim, Step extends Dim> = `${Step}` extends FirstDigit
  ? CountOr<FromText<WindowCount<`${L}`, `${Size}`, `${Step}`, `${Step}`>>, L, Size, Step>
  : CountWindows<L, Size, Step>;
type CountOr<Y, L, Size, Step> = [Y] extends [0] ? ([Y] extends [never] ? CountWindows<L, Size, Step> : never) : Y;
type CountWindows<L, Size, Step> =
  DimSubtract<L, Size> extends infer Left ? ([Left] extends [never] ? never : Step extends 1 ? DimAdd<Left, 1> : Step extends number ? DimAdd<DimFloorDivide<Left, Step>, 1> : number) : never;

type SlideAt<Op extends string, A extends readonly unknown[], P extends number, Size, Count> = [Count] extends [never]
  ? `${Op}: windows of ${Size & number} entries do not fit into dim ${P} of ${Show<Op, A>}, which has size ${ShowDim<Op, A[P]>}`
  : [...Replace<A, P, Count>, Size];

/** Guard on the strides of a view: as many as sizes, none below 0. */
export type Strides<Op extends string, N extends readonly unknown[], S extends readonly unknown[]> = number extends N["length"] | S["length"]
  ? unknown
  : S["length"] extends N["length"]
    ? [Extract<`${S[number] & number}`, `-${string}`>] extends [never]
      ? unknown
      : `${Op}: the strides ${Show<Op, S>} must not be negative`
    : `${Op}: sizes ${Show<Op, N>} want ${N["length"]} strides, not ${Show<Op, S>}`;
