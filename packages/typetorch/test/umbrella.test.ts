import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as core from "typetorch/core";
import * as einops from "typetorch/einops";
import * as nn from "typetorch/nn";
import * as optim from "typetorch/optim";
import * as tt from "typetorch";

test("one import has tensors, einops, modules and optimisers", () => {
  expect(tt.zeros).toBe(core.zeros);
  expect(tt.nn.Linear).toBe(nn.Linear);
  expect(tt.optim.Adam).toBe(optim.Adam);
  expect(tt.einops.rearrange).toBe(einops.rearrange);
});

test("a program of a few lines runs", () => {
  const model = tt.nn.sequential(new tt.nn.Linear(2, 3), new tt.nn.ReLU(), new tt.nn.Linear(3, 1));
  const optimizer = new tt.optim.SGD(model, { lr: 0.1 });
  const loss = tt.mseLoss(model.forward(tt.ones([4, 2])), tt.zeros([4, 1]));
  loss.backward();
  optimizer.step();
  expect(loss.shape).toEqual([]);
});

const importing = (code: string, environment: Record<string, string> = {}): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: fileURLToPath(new URL("..", import.meta.url)), encoding: "utf8", env: { ...process.env, ...environment } });

test("importing needs no libtorch", () => {
  const output = importing('const tt = await import("typetorch"); console.log(typeof tt.nn.Linear);', { TYPETORCH_LIBTORCH: "/nowhere" });
  expect(output.trim()).toBe("function");
});

test("the first op without libtorch is a TypeTorchError that says what to do", () => {
  const code = 'const tt = await import("typetorch"); try { tt.zeros([2]) } catch (e) { console.log(e instanceof tt.TypeTorchError, e.message) }';
  const output = importing(code, { TYPETORCH_LIBTORCH: "/nowhere" });
  expect(output).toMatch(/^true /);
  expect(output).toContain("npx typetorch install");
});

test("the command is there", () => {
  const bin = fileURLToPath(new URL("../bin/typetorch.js", import.meta.url));
  expect(execFileSync(process.execPath, [bin, "--help"], { encoding: "utf8" })).toMatch(/doctor/);
});
