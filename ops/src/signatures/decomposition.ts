import type { Signature } from "../row.js";
import { like } from "./sets.js";

interface Form {
  /** More type parameters: `const M extends …`. */
  readonly generics?: string;
  readonly options?: string;
}

/** Of matrices or square ones, in batches of any rank. In `result`, `$` stands for what the rule gives. */
function over(rule: "Matrices" | "Square", op: string, result: string, { generics = "", options = "" }: Form): Signature {
  const given = `${rule}<"${op}", T["shape"]>`;
  return (
    `<T extends Tensor${generics && `, ${generics}`}>` +
    `(self: T & Guard<Supports<"${op}", T, NotLapack, ${given}>>${options && `, options?: { ${options} }`}): ${result.replaceAll("$", given)}`
  );
}

export const ofMatrices = (op: string, result: string, form: Form = {}): Signature => over("Matrices", op, result, form);
export const ofSquare = (op: string, result = "T", form: Form = {}): Signature => over("Square", op, result, form);

/** A number for each matrix. */
export const eachMatrix = (dtype?: string): string => like("Leading<$>", dtype);
const real = 'RealDTypeOf<T["dtype"]>';
const complex = 'ComplexDTypeOf<T["dtype"]>';

export function slogdet(): Signature {
  return ofSquare("slogdet", `{ sign: ${eachMatrix()}; logabsdet: ${eachMatrix(real)} }`);
}

/** Eigenvalues alone, or with their vectors; complex, or real ones of Hermitian matrices. */
export function eigenvalues(op: string, hermitian: boolean): Signature {
  return ofSquare(op, like("LeadingAnd<$, Rows<$>>", hermitian ? real : complex), hermitian ? { options: 'UPLO?: "L" | "U"' } : {});
}
export function eigenvectors(op: string, hermitian: boolean): Signature {
  const values = like("LeadingAnd<$, Rows<$>>", hermitian ? real : complex);
  const vectors = like('T["shape"]', hermitian ? undefined : complex);
  return ofSquare(op, `{ eigenvalues: ${values}; eigenvectors: ${vectors} }`, hermitian ? { options: 'UPLO?: "L" | "U"' } : {});
}

const shortSide = (op: string) => `ShortSide<"${op}", $>`;

/** `mode` "reduced" by default. */
export function qr(): Signature {
  return ofMatrices("qr", `{ Q: ${like('OrthogonalOf<"qr", $, M>')}; R: ${like('TriangularOf<"qr", $, M>')} }`, {
    generics: 'M extends "reduced" | "complete" | "r" = "reduced"',
    options: "mode?: M",
  });
}

export function svd(): Signature {
  const k = shortSide("svd");
  const U = like(`LeadingAndTwo<$, Rows<$>, OneOf<F, Rows<$>, ${k}>>`);
  const S = like(`LeadingAnd<$, ${k}>`, real);
  const Vh = like(`LeadingAndTwo<$, OneOf<F, Columns<$>, ${k}>, Columns<$>>`);
  return ofMatrices("svd", `{ U: ${U}; S: ${S}; Vh: ${Vh} }`, { generics: "F extends boolean = true", options: 'fullMatrices?: F; driver?: SvdDriver<"svd", T["shape"], T["device"]>' });
}

export function svdvals(): Signature {
  return ofMatrices("svdvals", like(`LeadingAnd<$, ${shortSide("svdvals")}>`, real), { options: 'driver?: SvdDriver<"svdvals", T["shape"], T["device"]>' });
}

const pivot = (op: string) => ({ generics: "B extends boolean = true", options: `pivot?: Pivoting<"${op}", T["shape"], B, T["device"]>` });

export function lu(): Signature {
  const k = shortSide("lu");
  return ofMatrices("lu", `{ P: ${like("PermutationOf<$, B>")}; L: ${like(`LeadingAndTwo<$, Rows<$>, ${k}>`)}; U: ${like(`LeadingAndTwo<$, ${k}, Columns<$>>`)} }`, pivot("lu"));
}

export function luFactor(): Signature {
  return ofMatrices("luFactor", `{ LU: T; pivots: ${like(`LeadingAnd<$, ${shortSide("luFactor")}>`, '"int32"')} }`, pivot("luFactor"));
}

/** R and the reflectors whose product is Q. */
export function geqrf(): Signature {
  return ofMatrices("geqrf", `{ a: T; tau: ${like(`LeadingAnd<$, ${shortSide("geqrf")}>`)} }`);
}
