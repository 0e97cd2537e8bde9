import type { Row, Signature } from "../row.js";
import { parts, readSignature, type Parameter } from "./signature.js";

/**
 * Types that apply an op's signature to the types of arguments: TypeScript cannot apply a generic function's type to types, and
 * expressions must (`expr("x @ w")`). Each op becomes an interface whose `result` is computed from `this["args"]` and `this["options"]`:
 * first each type parameter from the argument it is inferred from, then the guards' sentences, then the result.
 */
export function callInterfaces(rows: readonly Row[]): string {
  const calls = rows.flatMap(({ name, types, functionTypes = types }) => {
    const overloads = overloadsOf(name, functionTypes);
    return overloads ? [{ name, overloads }] : [];
  });
  const declarations = calls.flatMap(({ name, overloads }) => [
    ...overloads.map(({ rule }) => rule),
    `interface ${name}$ extends Call {\n  readonly result: ${overloads.map(({ call }) => call).reduceRight((others, call) => `Overload<${call}, ${others}>`)};\n}`,
  ]);
  return `${declarations.join("\n")}\n\n/** The ops that expressions may call, by name. */\nexport interface Calls {\n${calls.map(({ name }) => `  ${name}: ${name}$;`).join("\n")}\n}\n`;
}

/** The names of the ops that expressions may call. */
export function callableNames(rows: readonly Row[]): string[] {
  return rows.filter(({ name, types, functionTypes = types }) => overloadsOf(name, functionTypes) !== undefined).map(({ name }) => name);
}

/** An overload in two types: its guards and its result over its type parameters, and these taken from arguments. */
interface Overload {
  readonly rule: string;
  readonly call: string;
}

/** The overloads of an op; undefined where a signature cannot be read so. */
function overloadsOf(name: string, types: Signature | readonly Signature[]): Overload[] | undefined {
  // An expression changes nothing in place.
  if (name.endsWith("_")) return undefined;
  const overloads = [types].flat().flatMap(alternatives).map((signature, index) => overload(name, `${name}$${index}`, signature));
  return overloads.length === 0 || overloads.includes(undefined) ? undefined : (overloads as Overload[]);
}

/** A signature for each form that the options may have: `options?: ({ … } | { … })`. */
function alternatives(signature: Signature): Signature[] {
  const { parameters } = readSignature(signature);
  const last = parameters.at(-1);
  const union = last?.name === "options" ? /^\((.*)\)$/s.exec(last.type)?.[1] : undefined;
  return union === undefined ? [signature] : parts(union, " | ").map((form) => signature.replace(last!.type, form));
}

const self = 'this["args"]';
const options = 'this["options"]';

