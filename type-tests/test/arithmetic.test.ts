import { check, compilerVersions } from "../src/compilers.js";
import { writeProject } from "../src/project.js";
import { Random } from "../src/agreement/random.js";

/** Numbers where carries, borrows, lengths and fast paths change, and some of every length. */
const edges = [0, 1, 2, 8, 9, 10, 11, 64, 90, 99, 100, 101, 199, 784, 999, 1000, 1001, 4096, 9999, 10000, 10001, 50257, 99999, 1234567];

function pairsOf(count: number): [number, number][] {
  const random = new Random(1);
  const any = () => (random.chance(0.3) ? random.pick(edges) : Math.floor(10 ** (random.int(0, 7) + random.int(0, 99) / 100)) - 1);
  return [...edges.flatMap((a) => edges.map((b): [number, number] => [a, b])), ...Array.from({ length: count }, (): [number, number] => [any(), any()])];
}

const order = (a: number, b: number) => (a < b ? "<" : a > b ? ">" : "=");
const whole = (a: number, b: number) => (b !== 0 && a % b === 0 ? String(a / b) : "never");

function statements(): string[] {
  return pairsOf(500).flatMap(([a, b]) => [
    `is<N.Add<${a}, ${b}>, ${a + b}>();`,
    `is<N.Subtract<${a}, ${b}>, ${a < b ? "never" : a - b}>();`,
    `is<N.Compare<${a}, ${b}>, "${order(a, b)}">();`,
    ...(a * b < 1e15 ? [`is<N.Multiply<${a}, ${b}>, ${a * b}>();`] : []),
    `is<N.FloorDivide<${a}, ${b}>, ${b === 0 ? "never" : Math.floor(a / b)}>();`,
    `is<N.DivideExactly<${a}, ${b}>, ${whole(a, b)}>();`,
    `is<N.Divide<${a}, ${b}>, ${b === 0 ? "never" : `[${Math.floor(a / b)}, ${a % b}]`}>();`,
  ]);
}

/** Windows over sizes: how many there are, and how far they reach, with pads and strides of one digit. */
function windows(): string[] {
  const random = new Random(2);
  const any = () => (random.chance(0.4) ? random.int(1, 9) : random.chance(0.5) ? random.pick(edges.filter((size) => size > 0 && size < 100000)) : Math.floor(10 ** (random.int(0, 4) + random.int(0, 99) / 100)));
  return Array.from({ length: 1000 }, () => [any(), any() % 10000 || 1, random.int(0, 9), random.int(1, 9)] as const).flatMap(([size, window, pads, stride]) => {
    const operands = `"${size}", "${window}", "${pads}", "${stride}"`;
    const left = size - window + pads;
    return [
      `is<Known<D.WindowCount<${operands}>>, ${left < 0 ? "never" : Math.floor(left / stride)}>();`,
      `is<Known<D.WindowSpan<${operands}>>, ${window < pads ? '""' : size * stride + window - pads}>();`,
    ];
  });
}

const header = `import type * as N from "../../../packages/typed/dist/arithmetic/natural.js";
import type * as D from "../../../packages/typed/dist/generated/digits.js";
import type { FromText } from "../../../packages/typed/dist/arithmetic/digits.js";
type Known<S extends string> = S extends "" ? "" : FromText<S>;
type Same<X, Y> = [X] extends [Y] ? ([Y] extends [X] ? true : false) : false;
declare function is<X, Y>(...same: Same<X, Y> extends true ? [] : [never]): void;
`;

test.each(compilerVersions)("arithmetic on literals is exact under TypeScript %s", async (version) => {
  const lines = [...statements(), ...windows()];
  const { diagnostics } = await check(version, writeProject(`arithmetic-${version}`, { "program.ts": header + lines.join("\n") }));
  expect(diagnostics.map(({ line, message }) => `${lines[line - header.split("\n").length]} ${message}`)).toEqual([]);
}, 300_000);
