import { camelCase, type Argument, type ArgumentType, type Schema } from "./schema.js";

/** How one ATen overload is called from JavaScript: positional parameters, then one options object. */
export interface CallForm {
  readonly schema: Schema;
  readonly positional: readonly Argument[];
  /** The first optional argument where PyTorch's users give it by position: a dim, a step. */
  readonly dim: Argument | undefined;
  readonly options: readonly Argument[];
  /** Whether `requiresGrad` is an option: PyTorch's factories take it beside ATen's arguments. */
  readonly requiresGrad: boolean;
}

const byPosition = ["dim", "dims", "start_dim", "step", "p", "ord", "diagonal", "offset", "bins", "k", "r"];
const hiddenOptions = ["pin_memory", "layout", "cudnn_enable", "cudnn_enabled"];

/** Options that say which of an op's overloads is meant; they may stand before the dim in the schema. */
const marks = ["stable"];
export const isMark = ({ name }: Argument): boolean => marks.includes(name);

/** A `T?` without default that PyTorch lets callers leave out: a reduction's dims, a generator. */
function isOptionalInPractice(argument: Argument): boolean {
  return argument.default !== undefined || (argument.type.optional && (argument.keywordOnly || argument.name === "dim"));
}

/** Whether an option must be given: `upper` of solveTriangular. */
export function isRequired(argument: Argument): boolean {
  return argument.default === undefined && !argument.type.optional;
}

/** Arguments that PyTorch takes by keyword alone are options, also where they must be given. */
export const callForm = (schema: Schema): CallForm => formWith(schema, (argument) => argument.keywordOnly || isOptionalInPractice(argument));

/** The form of an operator that only our own code calls: whatever must be given stands by position. */
export const internalForm = (schema: Schema): CallForm => formWith(schema, isOptionalInPractice);

function formWith(schema: Schema, isOption: (argument: Argument) => boolean): CallForm {
  const positional = schema.arguments.filter((argument) => !isOption(argument));
  const optional = schema.arguments.filter(isOption);
  const first = optional.find((argument) => !isMark(argument));
  const dim = first && byPosition.includes(first.name) ? first : undefined;
  const isFactory = optional.some(({ name }) => name === "pin_memory");
  return { schema, positional, dim, options: optional.filter((argument) => argument !== dim), requiresGrad: isFactory };
}

/** The forms of an op's overloads. A dim that one of them requires beside options, and another does without, is optional: `max(1)`, `max({ dim: 1 })`, `max()`. */
export function callForms(schemas: readonly Schema[]): CallForm[] {
  const forms = schemas.map(callForm);
  const fewest = Math.min(...forms.map(({ positional }) => positional.length));
  return forms.map((form) => {
    const last = form.positional.at(-1)!;
    const isOptional = !form.dim && form.options.length > 0 && form.positional.length > fewest && byPosition.includes(last.name);
    return isOptional ? { ...form, positional: form.positional.slice(0, -1), dim: last } : form;
  });
}

export function isHidden(argument: Argument): boolean {
  return hiddenOptions.includes(argument.name);
}

/** Name of an argument in JavaScript. */
export function publicName(argument: Argument): string {
  return camelCase(argument.name);
}

/** Losses take `reduction` as PyTorch's word where the schema has its number. */
export function isReduction(argument: Argument): boolean {
  return argument.name === "reduction" && argument.type.base === "int";
}

const scalarTypes: Record<string, string> = {
  Tensor: "Tensor",
  int: "number",
  float: "number",
  bool: "boolean",
  str: "string",
  Scalar: "Scalar",
  ScalarType: "DType",
  Device: "Device",
  Layout: "Layout",
  MemoryFormat: "MemoryFormat",
  Generator: "Generator",
};

/** The dynamic TypeScript type of an argument. */
export function dynamicType(argument: Argument): string {
  if (isReduction(argument)) return "Reduction";
  return typeText(argument.type);
}

export function typeText(type: ArgumentType): string {
  const item = scalarTypes[type.base];
  if (!item) throw new Error(`arguments of type ${type.base} have no JavaScript form`);
  if (!type.list) return type.optional ? `${item} | null` : item;
  const list = `readonly ${type.optionalItems ? `(${item} | null)` : item}[]`;
  return [list, type.size !== undefined ? item : "", type.optional ? "null" : ""].filter(Boolean).join(" | ");
}

/** The encoder in core that writes an argument of this kind into the command buffer. */
export function encoderName(argument: Argument): string {
  if (isReduction(argument)) return "reduction";
  if (argument.name === "fill_value") return "fillValue";
  const { base, list, optionalItems } = argument.type;
  const item = { ScalarType: "dtype", float: "double", str: "string", MemoryFormat: "memoryFormat" }[base] ?? base.toLowerCase();
  return list ? (optionalItems ? "optionalTensorList" : `${item}List`) : item;
}

/** Tests whether a value is of an argument's kind, to tell overloads apart; undefined where no test exists. */
export function kindTest(argument: Argument, value: string): string {
  const { base, list } = argument.type;
  if (base === "Tensor" && !list) return `${value} instanceof Tensor`;
  if (list) return `Array.isArray(${value})`;
  if (base === "str") return `typeof ${value} === "string"`;
  if (base === "Scalar") return `isScalar(${value})`;
  if (base === "int" || base === "float") return `typeof ${value} === "number"`;
  return `${value} !== undefined`;
}
