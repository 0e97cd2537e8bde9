// Every differentiable op of the table: autograd's gradient against central differences in float64.
import { readdirSync } from "node:fs";
import { table } from "../../../ops/dist/table/index.js";
import { check, t, two, type Gradient } from "./support/gradients.js";

interface Family {
  readonly gradients?: Record<string, readonly Gradient[]>;
  readonly without?: readonly string[];
}

// A file of gradients/ for each file of ops/table.
const directory = new URL("./gradients/", import.meta.url);
const families = await Promise.all(readdirSync(directory).map((name) => import(new URL(name, directory).href) as Promise<Family>));
const gradients: Record<string, Gradient[]> = {};
for (const family of families) for (const [op, list] of Object.entries(family.gradients ?? {})) (gradients[op] ??= []).push(...list);
const withoutGradient = new Set(families.flatMap((family) => family.without ?? []));

test("every op of the table has a gradient case or none at all", () => {
  const names = table.map((row) => row.name);
  expect(names.filter((name) => !gradients[name] && !withoutGradient.has(name))).toEqual([]);
});

describe("gradients equal finite differences", () => {
  test.each(Object.keys(gradients))("%s", (op) => {
    for (const one of gradients[op]!) check(one);
  });

  test("through in-place ops on computed tensors", () => {
    check(t([2, 3], (x) => x.mul(2).add_(1).mul_(x).sigmoid_()));
    check(two([2, 3], [3], (x, y) => x.clone().copy_(y.mul(2)).add(x)));
  });

  test("through a graph in which a tensor is used many times", () => {
    check(t([3], (x) => x.mul(x).add(x.exp()).div(x.add(1)).matmul(x)));
  });
});
