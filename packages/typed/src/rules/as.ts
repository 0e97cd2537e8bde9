import type { Shape } from "../dims.js";
import type { Show, ShowDim } from "../show.js";
import type { Agree } from "./matmul.js";

/** The shape `S`, if a tensor of shape `A` may have it; a symbol may stand for any known size. */
export type As<Op extends string, A extends Shape, S extends Shape> = number extends A["length"] | S["length"]
  ? S
  : A["length"] extends S["length"]
    ? AsEach<Op, A, S, A, S>
    : `${Op}: ${Show<Op, A>} cannot be ${Show<Op, S>}: ${A["length"]} and ${S["length"]} dims differ`;

type AsEach<Op extends string, A, S, AR, SR> = AR extends readonly [infer X, ...infer AT]
  ? SR extends readonly [infer Y, ...infer ST]
    ? Names<X, Y> extends true
      ? AsEach<Op, A, S, AT, ST>
      : Agree<Op, X, Y> extends true
        ? AsEach<Op, A, S, AT, ST>
        : `${Op}: ${Show<Op, A>} cannot be ${Show<Op, S>}: dimensions ${ShowDim<Op, X>} and ${ShowDim<Op, Y>} differ`
    : S
  : S;

/** A symbol on either side gives a known size a name, or takes one. */
type Names<X, Y> = X extends string ? (Y extends number ? true : false) : Y extends string ? (X extends number ? true : false) : false;

/** Whether a dtype or device may be another: only if it is not known to differ. */
export type Is<Op extends string, What extends string, Actual, Wanted> = Wanted extends Actual ? unknown : Actual extends Wanted ? unknown : `${Op}: ${What}s ${Actual & string} and ${Wanted & string} differ`;
