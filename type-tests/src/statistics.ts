/** What a compiler run costs. */
export interface Statistics {
  readonly instantiations: number;
  readonly types: number;
  /** Seconds. */
  readonly checkTime: number;
  readonly totalTime: number;
}

/** The figures of `--extendedDiagnostics`. */
export function parseStatistics(output: string): Statistics | undefined {
  const figure = (name: string) => {
    const match = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output);
    return match ? Number(match[1]) : undefined;
  };
  const instantiations = figure("Instantiations");
  const totalTime = figure("Total time");
  if (instantiations === undefined || totalTime === undefined) return undefined;
  return { instantiations, types: figure("Types") ?? 0, checkTime: figure("Check time") ?? totalTime, totalTime };
}
