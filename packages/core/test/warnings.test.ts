import { runScript } from "./support/script.js";

const noisy = `
  import * as tt from "@typetorch/core";
  const x = tt.ones([2], { requiresGrad: true });
  x.sum().backward({ createGraph: true });
`;

test("libtorch's warnings go to process.emitWarning", () => {
  const { status, stdout, stderr } = runScript(`
    process.on("warning", (warning) => console.log(JSON.stringify([warning.name, warning.message])));
    ${noisy}`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\["TypeTorchWarning",".*create_graph/);
  expect(stderr).toMatch(/TypeTorchWarning: .*create_graph/);
  expect(stderr).not.toMatch(/\[W|Triggered internally/);
});

test("they can be silenced as Node's can", () => {
  const { status, stderr } = runScript(noisy, { flags: ["--no-warnings"] });
  expect([status, stderr]).toEqual([0, ""]);
});

test("a warning of a worker thread is emitted there", () => {
  const { status, stdout } = runScript(`
    import { Worker } from "node:worker_threads";
    const worker = new Worker(\`
      import { parentPort } from "node:worker_threads";
      import * as tt from "@typetorch/core";
      process.on("warning", (warning) => parentPort.postMessage(warning.name));
      tt.ones([2], { requiresGrad: true }).sum().backward({ createGraph: true });
      await new Promise((done) => setTimeout(done, 50));
    \`, { eval: true, execArgv: ["--input-type=module"] });
    worker.on("message", (name) => console.log("from the worker:", name));
    await new Promise((done) => worker.on("exit", done));`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/from the worker: TypeTorchWarning/);
});
