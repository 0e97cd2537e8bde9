import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Runs a built example, and gives what it prints. */
async function run(name: string): Promise<string> {
  const file = fileURLToPath(new URL(`../dist/${name}/main.js`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file], { encoding: "utf8" });
  return stdout;
}

const numberAfter = (output: string, words: string): number => Number(output.split(words)[1]!.trim().split(/\s/)[0]);

test("autograd gives 4.5 everywhere", async () => {
  const output = await run("autograd");
  expect(output).toContain("mean(3 (x + 2)²) = 27");
  expect(output).toMatch(/gradient = tensor\(\[\[4\.5000, 4\.5000\],\s+\[4\.5000, 4\.5000\]\]\)/);
});

test("linear regression recovers the weights to 0.05", async () => {
  const output = await run("linear-regression");
  const weight = /weight tensor\(\[(.*?)\]/.exec(output)![1]!.split(",").map(Number);
  expect(weight.length).toBe(3);
  weight.forEach((value, index) => expect(Math.abs(value - [42, 64, 96][index]!)).toBeLessThan(0.05));
  expect(Math.abs(numberAfter(output, "bias   ") - 3.14)).toBeLessThan(0.05);
});

test("xor is solved in three ways", async () => {
  const output = await run("xor");
  const [exact, byHand, autograd] = output.split("mean squared error ").slice(1).map((part) => Number.parseFloat(part));
  expect(exact).toBe(0);
  expect(byHand).toBeLessThan(0.01);
  expect(autograd).toBeLessThan(0.01);
});

test("digits are read, and a wrong layer size does not compile", async () => {
  const output = await run("digits");
  expect(output.match(/^epoch +\d+\/20 +loss \d\.\d{4} +[\d ]+ images\/s$/gm)).toHaveLength(20);
  expect(numberAfter(output, "Test accuracy: ")).toBeGreaterThanOrEqual(0.93);
  expect(output).toContain("the weights are the same");
  expect(output).toMatch(/digits\/wrong\.ts\(14,40\): error TS2345: .* & "linear: the input \[_, 512\] has 512 features, the weight \[64, 500\] takes 500"'\.$/m);
}, 300_000);
