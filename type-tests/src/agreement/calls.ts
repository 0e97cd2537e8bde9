import { callForms, isHidden, isReduction, publicName, readSchemas, table, type Argument, type CallForm, type Row } from "@typetorch/ops";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../compilers.js";
import { extras } from "./extras.js";
import { cumulative } from "./hints/cumulative.js";
import { diagonals } from "./hints/diagonals.js";
import { norms } from "./hints/norms.js";
import { contractions } from "./hints/contractions.js";
import { decompositions } from "./hints/decompositions.js";
import { elementwise } from "./hints/elementwise.js";
import { factories } from "./hints/factories.js";
import { losses } from "./hints/losses.js";
import { normalisation } from "./hints/normalisation.js";
import { recurrent } from "./hints/recurrent.js";
import { composites } from "./hints/composites.js";
import { products } from "./hints/products.js";
import { solvers } from "./hints/solvers.js";
import { shape } from "./hints/shape.js";
import { sorting } from "./hints/sorting.js";
import { statistics } from "./hints/statistics.js";
import { views } from "./hints/views.js";
import { indexing } from "./hints/indexing.js";
import { scattering } from "./hints/scattering.js";
import { joining } from "./hints/joining.js";
import { splitting } from "./hints/splitting.js";
import { rearranging } from "./hints/rearranging.js";
import { images } from "./hints/images.js";
import { windows } from "./hints/windows.js";
import type { Hint } from "./hints/hint.js";
import { Maker, type Mode } from "./maker.js";
import type { Declared } from "./operands.js";
import type { Random } from "./random.js";

/** A call as source text over declared operands. */
export interface Call {
  readonly id: number;
  readonly op: string;
  readonly mode: Mode;
  readonly text: string;
  readonly declared: readonly Declared[];
}

/** An op of the table, in place or not, or an accessor that no row describes. */
export interface Op {
  readonly name: string;
  readonly make: (make: Maker) => string;
}

const hints: Readonly<Record<string, Hint>> = {
  ...factories,
  ...elementwise,
  ...products,
  ...contractions,
  ...decompositions,
  ...diagonals,
  ...norms,
  ...solvers,
  ...shape,
  ...views,
  ...indexing,
  ...scattering,
  ...joining,
  ...splitting,
  ...rearranging,
  ...losses,
  ...normalisation,
  ...windows,
  ...images,
  ...cumulative,
  ...sorting,
  ...statistics,
  ...recurrent,
};
const schema = readSchemas(readFileSync(join(root, "ops/schemas/aten-2.13.txt"), "utf8"));

/** Every op of the table in each of its forms. */
export const ops: readonly Op[] = [
  ...table.flatMap((row) => {
    const make = composites[row.name];
    const makeInPlace = composites[`${row.name}_`];
    if (make) return [{ name: row.name, make }, ...(row.inPlace && makeInPlace ? [{ name: `${row.name}_`, make: makeInPlace }] : [])];
    const plain = operator(row, row.name, row.schemas);
    return row.inPlace ? [plain, operator(row, `${row.name}_`, row.inPlace)] : [plain];
  }),
  ...extras,
];

export function randomCall(random: Random, id: number, op: Op): Call {
  const mode = random.weighted({ checked: 76, loose: 14, symbols: 10 });
  const make = new Maker(random, id, mode);
  const text = op.make(make);
  return { id, op: op.name, mode, text, declared: make.declared };
}

function operator(row: Row, name: string, schemas: readonly string[]): Op {
  const forms = callForms(schemas.map(schema));
  const isMethod = row.forms?.method ?? forms[0]!.positional[0]?.name === "self";
  const isFunction = row.forms?.function ?? true;
  return {
    name,
    make: (make) => {
      const form = make.random.pick(forms);
      const { positional, options } = argumentTexts(make, form, hints[row.name]);
      const rest = options.length > 0 ? [`{ ${options.join(", ")} }`] : [];
      // A scalar may stand first, where functions take one.
      const method = isMethod && form.positional[0]!.type.base === "Tensor" && (!isFunction || make.random.chance(0.5));
      return method ? `${positional[0]}.${name}(${[...positional.slice(1), ...rest].join(", ")})` : `tt.${name}(${[...positional, ...rest].join(", ")})`;
    },
  };
}

