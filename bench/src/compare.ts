import type { Result } from "./results.js";
import { median } from "./statistics.js";

/** The blocks' times of one process; of these the median counts. */
export type Times = Readonly<Record<string, readonly number[]>>;

interface Comparison {
  readonly group: string;
  readonly threads: number;
  readonly unit: Result["unit"];
  readonly divisor?: number;
  readonly target?: (name: string) => number | undefined;
}

/**
 * Runs both sides alternately and compares round by round: what the machine does besides then falls on both alike. The
 * order within a round changes from round to round.
 */
export function alternate<T>(rounds: number, left: () => T, right: () => T): (readonly [T, T])[] {
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) {
      const first = left();
      return [first, right()] as const;
    }
    const first = right();
    return [left(), first] as const;
  });
}

/** The results of rounds in which each side gave times by name. */
export function compared(pairs: readonly (readonly [Times, Times])[], { group, threads, unit, divisor = 1, target }: Comparison): Result[] {
  return Object.keys(pairs[0]![0]).map((name) => {
    const ours = pairs.map(([times]) => median(times[name]!) / divisor);
    const theirs = pairs.map(([, times]) => median(times[name]!) / divisor);
    const limit = target?.(name);
    return {
      group,
      name,
      threads,
      unit,
      typetorch: median(ours),
      python: median(theirs),
      ratio: median(ours.map((time, index) => time / theirs[index]!)),
      ...(limit !== undefined && { target: limit }),
    };
  });
}
