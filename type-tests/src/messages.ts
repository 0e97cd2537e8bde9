import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sentenceOf, type Diagnostic } from "@typetorch/typed/testing";
import { check, root, type CompilerVersion } from "./compilers.js";
import { fixtureFiles, wrongCalls } from "./fixtures.js";
import { writeProject } from "./project.js";

export interface Messages {
  /** Every wrong call with the sentence it is refused by: a text for each file of the fixtures. */
  readonly texts: Readonly<Record<string, string>>;
  /** Wrong calls that compile. */
  readonly accepted: readonly string[];
  /** Diagnostics that stand on no wrong call, or a second time on one. */
  readonly strays: readonly string[];
}

/** Compiles the fixtures of wrong calls, and lists what each call is refused by. */
export async function messages(version: CompilerVersion): Promise<Messages> {
  const directory = writeProject(`messages-${version}`, fixtureFiles());
  const { diagnostics } = await check(version, directory);
  const left = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const place = `${diagnostic.file}:${diagnostic.line}`;
    left.set(place, [...(left.get(place) ?? []), diagnostic]);
  }
  const accepted: string[] = [];
  const strays: string[] = [];
  const texts: Record<string, string> = {};
  for (const call of wrongCalls()) {
    const place = `${call.file}:${call.line}`;
    const [first, ...more] = left.get(place) ?? [];
    left.delete(place);
    if (!first) accepted.push(`${place}: ${call.text}`);
    strays.push(...more.map(shown));
    const before = texts[call.file];
    texts[call.file] = `${before === undefined ? "" : `${before}\n`}${call.text}\n  ${first ? (sentenceOf(first) ?? lastLine(first)) : "(accepted)"}\n`;
  }
  strays.push(...[...left.values()].flat().map(shown));
  return { texts, accepted, strays };
}

/** The members of a union stand in the order in which a compiler met them first, which says nothing: sorted. */
const lastLine = ({ message }: Diagnostic): string =>
  message
    .split("\n")
    .at(-1)!
    .trim()
    .replace(/'([^'{}]* \| [^'{}]*)'/g, (_, union: string) => `'${union.split(" | ").sort().join(" | ")}'`);
const shown = ({ file, line, code, message }: Diagnostic): string => `${file}:${line}: TS${code} ${message}`;

/** One snapshot for all compilers, a file for each file of the fixtures. */
const snapshots = join(root, "type-tests/snapshots/messages");

export function readSnapshots(): Record<string, string> {
  const names = readdirSync(snapshots).sort();
  return Object.fromEntries(names.map((name) => [name.replace(/txt$/, "ts"), readFileSync(join(snapshots, name), "utf8")]));
}

export function writeSnapshots(texts: Messages["texts"]): void {
  mkdirSync(snapshots, { recursive: true });
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(snapshots, file.replace(/ts$/, "txt")), text);
}

/** The sentence that the snapshot has for a wrong call. */
export function snapshotSentences(): (call: { readonly file: string; readonly text: string }) => string {
  const lines = new Map(Object.entries(readSnapshots()).map(([file, text]) => [file, text.split("\n")]));
  return ({ file, text }) => {
    const found = lines.get(file) ?? [];
    return found[found.indexOf(text) + 1]?.trim() ?? "";
  };
}
