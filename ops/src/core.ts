import { callForms, dynamicType, encoderName, internalForm, isHidden, isMark, isRequired, kindTest, publicName, type CallForm } from "./calls.js";
import { documentation } from "./documentation.js";
import type { Row } from "./row.js";
import type { internalTable } from "../table/internal.js";
import { camelCase, type Argument, type Schema } from "./schema.js";

/** Generates core's operators: one encoder per op, and the methods that call them. */
export function generateCore(
  rows: readonly Row[],
  internal: typeof internalTable,
  schema: (name: string) => Schema,
): Record<string, string> {
  const operators = new OperatorNumbers();
  const composites = rows.filter(isComposite);
  const ops = rows.filter((row) => !isComposite(row)).flatMap((row) => {
    const plain = { name: row.name, row, forms: callForms(row.schemas.map(schema)) };
    const inPlace = row.inPlace && { name: `${row.name}_`, row, forms: callForms(row.inPlace.map(schema)) };
    return inPlace ? [plain, inPlace] : [plain];
  });
  const hidden = internal.map(({ name, schema: overload, called = name }): Op => {
    const row = { name, doc: `aten::${overload}.`, torch: `torch.ops.aten.${overload}` };
    return { name, called, row, forms: [internalForm(schema(overload))] };
  });
  return {
    "operators.ts": operatorsFile(ops.map((op) => functionText(op, operators))),
    "internal.ts": operatorsFile(hidden.map((op) => functionText(op, operators))),
    "operator-names.ts": namesFile(operators),
    "methods.ts": methodsFile(ops.filter(isMethod), composites.filter(({ forms }) => forms?.method)),
  };
}

/** Whether an op is composed of others in core's own code. */
export function isComposite(row: Row): boolean {
  return row.schemas.length === 0;
}

interface Op {
  readonly name: string;
  /** What error messages call it. Default: `name`. */
  readonly called?: string;
  readonly row: Pick<Row, "doc" | "torch" | "forms">;
  readonly forms: readonly CallForm[];
}

/** Numbers that the shim knows operators by: positions in the generated list. */
class OperatorNumbers {
  readonly names: { readonly schema: string; readonly publicName: string }[] = [];

  of(schema: Schema, publicName: string): number {
    const known = this.names.findIndex((name) => name.schema === schema.name);
    return known >= 0 ? known : this.names.push({ schema: schema.name, publicName }) - 1;
  }
}

function isMethod({ row, forms }: Op): boolean {
  return row.forms?.method ?? forms[0]!.positional[0]?.name === "self";
}

/** Parameter names by position, from the overload that has most. */
function parameterNames(op: Op): string[] {
  const longest = [...op.forms].sort((a, b) => parameters(b).length - parameters(a).length)[0]!;
  return parameters(longest).map((argument) => safe(publicName(argument)));
}

function parameters(form: CallForm): readonly Argument[] {
  return form.dim ? [...form.positional, form.dim] : form.positional;
}

const reserved = new Set(["from", "default", "in", "new", "var"]);
function safe(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}

function optionsType(form: CallForm): string | undefined {
  const fields = form.options.filter((argument) => !isHidden(argument)).map((argument) => `${publicName(argument)}${isRequired(argument) ? "" : "?"}: ${dynamicType(argument)}`);
  if (form.dim) fields.unshift(`${publicName(form.dim)}?: ${dynamicType(form.dim)}`);
  if (form.requiresGrad) fields.push("requiresGrad?: boolean");
  return fields.length > 0 ? `{ ${fields.join("; ")} }` : undefined;
}

function signature(form: CallForm, skipSelf: boolean): string {
  const parts = form.positional.slice(skipSelf ? 1 : 0).map((argument) => `${safe(publicName(argument))}: ${dynamicType(argument)}`);
  const options = optionsType(form);
  if (form.dim) {
    // An overload that is told from the others by its dim must have one.
    const required = options!.replace(`${publicName(form.dim)}?:`, `${publicName(form.dim)}:`);
    parts.push(isRequired(form.dim) ? `${safe(publicName(form.dim))}: ${dynamicType(form.dim)} | ${required}` : `${safe(publicName(form.dim))}?: ${dynamicType(form.dim)} | ${options}`);
  }
  if (options) parts.push(`options${form.options.some((argument) => isRequired(argument) && !isMark(argument)) ? "" : "?"}: ${options}`);
  return `(${parts.join(", ")}): ${resultType(form)}`;
}

