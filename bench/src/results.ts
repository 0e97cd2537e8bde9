/** One measured figure. */
export interface Result {
  readonly group: string;
  readonly name: string;
  readonly threads: number;
  readonly unit: "ns" | "µs" | "ms" | "MB" | "count" | "";
  readonly typetorch: number;
  /** Python's figure, where it is a comparison. */
  readonly python?: number;
  /** `typetorch / python`: the median of the rounds' ratios. */
  readonly ratio?: number;
  /** What the ratio, or else the figure itself, must not exceed. */
  readonly target?: number;
}

/** What a result is judged by. */
export function judged({ ratio, typetorch }: Result): number {
  return ratio ?? typetorch;
}

export function isMet(result: Result): boolean | undefined {
  return result.target === undefined ? undefined : judged(result) <= result.target;
}
