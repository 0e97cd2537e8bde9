import { sentenceOf } from "@typetorch/typed/testing";
import { sizeOf } from "./compare.js";
import type { Outcome } from "./run.js";
import type { Verdict } from "./verdicts.js";

/** Whether the compiler's sentence on a wrong call stands in the error at run time, too. */
export type Words = "same" | "other";

/** Sentences on shapes, dtypes and devices: they name one, or dims. What is left are numbers that are out of range. */
const ofTensors = /\[|\b(dtypes?|devices?|dims?|bool|u?int\d+|b?float\d+\w*|complex\d+)\b/;

/** How compiler and libtorch refuse a call that both do; undefined where one of them does not, or for another reason than its shapes, dtypes or devices. */
export function wordsOf(verdict: Verdict, outcome: Outcome): Words | undefined {
  const sentence = compilerSentence(verdict);
  if (sentence === undefined || outcome.ran || !ofTensors.test(sentence)) return undefined;
  return asRun(sentence).test(outcome.message) ? "same" : "other";
}

export const compilerSentence = (verdict: Verdict): string | undefined => (verdict.accepted ? undefined : sentenceOf(verdict));

/** What the sentence is at run time: unknown dims have a size there, and symbols that of the run. */
function asRun(sentence: string): RegExp {
  const sized = sentence.replace(/[\w(][\w+\-*/()]*/g, (text) => (/\b[BTH]\b/.test(text) ? sizeIn(text) : text));
  const escaped = sized.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("\\[\\.\\.\\.\\]", "\\[[\\d, ]*\\]").replaceAll("\\?", "\\d+")}$`);
}

function sizeIn(text: string): string {
  const size = sizeOf(text);
  return Number.isNaN(size) ? text : String(size);
}

/** The kind of a sentence: itself without names and numbers. */
export function kindOf(sentence: string): string {
  return sentence
    .replace(/^[\w.]+: /, "")
    .replace(/\[[^\]]*\]/g, "[…]")
    .replace(/\b(bool|u?int\d+|b?float\d+\w*|complex\d+)\b/g, "dtype")
    .replace(/-?\b\d+(\.\d+)?\b|\?/g, "n");
}
