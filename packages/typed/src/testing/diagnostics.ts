/** One error of the compiler. */
export interface Diagnostic {
  /** Relative to the project's directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  /** Every line of the message, the same for all compilers. */
  readonly message: string;
}

const head = /^(.+?)\((\d+),(\d+)\): error TS(\d+): (.*)$/;

/** Reads the output of `tsc --pretty false`. A diagnostic goes on over the lines that are indented. */
export function parseDiagnostics(output: string): Diagnostic[] {
  const diagnostics: { file: string; line: number; column: number; code: number; lines: string[] }[] = [];
  for (const line of output.split("\n")) {
    const match = head.exec(line);
    if (match) {
      diagnostics.push({ file: match[1]!, line: Number(match[2]), column: Number(match[3]), code: Number(match[4]), lines: [match[5]!] });
    } else if (line.startsWith("  ")) {
      diagnostics.at(-1)?.lines.push(line);
    } else if (/^[A-Z]\w+( \w+)*:/.test(line)) {
      break; // the statistics
    }
  }
  const byPlace = diagnostics.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code - b.code);
  return byPlace.map(({ lines, ...place }) => ({ ...place, message: normalise(lines.join("\n")) }));
}

/**
 * Evens out what the compilers print differently in their own words: 7.0 has `shape.1` where the others have `shape[1]`,
 * lists other properties first, and suggests other spellings. The members of a union stand in the order in which a compiler met them.
 */
export function normalise(message: string): string {
  return message
    .replace(/(?<=[A-Za-z_]\w*)\.(\d+)\b/g, "[$1]")
    .replace(/ is missing the following properties from type ('.*'): .*$/gm, " is missing properties of type $1.")
    .replace(/ Did you mean '[^\n]*'\?/g, "")
    .replace(/(?<= to parameter of type ')[^'\n]*(?='\.$)/gm, inOrder);
}

/** A union's members in alphabetical order, if the type is one. */
function inOrder(type: string): string {
  if (/"|=>/.test(type)) return type;
  let depth = 0;
  const members = [""];
  for (const part of type.split(/( \| |[<>[\](){}])/)) {
    if (part === " | " && depth === 0) members.push("");
    else members[members.length - 1] += part;
    if (/^[<[({]$/.test(part)) depth++;
    else if (/^[>\])}]$/.test(part)) depth--;
  }
  return members.sort().join(" | ");
}

/**
 * The sentence of a rule: the string in the type that a line of a message asks for, from the last line up (of an overloaded function,
 * compilers print the error of every overload, and only one has the sentence); undefined where no line has one.
 */
export function sentenceOf({ message }: Pick<Diagnostic, "message">): string | undefined {
  const lines = message.split("\n").map((line) => line.trim());
  return lines.map(sentenceIn).findLast((found) => found !== undefined);
}

function sentenceIn(line: string): string | undefined {
  const wanted = / to (?:parameter of )?type '(.*)'\.$/.exec(line)?.[1] ?? "";
  // Sentences have spaces; names of dtypes and the like have none.
  const sentences = [...wanted.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([quoted]) => quoted).filter((quoted) => quoted.includes(" "));
  return sentences.length === 1 ? (JSON.parse(sentences[0]!) as string) : undefined;
}
