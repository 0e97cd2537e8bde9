import { documentation } from "./documentation.js";
import type { Row, Signature } from "./row.js";
import { callInterfaces } from "./typed/calls.js";
import { axesTable } from "./typed/axes.js";
import { digitTables } from "./typed/digits.js";
import { factorTable } from "./typed/factors.js";
import { promotionTables } from "./typed/promotion.js";
import { withoutHints } from "./typed/results.js";

/** What a row is to the generator: `isMethod` tells what core made of it. */
export interface TypedOp {
  readonly row: Row;
  readonly isMethod: boolean;
}

/**
 * Generates the typed layer's methods and functions. `exportsOf` says which module of packages/typed/src exports a name, so
 * that signatures may use every rule without imports of their own.
 */
export function generateTyped(ops: readonly TypedOp[], moduleOf: (name: string) => string | undefined): Record<string, string> {
  return {
    "digits.ts": digitTables(),
    "factors.ts": factorTable(),
    "promotion.ts": promotionTables(),
    "axes.ts": axesTable(),
    "methods.ts": methodsFile(ops, moduleOf),
    "functions.ts": functionsFile(ops, moduleOf),
    "calls.ts": callsFile(ops.map(({ row }) => row), moduleOf),
  };
}

/** One op in one form: a name, its documentation and its signatures. */
interface Form {
  readonly name: string;
  readonly doc: string;
  readonly signatures: readonly Signature[];
}

function forms({ row }: TypedOp, types = row.types): Form[] {
  const doc = documentation(row);
  const list = (types: Signature | readonly Signature[] | undefined) => (typeof types === "string" ? [types] : (types ?? [])).filter(Boolean).map(withoutHints).map(constant);
  const plain = { name: row.name, doc, signatures: list(types) };
  const inPlace = { name: `${row.name}_`, doc, signatures: list(row.inPlaceTypes) };
  return [plain, inPlace].filter(({ signatures }) => signatures.length > 0);
}

function methodsFile(ops: readonly TypedOp[], moduleOf: (name: string) => string | undefined): string {
  const members = ops
    .filter(({ isMethod }) => isMethod)
    .flatMap((op) => forms(op))
    .flatMap(({ name, doc, signatures }) => [`  ${doc}`, ...signatures.map((signature) => `  ${name}${method(signature)};`)]);
  const body = `/** The ops that are methods, each with its rule. */\nexport interface TensorMethods {\n${members.join("\n")}\n}\n`;
  return header + imports(body, moduleOf) + body;
}

function functionsFile(ops: readonly TypedOp[], moduleOf: (name: string) => string | undefined): string {
  const declarations = ops
    .filter(({ row }) => row.forms?.function !== false)
    .flatMap((op) => forms(op, op.row.functionTypes ?? op.row.types))
    .map(({ name, doc, signatures }) => {
      const type = `{\n${signatures.map((signature) => `  ${signature};`).join("\n")}\n}`;
      if (!reserved.has(name)) return `${doc}\nexport const ${name} = core.${name} as unknown as ${type};`;
      return `${doc}\nconst ${name}_ = core.${name} as unknown as ${type};\nexport { ${name}_ as ${name} };`;
    });
  const body = `${declarations.join("\n\n")}\n`;
  return `${header}import * as core from "@typetorch/core";\n${imports(body, moduleOf)}${body}`;
}

function callsFile(rows: readonly Row[], moduleOf: (name: string) => string | undefined): string {
  const body = callInterfaces(rows);
  const helpers = 'import type { Arity, Call, Given, Judged, Kind, Misfit, OfAnotherKind, Or, OrOptions, Overload } from "../expression/call.js";\n';
  return header + helpers + imports(body, moduleOf) + body;
}

/**
 * Tensors are inferred by `const` parameters: else TypeScript looks through the result's type for the parameter, to decide whether it
 * widens literals, and evaluates the branches of the rule for it once for each op.
 */
function constant(signature: Signature): string {
  return signature.replace(/(?<=^<|, )(?=[A-Z] extends Tensor\b)/g, "const ");
}

/** The method form of a signature: the first parameter becomes `this`. */
function method(signature: Signature): string {
  return signature.replace(/\(\w+: /, "(this: ");
}

function imports(text: string, moduleOf: (name: string) => string | undefined): string {
  const byModule = new Map<string, Set<string>>();
  // Names in documentation and sentences are no types.
  for (const [name] of text.replace(/\/\*\*.*?\*\/|"[^"]*"/gs, "").matchAll(/\b[A-Z]\w*\b/g)) {
    const module = moduleOf(name);
    if (!module) continue;
    byModule.set(module, (byModule.get(module) ?? new Set()).add(name));
  }
  const lines = [...byModule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([module, names]) => `import type { ${[...names].sort().join(", ")} } from "${module}";`);
  return `${lines.join("\n")}\n\n`;
}

/** Words that no variable can have as its name; as a name of an export they are fine. */
const reserved = new Set(["var"]);

const header = "// Generated from the op table by ops/src/typed.ts.\n/* eslint-disable */\n";
