import { table } from "@typetorch/ops";
import type { Finding } from "./agreement.js";
import { symbols } from "./operands.js";

/** How many calls of an op the types accept and refuse. */
export interface Judged {
  readonly op: string;
  readonly accepted: number;
  readonly refused: number;
}

/** What stands in the calls of a run, and how often: by op, and by what an operand or an argument is. */
export interface Coverage {
  readonly ops: readonly Judged[];
  readonly modes: Counts;
  readonly forms: Counts;
  readonly dtypes: Counts;
  readonly ranks: Counts;
  readonly sizes: Counts;
  /** What is said less of an operand than is known, and the symbols in its shape. */
  readonly unknowns: Counts;
  /** Optional arguments by op: `sum.keepdim`. */
  readonly options: Counts;
}
type Counts = Readonly<Record<string, number>>;

export function coverageOf(findings: readonly Finding[]): Coverage {
  const ops = new Map<string, { op: string; accepted: number; refused: number }>();
  const counted = { modes: {}, forms: {}, dtypes: {}, ranks: {}, sizes: {}, unknowns: {}, options: Object.fromEntries(optionsOfTable.map((name) => [name, 0])) };
  const count = (counts: Record<string, number>, name: string | number) => void (counts[name] = (counts[name] ?? 0) + 1);
  for (const { call, verdict } of findings) {
    const op = ops.get(call.op) ?? { op: call.op, accepted: 0, refused: 0 };
    ops.set(call.op, op);
    op[verdict.accepted ? "accepted" : "refused"] += 1;
    count(counted.modes, call.mode);
    count(counted.forms, `${call.text.startsWith("tt.") ? "function" : "method"}${call.op.endsWith("_") ? " in place" : ""}`);
    for (const name of namesIn(call.text)) if (`${call.op}.${name}` in counted.options) count(counted.options, `${call.op}.${name}`);
    for (const { value, type } of call.declared) {
      for (const unknown of unknownsIn(type)) count(counted.unknowns, unknown);
      if ("plain" in value) continue;
      count(counted.dtypes, value.dtype);
      count(counted.ranks, value.shape.length);
      for (const size of value.shape) count(counted.sizes, size);
    }
  }
  return { ops: [...ops.values()], ...counted };
}

/** Every option that a row's types name: those in the object that stands last. */
const optionsOfTable = table.flatMap((row) => [...optionsIn(row.name, row.types), ...optionsIn(`${row.name}_`, row.inPlaceTypes)]);

function optionsIn(op: string, types: string | readonly string[] | undefined): string[] {
  const texts = [types ?? []].flat();
  const names = texts.flatMap((text) => [...text.matchAll(/options\??: \{(.*)\}/g)].flatMap(([, options]) => [...options!.matchAll(/[{;,] ?(?:readonly )?(\w+)\?:/g), ...options!.matchAll(/^ (\w+)\?:/g)].map(([, name]) => name!)));
  return [...new Set(names)].map((name) => `${op}.${name}`);
}

const namesIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/[{,] (\w+): /g)].map(([, name]) => name!));

function unknownsIn(type: string): string[] {
  const shape = /^Tensor<(.*), [^,]*, [^,]*>$/.exec(type)?.[1] ?? "";
  const found = { number: /\bnumber\b/, Shape: /\bShape\b/, DType: /\bDType\b/, Device: /\bDevice\b/, boolean: /^boolean$/, string: /^string$/ };
  const union = /\d \| \d/.test(shape) ? ["union of sizes"] : / \| "/.test(type) ? ["union of dtypes"] : [];
  const named = Object.keys(symbols).some((symbol) => shape.includes(`"${symbol}`)) ? [/"[^"]*[+*]/.test(shape) ? "expression of symbols" : "symbol"] : [];
  return [...Object.entries(found).flatMap(([name, pattern]) => (pattern.test(type) ? [name] : [])), ...union, ...named];
}

/** The coverage as a table. */
export function showCoverage(coverage: Coverage): string[] {
  const line = (name: string, counts: Counts) => `${name}: ${Object.entries(counts).map(([what, count]) => `${what} ${count}`).join(", ")}`;
  const never = Object.entries(coverage.options).filter(([, count]) => count === 0).map(([name]) => name);
  return [
    "",
    ...(["modes", "forms", "dtypes", "ranks", "sizes", "unknowns"] as const).map((name) => line(name, coverage[name])),
    `options: ${Object.keys(coverage.options).length}, never given: ${never.join(", ") || "none"}`,
    "",
    "     calls  accepted   refused  op",
    ...coverage.ops.map(({ op, accepted, refused }) => `${String(accepted + refused).padStart(10)}${String(accepted).padStart(10)}${String(refused).padStart(10)}  ${op}`),
  ];
}
