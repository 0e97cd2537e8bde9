import type { Signature } from "../row.js";

/** Elements dropped with probability `p`; `training` is whether any are, by default. `rank` is a rule on the shape. */
export function dropping(op: string, training: boolean, rank = "unknown"): Signature {
  return (
    `<T extends Tensor, const I extends DropoutArgument = 0.5, R extends boolean = ${training}>(input: T & Guard<Drops<"${op}", T, I, R, ${rank}>>, ` +
    `p?: Argument<I, DropProbability<"${op}", I>>, options?: { training?: R }): T`
  );
}

/** A rule on the number of dims. */
export function ranks(op: string, first: number, second: number): string {
  return `HasRank<"${op}", T["shape"], ${first} | ${second}, "${first} or ${second}">`;
}
