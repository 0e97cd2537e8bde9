// Makes random calls of the public API with arguments that are mostly wrong. Prints what was thrown that is not one of
// the library's errors. Run as a process of its own: a crash is what it looks for.
//   node fuzz.mjs SEED COUNT
import { writeSync } from "node:fs";
import * as tt from "@typetorch/core";

const [seed, count] = process.argv.slice(2).map(Number);
let state = seed * 2654435761 + 1;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = (list) => list[random(list.length)];

const dtypes = ["float32", "float64", "int64", "int32", "uint8", "bool", "float16", "bfloat16", "complex64", "int8"];
const shapes = [[], [0], [1], [3], [2, 3], [3, 2], [2, 0, 3], [1, 3, 4, 4], [2, 3, 3], [1, 1, 1, 1, 1, 1]];
const disposed = tt.ones([2]);
disposed.dispose();

function makeTensor() {
  const options = { dtype: pick(dtypes), ...(random(12) === 0 ? { device: "meta" } : {}) };
  const made = tt.ones(pick(shapes), options);
  const kind = random(8);
  if (kind === 0 && made.ndim > 1) return made.transpose(0, 1);
  if (kind === 1 && made.numel > 0 && made.ndim > 0) return made.unsqueeze(0).expand([2, ...made.shape]);
  if (kind === 2 && ["float32", "float64"].includes(options.dtype)) return made.requiresGrad_();
  return made;
}

const numbers = [0, 1, -1, 2, 3, -2, 0.5, -0, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 40, 2 ** 53, -(2 ** 63), 1e308, 17];
const junk = [undefined, null, "", "mean", "float32", "cpu", "cuda:0", "cuda:99", "same", {}, { handle: 3 }, [], () => 1, Symbol("s"), 3n, -1n, 2n ** 63n, 2n ** 80n, true, false, new Date(0), new Float32Array(3), { re: 1, im: 2 }, disposed, Object.create(tt.Tensor.prototype)];

function value(depth = 0) {
  const kind = random(10);
  if (kind < 4) return makeTensor();
  if (kind < 6) return pick(numbers);
  if (kind < 8 || depth > 2) return pick(junk);
  if (kind === 8) return Array.from({ length: random(5) }, () => (random(2) ? pick(numbers) : value(depth + 1)));
  const names = ["dim", "keepdim", "dtype", "device", "generator", "alpha", "value", "stride", "padding", "bias", "weight", "reduction", "min", "max", "other", "requiresGrad", "correction", "labelSmoothing", "groups", "dilation", "ceilMode", "inputs", "gradient", "gradOutputs"];
  return Object.fromEntries(Array.from({ length: 1 + random(2) }, () => [pick(names), value(depth + 1)]));
}

const skipped = new Set(["collectGarbage", "setDebug", "tidyAsync", "saveSafetensors", "loadSafetensors", "setNumThreads", "constructor", "Tensor", "Generator", "Symbols", "emptyCache"]);
const isErrorClass = (name) => name.endsWith("Error");
const functions = Object.keys(tt).filter((name) => typeof tt[name] === "function" && !skipped.has(name) && !isErrorClass(name));
const methods = Object.getOwnPropertyNames(tt.Tensor.prototype).filter((name) => !skipped.has(name));

// An op that succeeds with a size of 2^31 would fill memory and not test anything.
const isHuge = (one) => (typeof one === "number" && Math.abs(one) > 1e6) || (Array.isArray(one) && one.some(isHuge));
const foreign = new Map();
let thrown = 0;

for (let made = 0; made < count; made++) {
  const isMethod = random(2) === 0;
  const name = pick(isMethod ? methods : functions);
  const args = Array.from({ length: random(5) }, () => value());
  if (args.some(isHuge) && /^(eye|randperm|arange|linspace|oneHot|expand|broadcastTo|tril|triu|diag|mvlgamma)/.test(name)) continue;
  if (process.env.FUZZ_TRACE) writeSync(2, `${made} ${name}(${args.map(show).join(", ")})\n`);
  try {
    tt.tidy(() => {
      if (!isMethod) return void tt[name](...args);
      const self = makeTensor();
      const member = self[name];
      if (typeof member === "function") member.apply(self, args);
      else if (random(4) === 0) self[name] = args[0];
    });
  } catch (error) {
    thrown++;
    if (!(error instanceof tt.TypeTorchError)) foreign.set(`${name}: ${error?.constructor?.name}: ${error?.message}`.slice(0, 160), `${name}(${args.map(show).join(", ")})`);
  }
}

function show(one) {
  if (one instanceof tt.Tensor) return !one.handle ? "disposed" : `${one.dtype}[${one.shape}]${one.device === "cpu" ? "" : one.device}`;
  if (Array.isArray(one)) return `[${one.map(show).join(", ")}]`;
  if (typeof one === "object" && one !== null && !ArrayBuffer.isView(one)) return `{ ${Object.entries(one).map(([key, item]) => `${key}: ${show(item)}`).join(", ")} }`;
  return String(typeof one === "bigint" ? `${one}n` : one);
}

console.log(JSON.stringify({ thrown, sum: tt.ones([3]).sum().item(), foreign: [...foreign] }));
