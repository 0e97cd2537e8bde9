import { compare, type Fit } from "./compare.js";
import { ops, randomCall, type Call } from "./calls.js";
import { acceptedThoughThrows, refusedThoughRuns, vagueByNature } from "./exceptions.js";
import { Random } from "./random.js";
import { run, type Outcome } from "./run.js";
import { checkSources, type Verdict } from "./verdicts.js";
import { wordsOf, type Words } from "./words.js";

/** How the types and libtorch agree on a call, or do not. */
export type Class =
  /** Both accept, and the type says what ran; or both refuse. */
  | "agree"
  /** Both accept; the type says less where operands did, or where the op's sizes depend on data. */
  | "vague"
  /** The types accept what may be wrong, for operands or values are unknown; libtorch refuses. */
  | "unchecked"
  /** Defect: fully known operands, accepted, and libtorch refuses. */
  | "accepted but throws"
  /** Defect: the type of the result is not what ran. */
  | "result differs"
  /** Defect: the operands are known and the result is not. */
  | "needlessly vague"
  /** Refused though libtorch runs it, for a reason that is listed. */
  | "refused by design"
  /** Defect: refused, and libtorch runs it. */
  | "refused but runs";

export const defects: readonly Class[] = ["accepted but throws", "result differs", "needlessly vague", "refused but runs"];

export interface Finding {
  readonly call: Call;
  readonly class: Class;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Why types and libtorch may disagree on the call. */
  readonly reason?: string;
  /** Of a call that both refuse for shape, dtype or device: whether they say the same. */
  readonly words?: Words | undefined;
}

export interface Agreement {
  readonly findings: readonly Finding[];
  readonly strays: readonly string[];
  readonly seconds: { readonly run: number; readonly check: number };
}

const imports = 'import * as tt from "typetorch";\nimport type { Device, DType, Shape, Tensor } from "typetorch";';

/** Makes random calls of every op in turn (or of those `only` names, separated by commas), runs and type-checks them, and compares. */
export function agreement(seed: number, count: number, only?: string): Agreement {
  const random = new Random(seed);
  const names = only?.split(",");
  const unknown = names?.find((name) => !ops.some((op) => op.name === name));
  if (unknown !== undefined) throw new Error(`no op is named '${unknown}'`);
  const chosen = names ? ops.filter(({ name }) => names.includes(name)) : ops;
  const calls = Array.from({ length: count }, (_, id) => randomCall(random, id, chosen[id % chosen.length]!));
  const started = performance.now();
  const outcomes = calls.map(run);
  const ran = performance.now();
  const { verdicts, strays } = checkSources(calls, `agreement-${seed}`, imports);
  const findings = calls.map((call, index) => classify(call, verdicts.get(call)!, outcomes[index]!));
  return { findings, strays, seconds: { run: (ran - started) / 1000, check: (performance.now() - ran) / 1000 } };
}

function classify(call: Call, verdict: Verdict, outcome: Outcome): Finding {
  const found = { call, verdict, outcome };
  if (!verdict.accepted) {
    if (!outcome.ran) return { ...found, class: "agree", words: wordsOf(verdict, outcome) };
    const reason = refusedThoughRuns(call, verdict.message);
    return reason === undefined ? { ...found, class: "refused but runs" } : { ...found, class: "refused by design", reason };
  }
  if (!outcome.ran) {
    if (call.mode === "loose") return { ...found, class: "unchecked" };
    const reason = acceptedThoughThrows(call, outcome.message);
    return reason === undefined ? { ...found, class: "accepted but throws" } : { ...found, class: "unchecked", reason };
  }
  return { ...found, class: classOf(call, compare(verdict.type, outcome.result)) };
}

function classOf(call: Call, fit: Fit): Class {
  if (fit === "equal") return "agree";
  if (fit === "wrong") return "result differs";
  // Some sizes of symbols have no normal form: a symbol may be 1, halves are floors.
  return call.mode !== "checked" || vagueByNature(call) ? "vague" : "needlessly vague";
}
