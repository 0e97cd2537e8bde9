// Child process: microseconds that a refused call takes, thrown and caught. Prints JSON.
import { ones } from "typetorch/core";
import { median } from "../statistics.js";

const [x, vector] = [ones([2, 3]), ones([7])];

const cases: Record<string, () => unknown> = {
  "shapes that do not fit (libtorch refuses)": () => x.matmul(x),
  "dim out of range (libtorch refuses)": () => x.sum(5),
  "wrong kind of argument (refused before the call)": () => x.add("3" as never),
  broadcast: () => x.add(vector),
};

function measure(body: () => unknown): number {
  const block = () => {
    for (let left = 500; left > 0; left--) {
      try {
        body();
      } catch {
        continue;
      }
      throw new Error("no error");
    }
  };
  for (let warm = 0; warm < 4; warm++) block();
  return median(
    Array.from({ length: 20 }, () => {
      const start = process.hrtime.bigint();
      block();
      return Number(process.hrtime.bigint() - start) / 500 / 1000;
    }),
  );
}

console.log(JSON.stringify(Object.fromEntries(Object.entries(cases).map(([name, body]) => [name, measure(body)]))));
