// Automatic memory needs whole processes: their peak is what counts.
import { runForJson } from "./support/script.js";

interface Peak {
  readonly megabytes: number;
  readonly created: number;
}

/** Gigabytes are written; on a busy machine that takes its time. */
const slow = (name: string, body: () => void) => test(name, body, 240_000);

const peak = (body: string) =>
  runForJson<Peak>(`
    import * as tt from "@typetorch/core";
    ${body}
    console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, created: tt.memoryStats().created }));`);

describe("the garbage collector frees tensors inside a synchronous loop", () => {
  slow("20 GB in tensors of 1 MB peak at 512 MB", () => {
    const { megabytes, created } = peak(`for (let i = 0; i < 20_000; i++) tt.zeros([250_000]);`);
    expect(created).toBe(20_000);
    expect(megabytes).toBeLessThan(512);
  });

  slow("4 GB in small tensors", () => {
    expect(peak(`const x = tt.ones([1000]); for (let i = 0; i < 1_000_000; i++) x.add(1);`).megabytes).toBeLessThan(512);
  });

  slow("results of lists and records", () => {
    expect(peak(`for (let i = 0; i < 2_000; i++) { const [a] = tt.zeros([500_000]).split(250_000); a.reshape([1, -1]).max(0); }`).megabytes).toBeLessThan(700);
  });

  slow("training without scopes", () => {
    const body = `
      const w = tt.randn([500, 500], { requiresGrad: true }), x = tt.randn([64, 500]);
      for (let i = 0; i < 1_000; i++) {
        const loss = x.matmul(w).relu().matmul(w).square().mean();
        loss.backward();
        tt.noGrad(() => w.sub_(w.grad, { alpha: 1e-3 }));
        w.grad = null;
      }`;
    expect(peak(body).megabytes).toBeLessThan(512);
  });

  slow("tensors that are still reachable stay", () => {
    const kept = runForJson<number[]>(`
      import { full, zeros } from "@typetorch/core";
      const kept = [];
      for (let i = 0; i < 3_000; i++) { zeros([250_000]); if (i % 100 === 0) kept.push(full([3], i)); }
      console.log(JSON.stringify(kept.map((x) => x.sum().item() / 3)));`);
    expect(kept).toEqual(Array.from({ length: 30 }, (_, index) => index * 100));
  });
});

describe("no memory", () => {
  slow("an allocation that fails collects garbage and is tried again", () => {
    const done = runForJson<number>(
      `
      import { zeros, ones } from "@typetorch/core";
      // Held by objects that no one refers to any more, and that no collection has found yet.
      let garbage = [];
      for (let i = 0; i < 6; i++) garbage.push(zeros([25_000_000]));
      garbage = undefined;
      let sum = 0;
      for (let i = 0; i < 30; i++) sum += ones([50_000_000]).select(0, 0).item();
      console.log(JSON.stringify(sum));`,
      { addressSpace: 3000 },
    );
    expect(done).toBe(30);
  });

  slow("what cannot be had is an OutOfMemoryError, and work goes on", () => {
    const result = runForJson<string[]>(
      `
      import { OutOfMemoryError, ones, zeros } from "@typetorch/core";
      const errors = [];
      for (const size of [[2 ** 40], [2 ** 31, 2 ** 10]]) {
        try { zeros(size); } catch (error) { errors.push(error instanceof OutOfMemoryError ? error.message : String(error)); }
      }
      errors.push(String(ones([3]).sum().item()));
      console.log(JSON.stringify(errors));`,
      { addressSpace: 4000 },
    );
    expect(result).toEqual([expect.stringMatching(/^zeros.*4398046511104 bytes/), expect.stringMatching(/^zeros/), "3"]);
  });

  slow("live tensors survive the shortage", () => {
    const result = runForJson<number>(
      `
      import { OutOfMemoryError, ones } from "@typetorch/core";
      const kept = [];
      try { for (;;) kept.push(ones([25_000_000])); } catch (error) { if (!(error instanceof OutOfMemoryError)) throw error; }
      const sum = kept.reduce((total, x) => total + x.select(0, 7).item(), 0);
      console.log(JSON.stringify(sum === kept.length && kept.length > 3 ? 1 : 0));`,
      { addressSpace: 3000 },
    );
    expect(result).toBe(1);
  });
});
