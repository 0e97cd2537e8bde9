import { add, arange, ArgumentError, cat, expr, matmul, max, memoryStats, ones, pow, relu, ShapeError, softmax, tensor, type Tensor, type Variables } from "@typetorch/core";

const x = arange(6, { dtype: "float32" }).reshape([2, 3]).sub(2.5);
const y = tensor([3, 1, 2]);
const w = arange(12, { dtype: "float32" }).reshape([3, 4]).div(7);
const at = (text: string, variables: Variables): unknown => {
  const value = expr(text)(variables) as Tensor;
  return typeof value === "object" ? value.toArray() : value;
};

// JavaScript has the same precedence where it has the operator.
test.each([
  "1 + 2 * 3", "(1 + 2) * 3", "2 * 3 + 1", "10 - 4 - 3", "10 - (4 - 3)", "24 / 4 / 3", "24 / (4 / 3)", "2 ** 3 ** 2", "(2 ** 3) ** 2", "2 ** -1", "-2 * 3", "- -2",
  "2 - -3", "1 + 2 < 4", "3 * 2 >= 2 + 5", "1 == 2 - 1", "1.5e2 + 0.25", "1e-3 * 1E3", "7 % 4 * 2", "1 != 1", "2.0 * 2.", "\t1\n+ 1",
])("%s", (text) => {
  expect(at(text, {})).toBe(new Function(`return ${text}`)());
});

test("a minus binds less than a power, and division rounds down, as in Python", () => {
  expect(at("-2 ** 2", {})).toBe(-4);
  expect(at("-7 // 2", {})).toBe(-4);
  expect(at("-7 % 4", {})).toBe(1);
});

test.each<[string, Variables, () => Tensor]>([
  ["x @ w + b", { x, w, b: ones([4]) }, () => add(matmul(x, w), ones([4]))],
  ["relu(x)", { x }, () => relu(x)],
  ["x.relu()", { x }, () => relu(x)],
  ["-x ** 2", { x }, () => pow(x, 2).neg()],
  ["x.T @ x", { x }, () => matmul(x.t(), x)],
  ["softmax(x @ w, -1)", { x, w }, () => softmax(matmul(x, w), -1)],
  ["x.sum(1, keepdim=true)", { x }, () => x.sum(1, { keepdim: true })],
  ["sum(x, dim=1)", { x }, () => x.sum(1)],
  ["cat([x, 2 * x], 1)", { x }, () => cat([x, x.mul(2)], 1)],
  ["max(x, 0).values", { x }, () => (max(x, 0) as { values: Tensor }).values],
  ["x.expand([2, 2, 3])", { x }, () => x.expand([2, 2, 3])],
  ["2 - x", { x }, () => x.neg().add(2)],
  ["1 / y", { y }, () => y.reciprocal()],
  ["2 ** y", { y }, () => tensor([8, 2, 4])],
  ["2 > y", { y }, () => y.lt(2)],
  ["2 <= y", { y }, () => y.ge(2)],
  ["x * a + true", { x, a: 2 }, () => x.mul(2).add(1)],
])("%s", (text, variables, direct) => {
  const [found, wanted] = [expr(text)(variables) as Tensor, direct()];
  expect([found.shape, found.dtype, found.toArray()]).toEqual([wanted.shape, wanted.dtype, wanted.toArray()]);
});

test("an expression is read once and serves many calls", () => {
  const affine = expr("x @ w + b");
  expect(affine({ x, w, b: 1 }).shape).toEqual([2, 4]);
  expect(affine({ x: ones([5, 2]), w: ones([2, 3]), b: ones([3]) }).shape).toEqual([5, 3]);
});

test("what is made on the way is freed", () => {
  const formula = expr("relu(x * 2 + 1).sum() / 3");
  const before = memoryStats().tensors;
  const result = formula({ x });
  expect(memoryStats().tensors).toBe(before + 1);
  result.dispose();
});

test("gradients go through", () => {
  const v = tensor([1, 2, 3], { requiresGrad: true });
  expr("sum(v ** 2)")({ v }).backward();
  expect(v.grad!.toArray()).toEqual([2, 4, 6]);
});

test("faults of the text, of variables and of ops", () => {
  expect(() => expr("x @")).toThrow(new ArgumentError("expr: 'x @': it ends where a value is needed"));
  expect(() => expr("x @ w")({ x })).toThrow(new ArgumentError("expr: 'x @ w' needs w"));
  expect(() => expr("x")({ x, y })).toThrow(new ArgumentError("expr: 'x' has no y"));
  expect(() => expr("x")({ x: "3" as never })).toThrow(/x must be a Tensor or a number/);
  expect(() => expr("x")(undefined as never)).toThrow(/takes an object of its variables/);
  expect(() => expr(3 as never)).toThrow(ArgumentError);
  expect(() => expr("x @ w")({ x, w: x })).toThrow(new ShapeError("matmul: [2, 3] @ [2, 3]: inner dimensions 3 and 2 differ"));
  expect(() => expr("constructor(x)")).toThrow(/there is no op constructor/);
  expect(() => expr("max(x, 0).constructor")({ x })).toThrow(/there is no property constructor/);
  expect(() => expr("constructor")({})).toThrow(new ArgumentError("expr: 'constructor' needs constructor"));
});

test("names of JavaScript's own are variables as any other", () => {
  expect(at("constructor + toString * __proto__", Object.fromEntries([["constructor", 2], ["toString", 3], ["__proto__", 4]]))).toBe(14);
});

test.each([
  ["2 ** 3 ** 2", 512],
  ["-2 ** 2", -4],
  ["2 ** -1", 0.5],
  ["- -2", 2],
  ["--2", 2],
  ["2 - 3 - 4", -5],
  ["2 / 2 / 2", 0.5],
  ["-7 // 2", -4],
  ["-7 % 3", 2],
  ["7 // 2 % 2", 1],
  ["((((1))))", 1],
  [" \t\r\n1\n+\r\n1 ", 2],
  ["01 + 1. + 1e1 + 1E-1", 12.1],
  ["1 + 2 < 2 * 2", true],
])("%j is %p, as in Python", (text, value) => {
  expect(expr(text)({})).toBe(value);
});
