import { ArgumentError, ShapeError, symbols, ValueError, zeros, type Symbols } from "@typetorch/core";

const meet = (sizes: Symbols, shape: readonly (number | string)[], actual: readonly number[]) => zeros(actual).as(shape, { symbols: sizes });

test("a symbol has one size", () => {
  const sizes = symbols({ batch: 32 });
  expect(sizes.dim("batch")).toBe(32);
  expect(sizes.dim("batch", 32)).toBe(32);
  expect(() => sizes.dim("batch", 16)).toThrow(new ShapeError("dim: batch is 32 and cannot be 16"));
  expect(sizes.known).toEqual({ batch: 32 });
});

test.each([
  ["T+1", 13, { T: 12 }],
  ["T*12", 768, { T: 64 }],
  ["T*2-1", 7, { T: 4 }],
  ["-T+10", 7, { T: 3 }],
  ["B*T", 12, { B: 4, T: 3 }],
  ["B*T+B", 16, { B: 4, T: 3 }],
  ["B*T*2+T+1", 28, { B: 4, T: 3 }],
  ["T*T", 9, {}],
  ["floor((H+1)/2)+T", 20, { H: 24, T: 8 }],
  ["floor((H+1)/2)*B*3-1", 71, { H: 11, B: 4 }],
])("%s of size %d is solved", (expression, size, known: Record<string, number>) => {
  const { T, ...given } = known;
  const sizes = symbols(given);
  meet(sizes, [expression], [size]);
  expect(sizes.known).toEqual(known);
  expect(() => meet(sizes, [expression], [size])).not.toThrow();
});

test("expressions are computed from the sizes of their symbols", () => {
  const sizes = symbols({ B: 4, T: 12, C: 0 });
  const values = ["B*T", "T+1", "B*T*768", "T-B", "T*B", "1+T", "B*C", "2*B*3", "floor(T/5)", "floor((T*B-1)/2)*2-B", "floor((B-T)/3)+T"].map((text) => sizes.dim(text));
  expect(values).toEqual([48, 13, 48 * 768, 8, 48, 13, 0, 24, 2, 42, 9]);
  expect(() => sizes.dim("B-T")).toThrow(new ShapeError("dim: B-T is -8"));
});

test.each<[string, Record<string, number>, readonly (number | string)[], readonly number[], string]>([
  ["a sum", { T: 12 }, ["T+1"], [12], "T+1 is 13 and cannot be 12"],
  ["a product", { B: 4, T: 12 }, ["B*T"], [47], "B*T is 48 and cannot be 47"],
  ["a product with a rest", { B: 4 }, ["B*T"], [47], "B*T cannot be 47, for B is 4"],
  ["an odd number", {}, ["T*2"], [7], "T*2 cannot be 7"],
  ["less than nothing", {}, ["T+1"], [0], "T+1 cannot be 0"],
  ["a product of nothing", { B: 0 }, ["B*T"], [4], "B*T is 0 and cannot be 4"],
  ["two dims", {}, ["n", "n"], [2, 3], "n is 2 and cannot be 3"],
  ["a symbol after its expression", {}, ["T+1", "T"], [13, 5], "T+1 is 6 and cannot be 13"],
  ["two products", {}, ["B*T", "B*T*2"], [12, 20], "B*T*2 cannot be 20, for B*T is 12"],
  ["a factor of a product", {}, ["B*T", "B"], [12, 5], "B*T cannot be 12, for B is 5"],
  ["a quotient", { H: 24 }, ["floor((H+1)/2)"], [13], "floor((H+1)/2) is 12 and cannot be 13"],
  ["a quotient before its symbol", {}, ["floor(H/2)", "H"], [12, 26], "floor(H/2) is 13 and cannot be 12"],
  ["the first of several", {}, ["n", 3, "n"], [2, 4, 5], "dimensions 4 and 3 differ"],
])("%s that cannot be", (_, given, shape, actual, fault) => {
  const sizes = symbols(given);
  expect(() => meet(sizes, shape, actual)).toThrow(new ShapeError(`as: [${actual.join(", ")}] cannot be [${shape.join(", ")}]: ${fault}`));
  expect(sizes.known).toEqual(given);
});

test("what cannot be solved yet is checked when it can", () => {
  const sizes = symbols();
  meet(sizes, ["B*T", "B+T"], [12, 7]);
  expect(sizes.known).toEqual({});
  expect(() => meet(sizes, ["B"], [5])).toThrow("B cannot be 5, for B*T is 12");
  meet(sizes, ["B"], [3]);
  expect(sizes.known).toEqual({ B: 3, T: 4 });
});

test("a quotient, of which a symbol cannot be known, is checked when it is", () => {
  const sizes = symbols();
  meet(sizes, ["floor((H+1)/2)"], [12]);
  expect(sizes.known).toEqual({});
  expect(() => meet(sizes, ["H"], [25])).toThrow("H cannot be 25, for floor((H+1)/2) is 12");
  meet(sizes, ["H"], [24]);
  expect(sizes.dim("floor((H-1)/2)+1")).toBe(12);
});

test("an expression that is made of others needs no symbol by itself", () => {
  expect(zeros([12]).as(["B*T"]).shape).toEqual([12]);
});

test.each(["", " ", "32", "T+", "+T", "T**2", "T^2", "(T)", "T/2", "größe", "a b", "1.5*T", "T--1", "__proto__*", "floor(T)", "floor(T+1/2)", "floor(T/0)", "floor((T/2)", "floor(floor(T/2)/2)", "floor(T/2"])("%j is no symbol", (text) => {
  expect(() => symbols().dim(text, 3)).toThrow(ArgumentError);
  expect(() => zeros([3]).as([text])).toThrow(ArgumentError);
});

test("names of JavaScript's own are symbols as any other", () => {
  const sizes = symbols();
  for (const name of ["constructor", "__proto__", "toString"]) expect(sizes.dim(name, 3)).toBe(3);
  expect(() => sizes.dim("constructor", 4)).toThrow("constructor is 3 and cannot be 4");
});

test.each([-1, 2.5, Number.NaN, Infinity, "3", null, 2 ** 53])("%p is no size", (size) => {
  expect(() => symbols().dim("T", size as number)).toThrow(ValueError);
});

test("wrong arguments", () => {
  expect(() => symbols().dim("T")).toThrow(new ArgumentError("dim: the size of 'T' is not known: give it, dim(\"T\", size)"));
  expect(() => symbols(3 as never)).toThrow(ArgumentError);
  expect(() => zeros([3]).as(["T"], { symbols: { T: 3 } as never })).toThrow("as: option 'symbols' must be what symbols() gives, got an object of class Object");
  expect(() => zeros([3]).as([null as never])).toThrow(ArgumentError);
  expect(() => zeros(["batch" as never, 3])).toThrow("zeros: argument 'size' must be a list of integers, and a symbol have its size, dim(\"batch\", size), got \"batch\"");
});
