import { collectGarbage, DisposedError, emptyCache, fromTypedArray, leakReport, memoryStats, ones, resetPeakMemory, setDebug, tidy, zeros, type Tensor } from "@typetorch/core";
import { runForJson } from "./support/script.js";

const cpu = () => memoryStats().devices.cpu!;

/** Lets what earlier tests left behind go, so that counts are exact. */
beforeEach(() => {
  collectGarbage();
  memoryStats();
});

describe("memoryStats", () => {
  test("counts live, created and freed tensors exactly", () => {
    const before = memoryStats();
    const x = ones([4]);
    const y = x.add(1);
    const after = memoryStats();
    expect(after.tensors - before.tensors).toBe(2);
    expect(after.created - before.created).toBe(2);
    expect(after.freed - before.freed).toBe(0);
    x.dispose();
    y.dispose();
    expect(memoryStats().freed - before.freed).toBe(2);
    expect(memoryStats().tensors).toBe(before.tensors);
    expect(memoryStats().tensors).toBe(memoryStats().created - memoryStats().freed);
  });

  test("counts bytes exactly, and views as none", () => {
    const before = cpu();
    const x = zeros([1000]);
    expect(cpu().bytes - before.bytes).toBe(4000);
    const view = x.narrow(0, 0, 10);
    expect(cpu().bytes - before.bytes).toBe(4000);
    expect(cpu().tensors - before.tensors).toBe(2);
    const wide = x.to("float64");
    expect(cpu().bytes - before.bytes).toBe(12_000);
    x.dispose();
    expect(cpu().bytes - before.bytes).toBe(12_000);
    view.dispose();
    expect(cpu().bytes - before.bytes).toBe(8000);
    wide.dispose();
    expect(cpu().bytes).toBe(before.bytes);
  });

  test("keeps the peak until it is reset", () => {
    resetPeakMemory();
    const before = cpu();
    expect(before.peakBytes).toBe(before.bytes);
    tidy(() => void zeros([250_000]));
    expect(cpu().bytes).toBe(before.bytes);
    expect(cpu().peakBytes - before.bytes).toBe(1_000_000);
    resetPeakMemory();
    expect(cpu().peakBytes).toBe(before.bytes);
  });

  test("lists other devices", () => {
    const x = zeros([3], { device: "meta" });
    expect(memoryStats().devices.meta!.tensors).toBe(1);
    x.dispose();
    expect(memoryStats().devices.meta).toBeUndefined();
  });

  test("emptyCache changes no count", () => {
    const before = cpu();
    emptyCache();
    expect(cpu().bytes).toBe(before.bytes);
  });
});

describe("debugging", () => {
  afterEach(() => setDebug(false));

  test("a disposed tensor says where it was disposed", () => {
    const plain = ones([1]);
    plain.dispose();
    expect(() => plain.neg()).toThrow(/TYPETORCH_DEBUG=1/);
    setDebug(true);
    const x = ones([1]);
    disposeHere(x);
    expect(() => x.neg()).toThrow(DisposedError);
    expect(() => x.neg()).toThrow(/disposed by dispose\(\)\n.*memory\.test\.ts/);
    let inner: Tensor | undefined;
    tidy(() => void (inner = ones([1])));
    expect(() => inner!.neg()).toThrow(/disposed by the end of its scope\n.*memory\.test\.ts/);
  });

  test("leakReport lists live tensors by creation site, most bytes first", () => {
    expect(leakReport()).toEqual([]);
    setDebug(true);
    const leaked = [1, 2, 3].map(() => makeHere(1000));
    const small = ones([1]);
    const report = leakReport();
    expect(report).toHaveLength(2);
    expect(report[0]).toMatchObject({ tensors: 3, bytes: 12_000 });
    expect(report[0]!.site).toMatch(/memory\.test\.ts/);
    expect(report[1]).toMatchObject({ tensors: 1, bytes: 4 });
    [...leaked, small].forEach((one) => one.dispose());
    expect(leakReport()).toEqual([]);
  });

  test("TYPETORCH_DEBUG=1 switches it on", () => {
    const source = `import { isDebug, ones, leakReport } from "@typetorch/core"; const x = ones([2]); console.log(JSON.stringify([isDebug(), leakReport().length]))`;
    expect(runForJson(source, { env: { TYPETORCH_DEBUG: "1" } })).toEqual([true, 1]);
    expect(runForJson(source, { env: { TYPETORCH_DEBUG: "" } })).toEqual([false, 0]);
  });
});

function disposeHere(x: Tensor): void {
  x.dispose();
}

function makeHere(count: number): Tensor {
  return zeros([count]);
}

test("data that crosses is copied: the array may change or be collected", () => {
  const data = new Float32Array([1, 2, 3]);
  const x = fromTypedArray(data);
  data.fill(9);
  expect(x.toArray()).toEqual([1, 2, 3]);
});