function overload(name: string, rule: string, signature: Signature): Overload | undefined {
  const { typeParameters, parameters, result } = readSignature(signature);
  const last = parameters.at(-1);
  const optionsParameter = last && /^options\b/.test(last.name) ? last : undefined;
  const positional = optionsParameter ? parameters.slice(0, -1) : parameters;
  if (positional.some(({ name }) => name.startsWith("..."))) return undefined;
  const members = optionsParameter ? optionMembers(optionsParameter) : { list: [], guard: undefined };
  if (!members) return undefined;
  const sources = new Map<string, string>();
  const checks: string[] = [];
  const guards: string[] = [];
  const add = (parameter: Parameter, value: string, given: (fallback: string) => string, required: boolean) => {
    const letter = inferredFrom(parameter.type, typeParameters.map(({ name }) => name));
    if (letter && !sources.has(letter)) {
      const { fallback } = typeParameters.find(({ name }) => name === letter)!;
      if (!required && fallback === undefined) sources.set(letter, given("undefined"));
      else sources.set(letter, required ? value : given(fallback!));
      guards.push(...guardsOf(parameter.type, letter));
    } else {
      checks.push(`Kind<"${name}", "${parameter.name}", ${value}, ${anyTensor(parameter.type)}${required ? "" : " | undefined"}>`);
    }
  };
  positional.forEach((parameter, index) => {
    const value = `${self}[${index}]`;
    // Where the first argument that is optional may be the options themselves, they stand there if it is left off.
    const takesOptions = parameter.optional && /\{|\w+Argument\b/.test(constraintOf(parameter, typeParameters));
    add(parameter, value, (fallback) => (takesOptions ? `OrOptions<${self}, ${index}, ${options}, ${fallback}>` : `Or<${value}, ${fallback}>`), !parameter.optional);
  });
  for (const member of members.list) add(member, `Given<${options}, "${member.name}", undefined>`, (fallback) => `Given<${options}, "${member.name}", ${fallback}>`, false);
  if (members.guard) guards.push(members.guard);
  for (const { name: letter, fallback } of typeParameters) {
    if (sources.has(letter)) continue;
    if (fallback === undefined) return undefined;
    sources.set(letter, fallback);
  }
  const required = positional.filter(({ optional }) => !optional).length;
  const counts = Array.from({ length: positional.length - required + 1 }, (_, more) => required + more).join(" | ");
  const inPlaceOfArguments = positional.flatMap((parameter) => [...constraintOf(parameter, typeParameters).matchAll(/(\w+)\??: /g)].map(([, option]) => option!));
  const known = new Set([...members.list.map(({ name }) => name), ...positional.filter(({ optional }) => optional).map(({ name }) => name), ...inPlaceOfArguments]);
  // Also without guards: else hovers would show the rule's name.
  const ruled = `Judged<[${guards.join(", ")}], ${result}>`;
  const used = typeParameters.filter((parameter) => uses(ruled, parameter.name));
  const letters = used.map((parameter) => parameter.name);
  const declared = used.map((parameter) => `${parameter.name} extends ${parameter.constraint}`);
  const body = typeParameters.reduceRight(
    (inner, { name: letter, constraint }) => `${sources.get(letter)} extends infer ${letter} extends ${anyTensor(constraint)} ? ${inner} : OfAnotherKind<"${name}", "${nameOf(letter, parameters, members.list)}">`,
    checks.length > 0 ? `Judged<[${checks.join(", ")}], ${rule}<${letters.join(", ")}>>` : `${rule}<${letters.join(", ")}>`,
  );
  const names = [...known].map((option) => `"${option}"`).join(" | ") || "never";
  return {
    rule: `type ${rule}<${declared.join(", ")}> = ${ruled};`,
    call: `Arity<"${name}", ${self}, ${counts}, ${options}, ${names}> extends infer M extends Misfit ? M : ${body}`,
  };
}

const uses = (type: string, letter: string): boolean => new RegExp(`\\b${letter}\\b`).test(type.replace(/"[^"]*"/g, '""'));

/** Tensors whose dims are type parameters are compared with this alone. */
const anyTensor = (type: string): string => type.replace(/\bTensor\b/g, "AnyTensor");

function constraintOf({ type }: Parameter, typeParameters: readonly { name: string; constraint: string }[]): string {
  return typeParameters.find(({ name }) => name === inferredFrom(type, typeParameters.map((parameter) => parameter.name)))?.constraint ?? "";
}

/** The argument that a type parameter is inferred from. */
function nameOf(letter: string, parameters: readonly Parameter[], members: readonly Parameter[]): string {
  return [...parameters, ...members].find(({ type }) => inferredFrom(type, [letter]) === letter)?.name ?? letter;
}

/** The members of an options object, and what it is intersected with. */
function optionMembers({ type }: Parameter): { list: Parameter[]; guard: string | undefined } | undefined {
  const [object, ...guards] = parts(type, " & ");
  if (!object?.startsWith("{") || !object.endsWith("}")) return undefined;
  const list = parts(object.slice(1, -1).trim(), "; ").filter(Boolean).map((member): Parameter => {
    const [, name, optional, text] = /^(?:readonly )?(\w+)(\?)?: (.*?);?$/s.exec(member.trim())!;
    return { name: name!, optional: optional !== undefined, type: text! };
  }).filter((member) => member.type !== "undefined");
  return { list, guard: guards[0] };
}

/** The type parameter that an argument of this type gives. */
function inferredFrom(type: string, letters: readonly string[]): string | undefined {
  const plain = type.replace(/ \| null$/, "");
  const letter = /^(?:Argument<|Checked<)?([A-Z])\b(?=$|,| &| extends )/.exec(plain)?.[1];
  return letter !== undefined && letters.includes(letter) ? letter : undefined;
}

/** What an argument's type is beside its type parameter: types that are a sentence where a rule fails. */
function guardsOf(type: string, letter: string): string[] {
  const plain = type.replace(/ \| null$/, "");
  if (plain === letter) return [];
  const rule = /^(?:Argument|Checked)<[A-Z], (.*)>$/s.exec(plain)?.[1];
  if (rule !== undefined) return [rule];
  return [plain.replace(new RegExp(`\\b${letter} & `, "g"), "")];
}
