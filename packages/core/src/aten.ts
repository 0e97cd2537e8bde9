import { ArgumentError, native, NotImplementedError, words } from "@typetorch/ffi";
import { callAny, callingAs } from "./call.js";
import { checkString } from "./check.js";
import * as encode from "./encode.js";

/** One argument of an operator's schema. */
interface SchemaArgument {
  readonly name: string;
  readonly type: string;
}

interface Overload {
  readonly number: number;
  readonly arguments: readonly SchemaArgument[];
}

const overloads = new Map<string, Overload>();

/**
 * Calls any operator of libtorch by its schema's name: `aten("aten::roll", [x, [1], [0]])`. Arguments stand in the
 * schema's order, or by the schema's names in `named`. PyTorch: `torch.ops.aten.roll(x, [1], [0])`.
 *
 * @param name namespace, name and overload, for example `aten::add.Tensor`
 * @returns the results, one for each that the schema names
 */
export function aten(name: string, positional: readonly unknown[] = [], named: Readonly<Record<string, unknown>> = {}): unknown[] {
  checkString("aten", name, "name");
  if (!Array.isArray(positional)) throw new ArgumentError(`${name}: the arguments must be a list, got ${encode.shown(positional)}`);
  const overload = lookUp(name);
  if (positional.length > overload.arguments.length) {
    throw new ArgumentError(`${name}: ${positional.length} arguments given, it takes ${overload.arguments.length}`);
  }
  for (const key of Object.keys(named)) {
    if (!overload.arguments.some((argument) => argument.name === key)) {
      throw new ArgumentError(`${name}: unknown argument '${key}': it takes ${overload.arguments.map((argument) => argument.name).join(", ")}`);
    }
  }
  return callingAs(name, () => {
    words[1] = overload.number;
    words[2] = overload.arguments.length;
    let p = 3;
    overload.arguments.forEach((argument, index) => {
      p = write(p, argument, index < positional.length ? positional[index] : named[argument.name]);
    });
    return callAny();
  });
}

/** Schemas of an operator's overloads, as libtorch prints them. */
export function schemas(name: string): string[] {
  checkString("schemas", name, "name");
  return (native.schemas(name) ?? "").split("\n").filter(Boolean);
}

function lookUp(name: string): Overload {
  const known = overloads.get(name);
  if (known) return known;
  const [base] = name.split(".");
  const line = schemas(base!).find((schema) => schema.startsWith(`${name}(`));
  if (!line) {
    const others = schemas(base!).map((schema) => schema.slice(0, schema.indexOf("(")));
    throw new NotImplementedError(`libtorch has no operator ${name}${others.length > 0 ? `: there are ${others.join(", ")}` : ""}`);
  }
  const number = native.defineOperator(name);
  const overload = { number, arguments: readArguments(line.slice(name.length + 1, line.lastIndexOf(") -> "))) };
  overloads.set(name, overload);
  return overload;
}

function readArguments(text: string): SchemaArgument[] {
  // Commas inside brackets belong to defaults: `int[2] stride=[1, 1]`.
  return text
    .split(/,\s*(?![^[(]*[\])])/)
    .filter((part) => part !== "*" && part !== "")
    .map((part) => {
      const declaration = part.split("=")[0]!;
      const space = declaration.lastIndexOf(" ");
      return { name: declaration.slice(space + 1), type: declaration.slice(0, space).replace(/\([^)]*\)/g, "").replaceAll("SymInt", "int") };
    });
}

function write(p: number, { name, type }: SchemaArgument, value: unknown): number {
  if (value === undefined || value === null) return encode.scalarOrDefault(p, value, name);
  const size = /\[(\d+)\]/.exec(type)?.[1];
  switch (type.replace(/\[\d+\]/, "[]").replace(/\?$/, "")) {
    case "Tensor":
      return encode.tensor(p, value, name);
    case "Tensor[]":
      return encode.tensorList(p, value, name);
    case "Tensor?[]":
      return encode.optionalTensorList(p, value, name);
    case "int":
      return encode.int(p, value, name);
    case "int[]":
      return encode.intList(p, value, name, size === undefined ? undefined : Number(size));
    case "float":
      return encode.double(p, value, name);
    case "float[]":
      return encode.doubleList(p, value, name);
    case "bool":
      return encode.bool(p, value, name);
    case "bool[]":
      return encode.boolList(p, value, name);
    case "Scalar":
      return encode.scalar(p, value, name);
    case "Scalar[]":
      return encode.scalarList(p, value, name);
    case "str":
      return encode.string(p, value, name);
    case "ScalarType":
      return encode.dtype(p, value, name);
    case "Device":
      return encode.device(p, value, name);
    case "Layout":
      return encode.layout(p, value, name);
    case "MemoryFormat":
      return encode.memoryFormat(p, value, name);
    case "Generator":
      return encode.generator(p, value, name);
    default:
      throw new ArgumentError(`argument '${name}' has type ${type}, which has no JavaScript form`);
  }
}

