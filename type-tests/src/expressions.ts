import { callable } from "@typetorch/core/internal";
import { parts } from "@typetorch/ops";
import { sentenceOf } from "@typetorch/typed/testing";
import { ops, randomCall, type Call } from "./agreement/calls.js";
import { Random } from "./agreement/random.js";
import { run } from "./agreement/run.js";
import { checkSources, type Verdict } from "./agreement/verdicts.js";

/**
 * The call as an expression: `x.sum(1, { keepdim: true })` as `tt.expr("sum(x, 1, keepdim=true)")({ x })`; undefined where an argument
 * is nothing that expressions can write.
 */
export function asExpression({ op, text, declared }: Call): string | undefined {
  if (!callable.has(op)) return undefined;
  const [, receiver, inner] = /^(\w+)\.\w+\((.*)\)$/s.exec(text) ?? [];
  if (receiver === undefined || inner === undefined) return undefined;
  const args = parts(inner, ", ").filter(Boolean);
  const given = receiver === "tt" ? args : [receiver, ...args];
  if (given.some((argument) => argument.startsWith("{ re:"))) return undefined;
  const written = given.flatMap((argument) => (/^\{.*\}$/s.test(argument) ? parts(argument.slice(1, -1).trim(), ", ").map((member) => member.replace(/^(\w+): /, "$1=")) : [argument]));
  const formula = `${op}(${written.join(", ")})`;
  const writable = /^(?:\w+=)?(?:-?[\d.]+|\w+|"[^"]*"|\[[-\w., ]*\])$/;
  if (!written.every((argument) => writable.test(argument) && !/(^|\W)(\d+n|Infinity)\b/.test(argument))) return undefined;
  const used = declared.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(formula));
  if (!used.every(({ type, value }) => !("plain" in value) || type === "number" || type === "boolean")) return undefined;
  return `tt.expr(${JSON.stringify(formula)})({ ${used.map(({ name }) => name).join(", ")} })`;
}

const imports = 'import * as tt from "typetorch";\nimport type { Device, DType, Shape, Tensor } from "typetorch";';

/** Random calls whose type or result as an expression is another one than as they stand. */
export function differences(seed: number, count: number): { readonly compared: number; readonly ops: number; readonly found: readonly string[] } {
  const random = new Random(seed);
  const table = ops.filter(({ name }) => callable.has(name));
  const pairs = Array.from({ length: count }, (_, id) => randomCall(random, id, table[id % table.length]!)).flatMap((call) => {
    const text = asExpression(call);
    // The operands have been declared for the call before it.
    return text === undefined ? [] : [{ direct: call, expression: { ...call, text, declared: [] } }];
  });
  const { verdicts, strays } = checkSources(pairs.flatMap(({ direct, expression }) => [direct, expression]), "expressions", imports);
  const found = pairs.flatMap(({ direct, expression }) => {
    const [left, right] = [verdicts.get(direct)!, verdicts.get(expression)!];
    if (shown(left) === shown(right) && JSON.stringify(outcome(direct)) === JSON.stringify(outcome({ ...direct, text: expression.text }))) return [];
    // Of two faults either may be told first; and what the compiler says itself of an argument of another kind is no sentence.
    if (!left.accepted && !right.accepted) return [];
    return [`${direct.declared.map(({ name, type }) => `${name}: ${type}`).join("; ")}; ${direct.text}\n  ${shown(left)}\n  ${shown(right)}\n  ${JSON.stringify(outcome(direct))}\n  ${JSON.stringify(outcome({ ...direct, text: expression.text }))}`];
  });
  return { compared: pairs.length, ops: new Set(pairs.map(({ direct }) => direct.op)).size, found: [...strays, ...found] };
}

const shown = (verdict: Verdict): string => (verdict.accepted ? verdict.shown : (sentenceOf(verdict) ?? verdict.message));

/** What ran, or which error was thrown: its words may differ, where the op's name does. */
function outcome(call: Call): unknown {
  const ran = run(call);
  return ran.ran ? ran.result : ran.error;
}
