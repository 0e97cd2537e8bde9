import type { Finding } from "./check.js";

/** How findings are printed, by the name of the format. */
export const formats = { text: textOf, json: jsonOf, github: githubOf } as const;
export type Format = keyof typeof formats;

/** `src/model.ts:12:9: matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ` */
function textOf(findings: readonly Finding[]): string {
  return findings.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}\n`).join("");
}

function jsonOf(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
}

/** Workflow commands, which GitHub shows beside the lines: `::error file=…,line=…,col=…,title=…::message`. */
function githubOf(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, column, kind, message }) => `::error file=${property(file)},line=${line},col=${column},title=${property(`TypeTorch: ${kind}`)}::${data(message)}\n`)
    .join("");
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
