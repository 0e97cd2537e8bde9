import type { Op } from "../calls.js";
import type { Maker } from "../maker.js";
import { literal, type Dim } from "../operands.js";

/** A part of a formula and how strongly it binds: brackets stand round what binds less than it must. */
interface Part {
  readonly text: string;
  readonly level: number;
}

const operators = { "+": 2, "-": 2, "*": 3, "/": 3, "**": 5, "<": 1, ">=": 1, "==": 1 } as const;

/** Formulas over tensors that broadcast, with numbers, brackets where they must be and where not, a product, calls, methods. */
function expression(make: Maker): string {
  const { random } = make;
  const dims = make.dims(random.int(0, 3));
  const variables = new Map<string, string>();
  const variable = (tensor: string): Part => {
    const known = [...variables].find(([, text]) => text === tensor)?.[0];
    const name = known ?? "xywbqkv"[variables.size] ?? `x${variables.size}`;
    variables.set(name, tensor);
    return { text: name, level: 9 };
  };
  const bracketed = (part: Part, level: number) => (part.level < level || random.chance(0.1) ? `(${part.text})` : part.text);
  const leaf = (): Part => {
    if (random.chance(0.25)) return { text: random.pick(["2", "0.5", "1", "3", "1e-3"]), level: 9 };
    return variable(make.tensor(random.chance(0.6) ? dims : make.broadcast(dims), random.chance(0.8) ? "float32" : undefined));
  };
  const formula = (depth: number): Part => {
    if (depth === 0) return leaf();
    switch (random.weighted({ infix: 6, neg: 1, call: 1.5, method: 1.5, keepdim: 0.7, where: 0.4 })) {
      case "infix": {
        const sign = random.pick(Object.keys(operators) as (keyof typeof operators)[]);
        const level = operators[sign];
        const [left, right] = [formula(depth - 1), formula(depth - 1)];
        const blank = random.chance(0.8) ? " " : "";
        const text = `${bracketed(left, sign === "**" ? 6 : level === 1 ? 2 : level)}${blank}${sign}${blank}${bracketed(right, sign === "**" ? 4 : level + 1)}`;
        return { text, level };
      }
      case "neg":
        return { text: `-${bracketed(formula(depth - 1), 4)}`, level: 4 };
      case "call":
        return { text: `${random.pick(["relu", "exp", "tanh", "abs", "sigmoid"])}(${formula(depth - 1).text})`, level: 9 };
      case "method":
        return { text: `${bracketed(variableOrCall(formula(depth - 1)), 9)}.${random.pick(["relu", "exp", "square"])}()`, level: 9 };
      case "keepdim":
        return { text: `sum(${formula(depth - 1).text}, ${random.int(make.spoilt ? -4 : -Math.max(dims.length, 1), Math.max(dims.length, 1) - 1)}, keepdim=${random.pick(["true", "false"])})`, level: 9 };
      case "where":
        return { text: `where(${variable(make.tensor(dims, "bool")).text}, ${formula(depth - 1).text}, ${random.pick(["0", "1.5"])})`, level: 9 };
    }
  };
  // A number has no methods.
  const variableOrCall = (part: Part): Part => (/^[\d.e-]+$/.test(part.text) ? leafTensor() : part);
  const leafTensor = (): Part => variable(make.tensor(dims, "float32"));
  const text = random.chance(0.25) ? product(make, variable) : formula(random.int(1, 3)).text;
  const written = make.spoilt && random.chance(0.2) ? spoilt(make, text) : text;
  const given = [...variables].filter(() => !make.spoilt || random.chance(0.97)).map(([name, tensor]) => `${name}: ${tensor}`);
  if (make.spoilt && random.chance(0.05)) given.push("zz: 1");
  return `tt.expr(${JSON.stringify(written)})({ ${given.join(", ")} })`;
}

/** x @ w + b, and its like. */
function product(make: Maker, variable: (tensor: string) => Part): string {
  const [n, k, m] = [make.dim(), make.dim(), make.dim()];
  const other = (dim: Dim) => (make.spoilt && make.random.chance(0.4) ? literal(dim.size + 1) : dim);
  const x = variable(make.tensor([...make.dims(make.random.int(0, 1)), n, k], "float32")).text;
  const b = variable(make.tensor([other(m)], "float32")).text;
  if (make.random.chance(0.4)) return `softmax(${x} @ ${variable(make.tensor([m, other(k)], "float32")).text}.${make.random.pick(["T", "mT"])} / 8, -1) * ${b}`;
  return `relu(${x} @ ${variable(make.tensor([other(k), m], "float32")).text} + ${b})`;
}

function spoilt(make: Maker, text: string): string {
  const place = make.random.int(0, text.length);
  switch (make.random.pick(["cut", "put", "drop"])) {
    case "cut":
      return text.slice(0, place);
    case "put":
      return `${text.slice(0, place)}${make.random.pick([")", "(", ",", " @ ", "+", "y ", ".", "=", "'", "#", "]", "<"])}${text.slice(place)}`;
    default:
      return `${text.slice(0, place)}${text.slice(place + 1)}`;
  }
}

export const expressions: readonly Op[] = [{ name: "expr", make: expression }];
