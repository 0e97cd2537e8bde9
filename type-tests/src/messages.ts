import { check, type CompilerVersion } from "./compilers.js";
import { sentence, type Diagnostic } from "./diagnostics.js";
import { fixtureFiles, wrongCalls } from "./fixtures.js";
import { writeProject } from "./project.js";

export interface Messages {
  /** Every wrong call with the sentence it is refused by, as one text. */
  readonly text: string;
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
  const lines: string[] = [];
  let current = "";
  for (const call of wrongCalls()) {
    if (call.file !== current) lines.push(...(current === "" ? [] : [""]), `# ${(current = call.file)}`);
    const place = `${call.file}:${call.line}`;
    const [first, ...more] = left.get(place) ?? [];
    left.delete(place);
    if (!first) accepted.push(`${place}: ${call.text}`);
    strays.push(...more.map(shown));
    lines.push("", call.text, `  ${first ? sentence(first) : "(accepted)"}`);
  }
  strays.push(...[...left.values()].flat().map(shown));
  return { text: `${lines.join("\n")}\n`, accepted, strays };
}

const shown = ({ file, line, code, message }: Diagnostic): string => `${file}:${line}: TS${code} ${message}`;
