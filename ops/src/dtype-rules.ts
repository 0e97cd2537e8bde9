import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./row.js";
import { closing, parts, readSignature } from "./typed/signature.js";

/*
 * What ops want of the dtypes of their operands, read from the signatures by which the compiler refuses them: what is thrown at run time
 * then says the same.
 */

/** What the tensor operand number `at` must not be, or must be, or must be as the first; or that operand number `at` is a dim, which is asked for first. The same as in packages/ffi/src/explain-dtypes.ts. */
type DTypeRule = readonly [at: number, refused: string] | readonly [at: number, wanted: string, what: string, names: string] | readonly [at: number] | readonly [kind: "dim", at: number];
type Members = (text: string) => readonly string[] | undefined;

/** The rules of each op, in the order in which the compiler asks them. Ops that are composed of others are left out: what fails there has other operands. */
export function dtypeRules(table: readonly Row[], typedSource: string): ReadonlyMap<string, readonly DTypeRule[]> {
  const members = unions(typedSource);
  const found = new Map<string, readonly DTypeRule[]>();
  for (const row of table) {
    if (row.schemas.length === 0) continue;
    for (const signature of [row.types, row.functionTypes ?? [], row.inPlaceTypes ?? []].flat()) {
      const op = /\b\w+<"(\w+)", /.exec(signature)?.[1];
      if (op === undefined || (op !== row.name && op !== `${row.name}_`)) continue;
      const rules = rulesOf(signature, op, members);
      const before = found.get(op);
      found.set(op, before ? before.filter((rule) => rules.some((other) => other.join() === rule.join())) : rules);
    }
  }
  return found;
}

function rulesOf(signature: string, op: string, members: Members): DTypeRule[] {
  const { typeParameters, parameters } = readSignature(signature);
  const tensors = new Set(typeParameters.filter(({ constraint }) => constraint === "Tensor").map(({ name }) => name));
  const rules: DTypeRule[] = [];
  let first: string | undefined;
  let at = 0;
  for (const { name, type, optional } of parameters) {
    const own = /^\w+/.exec(type)?.[0] ?? "";
    // Of lists and of what may be a number, the compiler alone knows the place.
    if (!tensors.has(own)) {
      if (name === "dim" && /^Argument<\w+, Axis/.test(type)) rules.push(["dim", parameters.findIndex((parameter) => parameter.name === name)]);
      if (name === "options" || /^(Argument|number|boolean|string|"|Scalar)/.test(type)) continue;
      break;
    }
    if (optional) break;
    first ??= own;
    for (const rule of named(type, op)) {
      const [tensor, ...rest] = rule.operands;
      if (/^Supports(Order|Along|Rows|Picked)?$/.test(rule.name) && tensor === own) {
        const refused = members(rest[0]!);
        if (refused) rules.push([at, refused.join(" ")]);
      } else if (/^(Alike|SameDType)$/.test(rule.name) && tensor === first && rest[0] === own && at > 0) {
        rules.push([at]);
      } else if (rule.name === "Wants" && rest[0] === own) {
        const wanted = members(rest[1]!);
        if (wanted) rules.push([at, wanted.join(" "), unquoted(tensor!), unquoted(rest[2]!)]);
      } else if (rule.name === "IndexVector" && tensor === own) {
        const wanted = members(/^Exclude<DType, (.*)>$/.exec(rest[0]!)?.[1] ?? "DType");
        if (wanted) rules.push([at, wanted.join(" "), "the index", unquoted(rest[1]!)]);
      } else if (rule.name === "IndexOf" && tensor === own) {
        rules.push([at, "int64 int32", "the index", "int64 or int32"]);
      }
    }
    at++;
  }
  return rules;
}

const unquoted = (text: string): string => text.slice(1, -1);

/** The rules that stand in a type, from outside in: their names, and what they are of. */
function named(type: string, op: string): { name: string; operands: string[] }[] {
  return [...type.matchAll(/\b(\w+)<"(\w+)", /g)].flatMap((match) => {
    if (match[2] !== op) return [];
    const open = match.index + match[1]!.length;
    return [{ name: match[1]!, operands: parts(type.slice(open + 1, closing(type, open)), ", ").slice(1) }];
  });
}

/** The members of a union of strings, by the names that packages/typed/src gives such unions; undefined of whatever is more than that. */
function unions(typedSource: string): Members {
  const texts = new Map<string, string>();
  for (const file of ["dtype.ts", ...readdirSync(join(typedSource, "rules")).map((name) => join("rules", name))]) {
    for (const [, name, text] of readFileSync(join(typedSource, file), "utf8").matchAll(/^(?:export )?type (\w+) = ([^;]*);/gm)) texts.set(name!, text!);
  }
  const members: Members = (text) => {
    const all = parts(text, " | ").map((part): readonly string[] | undefined => {
      const plain = part.trim();
      if (/^"\w+"$/.test(plain)) return [unquoted(plain)];
      const known = texts.get(plain);
      return known === undefined ? undefined : members(known);
    });
    return all.every((part) => part !== undefined) ? [...new Set(all.flat())] : undefined;
  };
  return members;
}

/** The rules as a module; sets of dtypes, of which there are few, have names. */
export function dtypeRulesModule(rules: ReadonlyMap<string, readonly DTypeRule[]>): string {
  const sets = new Map<string, string>();
  const name = (set: string) => sets.get(set) ?? sets.set(set, `set${sets.size}`).get(set)!;
  const lines = [...rules].filter(([, ofOp]) => ofOp.length > 0).map(([op, ofOp]) => {
    const texts = ofOp.map((rule) => {
      if (rule[0] === "dim") return JSON.stringify(rule);
      const [at, set, ...words] = rule;
      return `[${[at, ...(set === undefined ? [] : [name(set)]), ...words.map((word) => JSON.stringify(word))].join(", ")}]`;
    });
    return `  ${op}: [${texts.join(", ")}],`;
  });
  const declared = [...sets].map(([set, setName]) => `const ${setName} = ${JSON.stringify(set)};`);
  return `import type { DTypeRule } from "@typetorch/ffi";\n\n${declared.join("\n")}\n\n/** What ops want of the dtypes of their operands. */\nexport const dtypeRules: Readonly<Record<string, readonly DTypeRule[]>> = {\n${lines.join("\n")}\n};\n`;
}
