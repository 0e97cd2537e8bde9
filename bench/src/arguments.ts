import { parseArgs } from "node:util";

export interface Arguments {
  readonly rounds: number;
  readonly only: string | undefined;
  readonly write: boolean;
}

const help = `npm run bench [-- options]

Compares TypeTorch with Python PyTorch of the same libtorch, interleaved, and writes bench/RESULTS.md and bench/results.json.

  --rounds N    how often each program runs, alternating (default 5); figures are medians
  --only TEXT   only the groups whose name contains TEXT; nothing is written
  --help

TYPETORCH_BENCH_PYTHON names a Python with torch of libtorch's version; otherwise one is set up in the user's cache.`;

/** What the command line asks for; undefined after `--help`. */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "5" }, only: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    console.log(help);
    return undefined;
  }
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error(`--rounds: a positive integer was expected, got ${values.rounds}`);
  return { rounds, only: values.only, write: values.only === undefined };
}