function argumentTexts(make: Maker, form: CallForm, hint: Hint | undefined): { positional: string[]; options: string[] } {
  const given = { ...(hint?.(make) ?? broadcastingTensors(make, form)) };
  const declaredTensors = new Set(make.declared.filter(({ value }) => !("plain" in value)).map(({ name }) => name));
  const text = (argument: Argument): string => {
    const known = given[publicName(argument)];
    const fits = known !== undefined && !(declaredTensors.has(known) && argument.type.base !== "Tensor");
    return fits ? known : anyArgument(make, argument);
  };
  const positional = form.positional.map(text);
  const options: string[] = [];
  if (form.dim) {
    const dim = given[publicName(form.dim)] ?? (make.random.chance(0.65) ? anyArgument(make, form.dim) : "");
    if (dim !== "" && (make.random.chance(0.65) || form.dim.name === "step")) positional.push(dim);
    else if (dim !== "") options.push(`${publicName(form.dim)}: ${dim}`);
  }
  for (const argument of form.options) {
    const name = publicName(argument);
    if (given[name] !== undefined) options.push(`${name}: ${text(argument)}`);
    else if (!isHidden(argument) && isOptional(argument) && make.random.chance(0.3)) options.push(`${name}: ${anyArgument(make, argument)}`);
  }
  if (form.requiresGrad && make.random.chance(0.1)) options.push("requiresGrad: true");
  return { positional, options };
}

/** Options whose value needs to fit nothing else. */
function isOptional({ name, type }: Argument): boolean {
  if (["ScalarType", "bool", "float", "Scalar", "str", "Device"].includes(type.base)) return !type.list && !["padding", "sparse", "sparse_grad", "implicit", "side"].includes(name);
  return ["diagonal", "end_dim", "reduction", "ignore_index", "padding_idx"].includes(name);
}

/** By default the tensors of a call broadcast. */
function broadcastingTensors(make: Maker, form: CallForm): Record<string, string> {
  const dims = make.dims();
  const tensors = form.positional.filter(({ type }) => type.base === "Tensor" && !type.list);
  return Object.fromEntries(
    tensors.map((argument, index) => [publicName(argument), index === 0 ? make.selfTensor(make.random.chance(0.85) ? dims : make.broadcast(dims)) : make.tensor(make.broadcast(dims))]),
  );
}

function anyArgument(make: Maker, argument: Argument): string {
  const { name, type } = argument;
  if (isReduction(argument)) return make.random.pick(['"none"', '"mean"', '"sum"']);
  if (name === "dim" || name === "dim0" || name === "dim1" || name === "start_dim" || name === "end_dim") return type.list ? dims(make, argument) : make.int(make.dimNumber());
  switch (type.base) {
    case "Tensor":
      return type.list ? "[]" : make.tensor(make.dims());
    case "Scalar":
      return type.optional && make.random.chance(0.1) ? "null" : name === "correction" ? String(make.random.int(0, 2)) : make.scalar();
    case "ScalarType":
      return make.dtypeText();
    case "Device":
      return '"cpu"';
    case "bool":
      return make.bool();
    case "float":
      return make.random.pick(["0", "0.5", "1"]);
    case "str":
      return make.random.pick(name === "approximate" ? ['"none"', '"tanh"'] : name === "rounding_mode" ? ['"trunc"', '"floor"', "null"] : ['"same"', '"valid"']);
    case "int":
      if (name === "ignore_index") return "-100";
      if (name === "padding_idx") return "0";
      return type.list ? make.ints(make.dims().map(({ size }) => size)) : make.int(name === "k" ? make.random.int(0, Math.max(...make.self.map(({ size }) => size), 1)) : make.random.int(-2, 2));
    default:
      throw new Error(`no value for the argument ${name} of type ${type.base}`);
  }
}

/** Dims of a reduction: one where one number may stand for a list, a list, or none. */
function dims(make: Maker, { type }: Argument): string {
  if (type.size !== undefined && make.random.chance(0.45)) return make.int(make.dimNumber());
  return type.optional && make.random.chance(0.1) ? "null" : make.ints(make.dimList());
}
