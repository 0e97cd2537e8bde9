// Workers run in processes of their own: Jest's module registry does not reach into them, and a crash must not end Jest.
import { runForJson, runScript } from "./support/script.js";

/** A script with `work(body, data)`, which runs a function's text in a worker and gives what it returns. */
const withWorkers = (body: string) => `
  import { Worker } from "node:worker_threads";
  import * as tt from "@typetorch/core";
  function work(task, data) {
    const worker = new Worker(\`
      import { parentPort, workerData } from "node:worker_threads";
      import * as tt from "@typetorch/core";
      parentPort.postMessage(await (\${task})(tt, workerData));
    \`, { eval: true, execArgv: ["--input-type=module"], workerData: data });
    return new Promise((resolve, reject) => {
      let result;
      worker.on("message", (message) => (result = message));
      worker.on("error", reject);
      worker.on("exit", (code) => (code === 0 ? resolve(result) : reject(new Error("exit " + code))));
    });
  }
  ${body}`;

describe("worker threads", () => {
  test("compute at the same time, each with tensors, modes and seeds of its own", () => {
    const results = runForJson<number[][]>(withWorkers(`
      const task = (tt, seed) => {
        tt.manualSeed(seed);
        let total = 0;
        for (let i = 0; i < 3_000; i++) {
          total += tt.tidy(() => tt.ones([8, 8]).add(seed).relu().matmul(tt.ones([8, 8])).sum().item());
          if (i % 2) tt.noGrad(() => tt.ones([2]));
          tt.zeros([100]);
        }
        return [total, tt.isGradEnabled() ? 1 : 0];
      };
      const results = await Promise.all([1, 2, 3, 4].map((seed) => work(task, seed)));
      console.log(JSON.stringify(results));`));
    expect(results).toEqual([1, 2, 3, 4].map((seed) => [3_000 * 512 * (1 + seed), 1]));
  });

  test("train at the same time", () => {
    const results = runForJson<number[]>(withWorkers(`
      const task = (tt, goal) => {
        const weight = tt.zeros([3], { requiresGrad: true });
        for (let step = 0; step < 200; step++) {
          tt.tidy(() => weight.sub(goal).square().sum().backward());
          tt.noGrad(() => weight.sub_(weight.grad, { alpha: 0.1 }));
          weight.grad = null;
        }
        return weight.select(0, 0).item();
      };
      console.log(JSON.stringify(await Promise.all([1, 5, 9].map((goal) => work(task, goal)))));`));
    expect(results).toEqual([1, 5, 9].map((goal) => expect.closeTo(goal, 4)));
  });

  test("a mode of one thread does not leak into another", () => {
    expect(runForJson<boolean[]>(withWorkers(`
      const inside = await tt.noGrad(() => [work((tt) => tt.isGradEnabled())])[0];
      let here;
      await work((tt) => tt.noGrad(() => tt.isGradEnabled())).then((there) => (here = [there, tt.isGradEnabled()]));
      console.log(JSON.stringify([inside, ...here]));`))).toEqual([true, false, true]);
  });

  test("error texts belong to their thread", () => {
    const results = runForJson<string[][]>(withWorkers(`
      const task = (tt, size) => {
        const messages = new Set();
        for (let i = 0; i < 500; i++) try { tt.ones([size]).add(tt.ones([size + 1])); } catch (error) { messages.add(error.message); }
        return [...messages];
      };
      console.log(JSON.stringify(await Promise.all([2, 12, 22].map((size) => work(task, size)))));`));
    expect(results.map((one) => one.length)).toEqual([1, 1, 1]);
    results.forEach(([message], index) => expect(message).toMatch(new RegExp(`^add: \\[${index * 10 + 2}\\] and \\[${index * 10 + 3}\\]`)));
  });

  test("a tensor is shared without a copy, once for each token", () => {
    const result = runForJson<unknown[]>(withWorkers(`
      const x = tt.zeros([3]);
      const token = tt.shareTensor(x);
      const seen = await work((tt, token) => {
        const mine = tt.receiveTensor(token);
        mine.add_(5);
        let again = "";
        try { tt.receiveTensor(token); } catch (error) { again = error.constructor.name; }
        return [mine.shape, again];
      }, token);
      const back = await work((tt) => tt.shareTensor(tt.full([2], 7)));
      console.log(JSON.stringify([x.toArray(), ...seen, tt.receiveTensor(back).toArray()]));`));
    expect(result).toEqual([[5, 5, 5], [3], "ValueError", [7, 7]]);
  });

  test("a worker that ends with live tensors gives their memory back", () => {
    const bytes = runForJson<number>(withWorkers(`
      globalThis.one = tt.ones([1]);
      const before = tt.memoryStats().devices.cpu.bytes;
      for (let i = 0; i < 5; i++) await work((tt) => { globalThis.kept = [tt.zeros([1_000_000]), tt.randn([10], { requiresGrad: true }).exp()]; return 1; });
      console.log(JSON.stringify(tt.memoryStats().devices.cpu.bytes - before));`));
    expect(bytes).toBe(0);
  });

  test("a worker that is terminated, or that throws, takes nothing with it", () => {
    const { status, signal, stdout } = runScript(withWorkers(`
      const endless = new Worker(\`import * as tt from "@typetorch/core"; for (;;) tt.tidy(() => tt.ones([64, 64]).matmul(tt.ones([64, 64])));\`, { eval: true, execArgv: ["--input-type=module"] });
      setTimeout(() => endless.terminate(), 300);
      await new Promise((done) => endless.on("exit", done));
      await work((tt) => tt.ones([2]).add(tt.ones([3]))).catch((error) => console.log(error.name));
      await work((tt) => process.exit(0));
      console.log(tt.ones([3]).sum().item());`));
    expect([status, signal, stdout]).toEqual([0, null, "ShapeError\n3\n"]);
  });

  test("the process may end while workers run", () => {
    const { status, signal, stderr } = runScript(`
      import { Worker } from "node:worker_threads";
      for (let i = 0; i < 3; i++) {
        const worker = new Worker(\`import { parentPort } from "node:worker_threads"; import * as tt from "@typetorch/core"; tt.ones([8]); parentPort.postMessage(1); for (;;) tt.ones([8]).add(1);\`, { eval: true, execArgv: ["--input-type=module"] });
        worker.once("message", () => i === 2 && process.exit(5));
      }`);
    expect([status, signal, stderr]).toEqual([5, null, ""]);
  });

  test("the main thread may never have used libtorch", () => {
    expect(runForJson<number>(withWorkers(`console.log(JSON.stringify(await work((tt) => tt.ones([3]).sum().item())));`))).toBe(3);
  });
});
