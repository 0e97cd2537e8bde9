import { isMet, judged, type Result } from "./results.js";

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function row(result: Result): string {
  const { name, unit, typetorch, python, ratio, target } = result;
  const withUnit = (value: number | undefined) => (value === undefined ? "" : unit === "count" ? number(value).replace(/\.0+$/, "") : `${number(value)} ${unit}`);
  const met = isMet(result);
  const verdict = met === undefined ? "" : met ? "met" : "**missed**";
  return `| ${name} | ${withUnit(typetorch)} | ${withUnit(python)} | ${ratio === undefined ? "" : ratio.toFixed(2)} | ${target === undefined ? "" : `≤ ${target}`} | ${verdict} |`;
}

/** RESULTS.md. */
export function report(results: readonly Result[], machine: Readonly<Record<string, string>>, command: string, date: string): string {
  const judgedResults = results.filter((result) => result.target !== undefined);
  const missed = judgedResults.filter((result) => isMet(result) === false);
  const groups = [...new Set(results.map((result) => `${result.group}|${result.threads}`))];
  const tables = groups.map((key) => {
    const members = results.filter((result) => `${result.group}|${result.threads}` === key);
    const { group, threads } = members[0]!;
    return `## ${group[0]!.toUpperCase()}${group.slice(1)} (${threads === 1 ? "one thread" : `${threads} threads`})\n\n| | TypeTorch | Python | ratio | target | |\n|---|---|---|---|---|---|\n${members.map(row).join("\n")}\n`;
  });
  return `# Benchmark results

\`${command}\`, ${date}. Processes of both sides alternate; a figure is the median over rounds of each process's median, a ratio the
median over rounds of TypeTorch's time divided by Python's, so below 1 is faster than Python.

| | |
|---|---|
${Object.entries(machine).map(([name, value]) => `| ${name} | ${value} |`).join("\n")}

Targets: ${judgedResults.length - missed.length} of ${judgedResults.length} met${missed.length > 0 ? `; missed: ${missed.map((result) => `${result.group}: ${result.name} (${judged(result).toFixed(2)})`).join("; ")}` : ""}.

${tables.join("\n")}`;
}
