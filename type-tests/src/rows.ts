import * as core from "@typetorch/core";
import { table } from "@typetorch/ops";
import { vagueByNature } from "./agreement/exceptions.js";
import { compare } from "./agreement/compare.js";
import { describe, type Described } from "./agreement/run.js";
import { checkSources, type Source, type Verdict } from "./agreement/verdicts.js";

/** A parity case of a row of the op table. */
export interface RowCase {
  readonly op: string;
  readonly text: string;
  readonly accepted: boolean;
}

export function rowCases(): RowCase[] {
  return table.flatMap(({ name, accepts, refuses }) => [
    ...accepts.map((text) => ({ op: name, text, accepted: true })),
    ...refuses.map((text) => ({ op: name, text, accepted: false })),
  ]);
}

/** Cases call the API by its bare names: `zeros([2, 3]).matmul(zeros([3, 4]))`. */
export function namesIn(cases: readonly { readonly text: string }[]): string[] {
  const called = cases.flatMap(({ text }) => [...text.matchAll(/(?<![.\w])([a-z]\w*)(?=\()/g)].map((match) => match[1]!));
  return [...new Set(called)];
}

/** What is wrong with the parity cases: those that do not compile and run, or do, against what their row says. */
export function wrongCases(cases: readonly RowCase[]): string[] {
  const names = namesIn(cases);
  const { verdicts, strays } = checkSources(cases.map((item): Source & { item: RowCase } => ({ text: item.text, item })), "rows", `import { ${names.join(", ")} } from "typetorch";`);
  const wrong = [...strays];
  for (const [{ item }, verdict] of verdicts) {
    const problem = problemOf(item, verdict, run(item.text, names));
    if (problem) wrong.push(`${item.op}: ${item.text}: ${problem}`);
  }
  return wrong;
}

function problemOf(item: RowCase, verdict: Verdict, ran: Described | Error): string | undefined {
  if (item.accepted) {
    if (!verdict.accepted) return `does not compile: ${verdict.message.split("\n").at(-1)!.trim()}`;
    if (ran instanceof Error) return `does not run: ${ran.message}`;
    const fit = compare(verdict.type, ran);
    return fit === "equal" || (fit === "vague" && vagueByNature(item)) ? undefined : `has the type ${verdict.shown}, but is ${JSON.stringify(ran)}`;
  }
  if (verdict.accepted) return `compiles, as ${verdict.shown}`;
  return ran instanceof Error ? undefined : `runs, and gives ${JSON.stringify(ran)}`;
}

function run(text: string, names: readonly string[]): Described | Error {
  return core.tidy(() => {
    try {
      return describe(new Function(...names, `return (${text});`)(...names.map((name) => core[name as keyof typeof core])));
    } catch (error) {
      return error as Error;
    }
  });
}