function isInPlace({ schema }: CallForm): boolean {
  return schema.returns[0]?.mutated === true && schema.arguments[0]?.mutated === true;
}

/** Several results without names come as a tuple, as in Python. */
function hasNoNames({ returns }: Schema): boolean {
  return returns.length > 1 && returns.every(({ name }) => name === undefined);
}

function resultType({ schema }: CallForm): string {
  const texts = schema.returns.map(({ type }) => {
    const item = { Tensor: "Tensor", bool: "boolean" }[type.base] ?? "Scalar";
    return type.list ? `${item}[]` : item;
  });
  if (texts.length === 0) return "void";
  if (texts.length === 1) return texts[0]!;
  if (hasNoNames(schema)) return `[${texts.join(", ")}]`;
  return `{ ${schema.returns.map(({ name }, index) => `${camelCase(name!)}: ${texts[index]}`).join("; ")} }`;
}

/** The expression that makes the call and wraps its result. */
function callText(form: CallForm, self: string | undefined): string {
  const { returns } = form.schema;
  if (isInPlace(form)) return `callInPlace(${self})`;
  if (returns.length === 0) return "callVoid()";
  if (hasNoNames(form.schema)) return `callTuple(${returns.length})`;
  if (returns.length > 1) return `callRecord([${returns.map(({ name }) => `"${camelCase(name!)}"`).join(", ")}])`;
  if (returns[0]!.type.list) return "callTensorList()";
  return returns[0]!.type.base === "Tensor" ? "callTensor()" : "callScalar()";
}

function functionText(op: Op, operators: OperatorNumbers): string {
  const names = parameterNames(op);
  const hasOptions = op.forms.some((form) => optionsType(form) !== undefined);
  const implementation = [...names.map((name) => `${name}?: any`), ...(hasOptions ? ["options?: any"] : [])].join(", ");
  const lines = [documentation(op.row)];
  // A reserved word can name an export, but no function.
  const renamed = reserved.has(op.name);
  const head = renamed ? `function $${op.name}` : `export function ${op.name}`;
  for (const form of op.forms) lines.push(`${head}${signature(form, false)};`);
  lines.push(`${head}(${implementation}): any {`);
  const dimPosition = op.forms.find((form) => form.dim)?.positional.length;
  if (dimPosition !== undefined) {
    const dim = names[dimPosition]!;
    lines.push(`  if (isOptions(${dim})) { options = ${dim}; ${dim} = undefined; }`);
    lines.push(`  if (${dim} === undefined && options) ${dim} = options.${publicName(op.forms.find((form) => form.dim)!.dim!)};`);
  }
  op.forms.forEach((form, index) => {
    const test = overloadTest(op.forms, index, names);
    const indent = test ? "    " : "  ";
    if (test) lines.push(`  if (${test}) {`);
    const optionsPosition: string | undefined = names[parameters(form).length];
    // A shorter overload finds its options where a longer one has a parameter.
    if (optionsPosition && optionsType(form)) lines.push(`${indent}if (isOptions(${optionsPosition})) options = ${optionsPosition};`);
    const [operator, ...rest] = encoding(op, form, names, operators);
    lines.push(indent + operator);
    // The last overload takes what no other took: an argument that it does not have fitted none.
    if (!test && optionsPosition && optionsPosition !== "options") lines.push(`${indent}encode.noMore(${optionsPosition}, "${optionsPosition.replace(/_$/, "")}");`);
    lines.push(...rest.map((line) => indent + line));
    if (test) lines.push("  }");
  });
  lines.push("}");
  if (renamed) lines.push(`export { $${op.name} as ${op.name} };`);
  return lines.join("\n");
}

