import { defects, type Agreement, type Class, type Finding } from "./agreement.js";
import { compilerSentence, kindOf } from "./words.js";

const order: readonly Class[] = ["agree", "vague", "unchecked", "refused by design", ...defects];

/** The figures of a run, each call that is refused by design, and `examples` of each defect by op. */
export function report({ findings, strays, seconds }: Agreement, examples: number): string {
  const lines = [`${findings.length} calls, run in ${seconds.run.toFixed(1)} s, checked in ${seconds.check.toFixed(1)} s`];
  for (const name of order) {
    const found = findings.filter((finding) => finding.class === name);
    if (found.length > 0) lines.push(`${String(found.length).padStart(6)} ${name}`, ...reasons(found));
  }
  const byDesign = findings.filter((finding) => finding.class === "refused by design");
  if (byDesign.length > 0) lines.push("", `refused by design: ${((byDesign.length / findings.length) * 100).toFixed(3)} % of the calls`);
  for (const finding of byDesign) lines.push(...show(finding), `    why:   ${finding.reason}`);
  lines.push(...words(findings, examples));
  for (const stray of strays.slice(0, 10)) lines.push(`stray: ${stray}`);
  for (const name of defects) {
    const found = findings.filter((finding) => finding.class === name);
    for (const [op, ofOp] of byOp(found)) {
      lines.push("", `${name}: ${op} (${ofOp.length})`);
      for (const finding of smallest(ofOp).slice(0, examples)) lines.push(...show(finding));
    }
  }
  return lines.join("\n");
}

/** The share of the calls refused by both sides in the same words. */
export function shareOfSameWords(findings: readonly Finding[]): number {
  const compared = findings.filter((finding) => finding.words !== undefined);
  return compared.filter((finding) => finding.words === "same").length / compared.length;
}

/** How many calls both sides refuse in the same words, and the kinds of sentence that the run time has other words for, the commonest first. */
function words(findings: readonly Finding[], examples: number): string[] {
  const other = findings.filter((finding) => finding.words === "other");
  const kinds = new Map<string, Finding[]>();
  for (const finding of other) {
    const kind = kindOf(compilerSentence(finding.verdict)!);
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  const compared = findings.filter((finding) => finding.words !== undefined).length;
  if (compared === 0) return [];
  const lines = ["", `refused by both for shape, dtype or device: ${compared}, in the same words: ${compared - other.length} (${(shareOfSameWords(findings) * 100).toFixed(1)} %)`];
  for (const [kind, found] of [...kinds].sort(([, a], [, b]) => b.length - a.length).slice(0, 4 * examples)) {
    lines.push(`${String(found.length).padStart(6)} ${kind}`, ...smallest(found).slice(0, Math.ceil(examples / 4)).flatMap(show));
  }
  return lines;
}

/** How often which reason. */
function reasons(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of findings) if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${String(count).padStart(10)} ${reason}`);
}

function byOp(findings: readonly Finding[]): Map<string, Finding[]> {
  const ops = new Map<string, Finding[]>();
  for (const finding of findings) ops.set(finding.call.op, [...(ops.get(finding.call.op) ?? []), finding]);
  return ops;
}

/** The shortest calls first: they are the ones to read. */
const smallest = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => source(a).length - source(b).length);

const source = ({ call }: Finding): string => [...call.declared.map(({ name, type }) => `${name}: ${type}`), call.text].join("; ");

/** One finding as it can be pasted into a bug report. */
export function show(finding: Finding): string[] {
  const { verdict, outcome } = finding;
  const typed = verdict.accepted ? verdict.shown : `TS${verdict.code} ${verdict.message.split("\n").at(-1)!.trim()}`;
  const ran = outcome.ran ? JSON.stringify(outcome.result) : `${outcome.error}: ${outcome.message.split("\n")[0]}`;
  return [`  ${source(finding)}`, `    types: ${typed}`, `    ran:   ${ran}`];
}
