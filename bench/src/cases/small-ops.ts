// Child process: nanoseconds an op takes on 8×8 tensors, with `scope` or `automatic` memory: a list of times for each op.
import { ones, setNumThreads, tidy } from "typetorch/core";

const [mode, threads] = process.argv.slice(2);
setNumThreads(Number(threads));

const x = ones([8, 8]);
const y = ones([8, 8]);
const scalar = ones([]);

// Each case is a loop of its own, as a program would hold it: calls through one shared loop would hinder inlining.
const cases: Record<string, (count: number) => void> = {
  add: (count) => {
    for (let left = count; left > 0; left--) x.add(y);
  },
  relu: (count) => {
    for (let left = count; left > 0; left--) x.relu();
  },
  sum: (count) => {
    for (let left = count; left > 0; left--) x.sum();
  },
  reshape: (count) => {
    for (let left = count; left > 0; left--) x.reshape([4, 16]);
  },
  select: (count) => {
    for (let left = count; left > 0; left--) x.select(0, 3);
  },
  matmul: (count) => {
    for (let left = count; left > 0; left--) x.matmul(y);
  },
  item: (count) => {
    for (let left = count; left > 0; left--) scalar.item();
  },
};

const blocks = 15;
const blockSize = 20_000;
const scopeSize = 100;

function run(body: (count: number) => void): void {
  if (mode === "automatic") body(blockSize);
  else for (let left = blockSize; left > 0; left -= scopeSize) tidy(() => body(scopeSize));
}

/** Blocks are long enough that each pays its share of garbage collection. */
function measure(body: (count: number) => void): number[] {
  for (let warm = 0; warm < 3; warm++) run(body);
  return Array.from({ length: blocks }, () => {
    const start = process.hrtime.bigint();
    run(body);
    return Number(process.hrtime.bigint() - start) / blockSize;
  });
}

console.log(JSON.stringify(Object.fromEntries(Object.entries(cases).map(([name, body]) => [name, measure(body)]))));