/** The condition under which an overload is meant, or undefined for the last. */
function overloadTest(forms: readonly CallForm[], index: number, names: readonly string[]): string | undefined {
  if (index === forms.length - 1) return undefined;
  const form = forms[index]!;
  const later = forms.slice(index + 1);
  const required: string[] = [];
  const optional: string[] = [];
  const differs = (argument: Argument, other: Argument | undefined) => other === undefined || encoderName(other) !== encoderName(argument);
  form.positional.forEach((argument, position) => {
    if (later.some((other) => differs(argument, parameters(other)[position]))) required.push(kindTest(argument, names[position]!));
  });
  for (const argument of form.dim ? [form.dim, ...form.options] : form.options) {
    const value = argument === form.dim ? names[form.positional.length]! : `options?.${publicName(argument)}`;
    const discriminates = later.some((other) => {
      const same = other.schema.arguments.find(({ name }) => name === argument.name);
      return same ? differs(argument, same) : argument.default === undefined;
    });
    if (discriminates) optional.push(kindTest(argument, value));
  }
  const fits = [...required, ...(optional.length > 1 ? [`(${optional.join(" || ")})`] : optional)].join(" && ");
  const conditions = [fits, ...ownOptions(form, later).map(isGiven)].filter(Boolean);
  if (conditions.length === 0) throw new Error(`${form.schema.name} cannot be told from the overloads after it`);
  return conditions.join(" || ");
}

/** Options that no later overload takes: they mean this one, also where an argument is missing; the error then names that. */
function ownOptions(form: CallForm, later: readonly CallForm[]): Argument[] {
  const taken = new Set(later.flatMap(({ schema }) => schema.arguments.map(({ name }) => name)));
  return form.options.filter((argument) => argument.default !== undefined && !isHidden(argument) && !taken.has(argument.name));
}

/** Tests whether an option is given and says something. */
const isGiven = (argument: Argument): string => `options?.${publicName(argument)} ${argument.default === "False" ? "=== true" : "!== undefined"}`;

/** Statements that write the arguments and make the call. Optional arguments left off at the end are not written. */
function encoding(op: Op, form: CallForm, names: readonly string[], operators: OperatorNumbers): string[] {
  const lines = [`words[1] = ${operators.of(form.schema, op.called ?? op.name)}; // aten::${form.schema.name}`];
  const put = (argument: Argument, value: string) => {
    const size = argument.type.list && argument.type.size !== undefined ? `, ${argument.type.size}` : "";
    const encoder = isRequired(argument) ? encoderName(argument) : `${encoderName(argument)}OrDefault`;
    const absentAsNone = argument.default === undefined && argument.type.optional && value !== "null" ? " ?? null" : "";
    return `next = encode.${encoder}(next, ${value}${absentAsNone}, "${publicName(argument)}"${size});`;
  };
  lines.push("let next = 3;");
  if (form.options.some(isMark)) return [...lines, ...markedEncoding(form, names, put)];
  form.positional.forEach((argument, position) => lines.push(put(argument, names[position]!)));
  if (form.dim) lines.push(put(form.dim, names[form.positional.length]!));
  const before = parameters(form).length;
  const self = names[0];
  const call = `return ${callText(form, self)};`;
  // A `T?` without default must be written even when no options are given.
  const mustWrite = form.options.filter((argument) => argument.default === undefined).length;
  const visible = form.options.filter((argument) => !isHidden(argument));
  if (visible.length === 0) {
    const others = [...new Set(op.forms.flatMap((other) => other.options.filter((argument) => !isHidden(argument)).map(publicName)))];
    if (others.length > 0) lines.push(`if (options !== undefined) encode.checkOptions(options, ${JSON.stringify(others)});`);
    lines.push(`words[2] = ${before};`, call);
    return lines;
  }
  // Options that mean an overload before this one say nothing here.
  const idle = op.forms.slice(0, op.forms.indexOf(form)).flatMap((before, index) => ownOptions(before, op.forms.slice(index + 1)));
  const known = [...new Set([...visible, ...idle, ...(form.dim ? [form.dim] : [])].map(publicName)), ...(form.requiresGrad ? ["requiresGrad"] : [])];
  const lastVisible = form.options.length - 1 - [...form.options].reverse().findIndex((argument) => !isHidden(argument));
  const written = form.options.slice(0, lastVisible + 1);
  lines.push("if (options === undefined) {");
  form.options.slice(0, mustWrite).forEach((argument) => lines.push(`  ${put(argument, "null")}`));
  lines.push(`  words[2] = ${before + mustWrite};`, `  ${form.requiresGrad ? "return callTensor();" : call}`, "}");
  lines.push(`encode.checkOptions(options, ${JSON.stringify(known)});`);
  for (const argument of written) {
    lines.push(isHidden(argument) ? "words[next++] = MISSING;" : put(argument, `options.${publicName(argument)}`));
  }
  lines.push(`words[2] = ${before + written.length};`);
  lines.push(form.requiresGrad ? `return options.requiresGrad ? requiringGrad(callTensor(), "${op.called ?? op.name}") : callTensor();` : call);
  return lines;
}

