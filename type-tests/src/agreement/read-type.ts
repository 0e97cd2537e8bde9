import ts from "typescript";

/** A dim as its type says: a size, a symbol or an expression of symbols, or unknown. */
export type TypedDim = number | string | undefined;

/** What a type says of a call's result; `undefined` is unknown. */
export type TypeDescribed =
  | { readonly kind: "tensor"; readonly shape: readonly TypedDim[] | undefined; readonly dtype: string | undefined; readonly device: string | undefined }
  | { readonly kind: "list"; readonly items: readonly TypeDescribed[] }
  /** A list of which only the items' type is known. */
  | { readonly kind: "array"; readonly item: TypeDescribed }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, TypeDescribed>> }
  | { readonly kind: "value"; readonly type: string }
  | { readonly kind: "union"; readonly members: readonly TypeDescribed[] }
  /** `any`, `never`, or what a rule should have decided and did not. */
  | { readonly kind: "undecided"; readonly type: string };

export function readType(checker: ts.TypeChecker, type: ts.Type): TypeDescribed {
  const undecided: TypeDescribed = { kind: "undecided", type: checker.typeToString(type) };
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: "value", type: "boolean" };
  if (type.flags & ts.TypeFlags.NumberLike) return { kind: "value", type: "number" };
  if (type.flags & ts.TypeFlags.Null) return { kind: "value", type: "null" };
  if (type.isUnion()) return { kind: "union", members: type.types.map((member) => readType(checker, member)) };
  if (!(type.flags & ts.TypeFlags.Object)) return undecided;
  if (type.symbol?.name === "Tensor") return readTensor(checker, type) ?? undecided;
  if (checker.isTupleType(type)) return { kind: "list", items: elements(checker, type).map((item) => readType(checker, item)) };
  if (checker.isArrayType(type)) return { kind: "array", item: readType(checker, checker.getTypeArguments(type as ts.TypeReference)[0]!) };
  const fields = checker.getPropertiesOfType(type).map((property) => [property.name, readType(checker, checker.getTypeOfSymbol(property))] as const);
  return { kind: "record", fields: Object.fromEntries(fields) };
}

function readTensor(checker: ts.TypeChecker, type: ts.Type): TypeDescribed | undefined {
  const [shape, dtype, device] = checker.getTypeArguments(type as ts.TypeReference);
  if (!shape || !dtype || !device) return undefined;
  return { kind: "tensor", shape: readShape(checker, shape), dtype: literal(dtype) as string | undefined, device: literal(device) as string | undefined };
}

function readShape(checker: ts.TypeChecker, type: ts.Type): readonly TypedDim[] | undefined {
  if (!checker.isTupleType(type)) return undefined;
  const target = (type as ts.TupleTypeReference).target;
  if (target.combinedFlags & ts.ElementFlags.Variable) return undefined;
  return elements(checker, type).map(literal);
}

const elements = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] => checker.getTypeArguments(type as ts.TypeReference);

function literal(type: ts.Type): number | string | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;
}
