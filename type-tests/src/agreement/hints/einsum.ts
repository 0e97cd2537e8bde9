import { literal, type Dim } from "../operands.js";
import type { Maker } from "../maker.js";

const letters = ["i", "j", "k", "b", "A", "Z", "x"] as const;

/** An equation over some letters, each with a size; in a spoilt call something is wrong with it or with an operand. */
export function einsum(make: Maker): string {
  const chosen = make.random.shuffled([...letters]).slice(0, make.random.int(1, 5));
  const sizes = new Map(chosen.map((letter) => [letter, make.dim()] as const));
  const ellipsis = make.random.chance(0.3) ? make.dims(make.random.int(0, 2)) : undefined;
  const dtype = make.random.chance(0.75) ? make.random.pick(["float32", "float64", "int64"]) : make.dtype;
  const terms: string[] = [];
  const operands: string[] = [];
  for (let left = Number(make.random.weighted({ "1": 3, "2": 5, "3": 2, "4": 0.7 })); left > 0; left--) {
    const own = make.random.shuffled(chosen).slice(0, make.random.int(0, Math.min(4, chosen.length)));
    if (own.length > 0 && make.random.chance(0.1)) own.push(make.random.pick(own));
    const ownDims = own.map((letter) => (own.indexOf(letter) === own.lastIndexOf(letter) && make.random.chance(0.06) ? literal(1) : sizes.get(letter)!));
    const at = ellipsis && make.random.chance(0.8) ? make.random.int(0, own.length) : undefined;
    const middle: Dim[] = at === undefined ? [] : make.random.chance(0.7) ? ellipsis! : ellipsis!.slice(make.random.int(0, ellipsis!.length)).map((dim) => (make.random.chance(0.2) ? literal(1) : dim));
    const dims = at === undefined ? ownDims : [...ownDims.slice(0, at), ...middle, ...ownDims.slice(at)];
    terms.push(at === undefined ? own.join("") : `${own.slice(0, at).join("")}...${own.slice(at).join("")}`);
    operands.push(make.tensor(make.random.chance(0.3) ? make.spoil(dims) : dims, make.random.chance(0.96) ? dtype : make.dtypeFor()));
  }
  const equation = spaced(make, spoilt(make, `${terms.join(",")}${output(make, terms)}`));
  const text = make.text(equation);
  return make.random.chance(0.2) ? `tt.einsum(${text}, [${operands.join(", ")}])` : `tt.einsum(${text}, ${operands.join(", ")})`;
}

/** Some of the letters in some order, or none: PyTorch then takes those that stand once. */
function output(make: Maker, terms: readonly string[]): string {
  if (make.random.chance(0.25)) return "";
  const used = [...new Set(terms.join("").replaceAll(".", ""))];
  const kept = make.random.shuffled(used).slice(0, make.random.int(0, used.length));
  const place = terms.some((term) => term.includes("...")) && make.random.chance(0.85) ? make.random.int(0, kept.length) : undefined;
  return `->${place === undefined ? kept.join("") : `${kept.slice(0, place).join("")}...${kept.slice(place).join("")}`}`;
}

function spoilt(make: Maker, equation: string): string {
  if (!make.spoilt || make.random.chance(0.5)) return equation;
  const at = make.random.int(0, equation.length);
  const added = make.random.pick(["i", "q", ",", ".", "...", "1", "->", "-"]);
  return make.random.chance(0.6) ? `${equation.slice(0, at)}${added}${equation.slice(at)}` : `${equation.slice(0, at)}${equation.slice(at + 1)}`;
}

const spaced = (make: Maker, equation: string): string => (make.random.chance(0.15) ? equation.replace(/,|->/g, (mark) => `${mark} `).replace("->", " ->") : equation);
