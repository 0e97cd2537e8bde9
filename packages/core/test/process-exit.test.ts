import { runScript } from "./support/script.js";

const setUp = `
  import * as tt from "@typetorch/core";
  globalThis.kept = [];
  for (let i = 0; i < 5_000; i++) globalThis.kept.push(tt.randn([10], { requiresGrad: true }).mul(2));
  for (let i = 0; i < 5_000; i++) tt.zeros([10]);`;

const ended = (source: string, options = {}) => {
  const { status, signal, stderr } = runScript(source, options);
  return { status, signal, stderr };
};

const quietly = { status: 0, signal: null, stderr: "" };

describe("the process ends as any other", () => {
  test("with live tensors, graphs and pending finalizers", () => {
    expect(ended(setUp)).toEqual(quietly);
  });

  test("with process.exitCode", () => {
    expect(ended(`${setUp} process.exitCode = 7;`)).toEqual({ ...quietly, status: 7 });
  });

  test("with process.exit inside a scope", () => {
    expect(ended(`${setUp} tt.tidy(() => { tt.noGrad(() => { tt.ones([3]).add(1); process.exit(3); }); });`)).toEqual({ ...quietly, status: 3 });
  });

  test("with process.exit inside an asynchronous scope", () => {
    expect(ended(`${setUp} await tt.tidyAsync(async () => { tt.ones([3]); await null; process.exit(4); });`)).toEqual({ ...quietly, status: 4 });
  });

  test("with an uncaught error of the library", () => {
    const { status, signal, stderr } = ended(`${setUp} tt.tidy(() => tt.ones([2]).add(tt.ones([3])));`);
    expect([status, signal]).toEqual([1, null]);
    expect(stderr).toMatch(/ShapeError: add: \[2\] and \[3\] do not broadcast/);
  });

  test("with an uncaught rejection", () => {
    const { status, signal, stderr } = ended(`${setUp} await tt.tidyAsync(async () => { throw new RangeError("mine"); });`);
    expect([status, signal]).toEqual([1, null]);
    expect(stderr).toMatch(/RangeError: mine/);
  });

  test("from an exit handler that still computes", () => {
    const { status, stdout } = runScript(`${setUp} process.on("exit", () => console.log(tt.ones([4]).sum().item()));`);
    expect([status, stdout]).toEqual([0, "4\n"]);
  });

  test("by a signal", () => {
    expect(ended(`${setUp} process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 10_000);`).signal).toBe("SIGTERM");
  });

  test("with generators, inference tensors and shared tensors left over", () => {
    expect(ended(`${setUp}
      const g = new tt.Generator().manualSeed(1);
      globalThis.more = [g, tt.inferenceMode(() => tt.rand([5], { generator: g })), tt.shareTensor(tt.ones([3]))];`)).toEqual(quietly);
  });

  test("after heavy work on two threads", () => {
    expect(ended(`${setUp} tt.setNumThreads(2); tt.randn([300, 300]).matmul(tt.randn([300, 300])).sum().item();`, { env: { OMP_NUM_THREADS: "2" } })).toEqual(quietly);
  });
});

test("importing the package needs no libtorch", () => {
  const { status, stdout } = runScript(`import { Tensor, tidy } from "@typetorch/core"; console.log(typeof Tensor, tidy(() => 3));`, {
    env: { TYPETORCH_LIBTORCH: "/nowhere", TYPETORCH_CACHE: "/nowhere" },
  });
  expect([status, stdout]).toEqual([0, "function 3\n"]);
});

test("a first op without libtorch is one typed error, each time", () => {
  const { status, stdout } = runScript(
    `import { NativeLibraryError, zeros } from "@typetorch/core";
     for (let i = 0; i < 2; i++) try { zeros([2]); } catch (error) { console.log(error instanceof NativeLibraryError, error.message.includes("/nowhere")); }`,
    { env: { TYPETORCH_LIBTORCH: "/nowhere" } },
  );
  expect([status, stdout]).toEqual([0, "true true\ntrue true\n"]);
});