/** As `encoding`, of an overload that an option tells from others: options are given, and may stand before the dim in the schema. */
function markedEncoding(form: CallForm, names: readonly string[], put: (argument: Argument, value: string) => string): string[] {
  const given = parameters(form);
  const value = (argument: Argument) => (given.includes(argument) ? names[given.indexOf(argument)]! : `options.${publicName(argument)}`);
  const known = form.schema.arguments.filter((argument) => !form.positional.includes(argument)).map(publicName);
  return [
    `encode.checkOptions(options, ${JSON.stringify(known)});`,
    ...form.schema.arguments.map((argument) => put(argument, value(argument))),
    `words[2] = ${form.schema.arguments.length};`,
    `return ${callText(form, names[0])};`,
  ];
}

const header = "// Generated from the op table by ops/src/generate.ts.\n/* eslint-disable */\n";

const typeImports: readonly (readonly [string, readonly string[]])[] = [
  ["../device.js", ["Device", "Layout", "MemoryFormat"]],
  ["../dtype.js", ["DType"]],
  ["../random.js", ["Generator"]],
  ["../scalar.js", ["Reduction", "Scalar"]],
];

/** A generated file that imports those of the names it uses. */
function file(body: string, imports: readonly (readonly [string, readonly string[]])[] = []): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const lines = (kind: string, from: typeof imports) =>
    from.filter(([, names]) => used(names).length > 0).map(([path, names]) => `import ${kind}{ ${used(names).join(", ")} } from "${path}";\n`);
  const encode = body.includes("encode.") ? 'import * as encode from "../encode.js";\n' : "";
  return `${header}${[...lines("", imports), ...lines("type ", typeImports)].join("")}${encode}\n${body}`;
}

function operatorsFile(functions: readonly string[]): string {
  return file(functions.join("\n\n") + "\n", [
    ["@typetorch/ffi", ["MISSING", "words"]],
    ["../autograd.js", ["requiringGrad"]],
    ["../call.js", ["callInPlace", "callRecord", "callScalar", "callTensor", "callTensorList", "callTuple", "callVoid"]],
    ["../scalar.js", ["isOptions", "isScalar"]],
    ["../tensor.js", ["Tensor"]],
  ]);
}

function namesFile({ names }: OperatorNumbers): string {
  const entries = names.map(({ schema, publicName }) => `  ["aten::${schema}", "${publicName}"],`);
  return `${header}
/** The operators that generated code calls by position: the schema's name, and what users call. */
export const operatorNames: readonly (readonly [string, string])[] = [
${entries.join("\n")}
];
`;
}

function methodsFile(ops: readonly Op[], composites: readonly Row[]): string {
  const declarations = ops.flatMap(({ name, forms, row }) => [
    `    ${documentation(row)}`,
    ...forms.map((form) => `    ${name}${signature(form, true)};`),
  ]);
  const composed = composites.flatMap((row) => [`    ${documentation(row)}`, `    ${row.name}: Method<typeof composites.${row.name}>;`]);
  const definitions = ops.map((op) => {
    const rest = parameterNames(op).slice(1);
    if (op.forms.some((form) => optionsType(form) !== undefined)) rest.push("options");
    const parameters = ["this: any", ...rest.map((name) => `${name}?: any`)].join(", ");
    return `  ${op.name}(${parameters}) { return (operators.${op.name} as any)(${["this", ...rest].join(", ")}); },`;
  });
  const composedDefinitions = composites.map(({ name }) => `  ${name}(this: any, ...rest: any[]) { return (composites.${name} as any)(this, ...rest); },`);
  return file(`import * as composites from "../composites/index.js";
import * as operators from "./operators.js";
import { Tensor } from "../tensor.js";

type Method<F> = F extends (self: any, ...rest: infer R) => infer Result ? (...rest: R) => Result : never;

declare module "../tensor.js" {
  interface Tensor {
${[...declarations, ...composed].join("\n")}
  }
}

/** The method forms: each calls the function of its name. */
const methods = {
${[...definitions, ...composedDefinitions].join("\n")}
};

for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}
`);
}

