import { sentenceOf, type Diagnostic } from "./diagnostics.js";

/** An error of shapes, dtypes or devices that the compiler found. */
export interface TensorError {
  /** Relative to the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The compiler's number of the error: 2345 stands for `TS2345`. */
  readonly code: number;
  readonly kind: "shape" | "dtype" | "device";
  /** The rule's sentence, or the two tensor types that do not fit. */
  readonly message: string;
}

/** The errors of shapes, dtypes and devices among the compiler's. */
export function tensorErrors(diagnostics: readonly Diagnostic[]): TensorError[] {
  return diagnostics.flatMap((diagnostic) => {
    const error = tensorErrorOf(diagnostic);
    return error ? [error] : [];
  });
}

export function tensorErrorOf(diagnostic: Diagnostic): TensorError | undefined {
  const { file, line, column, code } = diagnostic;
  const sentence = sentenceOf(diagnostic);
  if (sentence !== undefined && /^\w+: /.test(sentence)) return { file, line, column, code, kind: kindOf(sentence), message: sentence };
  const mismatch = mismatchIn(diagnostic.message);
  return mismatch && { file, line, column, code, ...mismatch };
}

/** What a rule's sentence speaks of. */
function kindOf(sentence: string): TensorError["kind"] {
  if (/\bdevices?\b/.test(sentence)) return "device";
  return /\bdtypes?\b| must be [\w ,]+, not \w+$/.test(sentence) ? "dtype" : "shape";
}

/** A tensor where one of another type is wanted: an annotation, or a parameter of the user's own function. */
function mismatchIn(message: string): Pick<TensorError, "kind" | "message"> | undefined {
  const [, actual, wanted] = /[Tt]ype '(Tensor<[^']*>)' is not assignable to (?:parameter of )?type '(Tensor<[^']*>)'\.$/m.exec(message) ?? [];
  if (actual === undefined || wanted === undefined) return undefined;
  const [parts, wantedParts] = [parameters(actual), parameters(wanted)];
  const differing = parts.findIndex((part, index) => part !== wantedParts[index] && !unchecked.includes(wantedParts[index]!));
  return { kind: (["shape", "dtype", "device"] as const)[differing] ?? "shape", message: `${actual} is not assignable to ${wanted}` };
}

/** How the compiler prints a parameter that takes anything. */
const unchecked = ["Shape", "DType", "Device", "any"];

/** `Tensor<[2, 3], "float32", "cpu">` as its three parameters. */
function parameters(type: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of type.slice("Tensor<".length, -1)) {
    if ("[<(".includes(character)) depth++;
    if ("]>)".includes(character)) depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
