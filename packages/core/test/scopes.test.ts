import { AutogradError, collectGarbage, DisposedError, memoryStats, ones, tensor, tidy, tidyAsync, TypeTorchError, zeros, type Tensor } from "@typetorch/core";

/** Live tensors that `body` leaves behind. */
function left(body: () => void): number {
  // What earlier tests left behind must not be collected in between.
  collectGarbage();
  const before = memoryStats().tensors;
  body();
  return memoryStats().tensors - before;
}

class Pair {
  readonly label = "pair";
  constructor(readonly left: Tensor, private readonly right: Tensor) {}
  sum(): Tensor {
    return this.left.add(this.right);
  }
}

describe("tidy", () => {
  test("frees what is made inside and keeps what is returned", () => {
    let result: Tensor | undefined;
    const inner: Tensor[] = [];
    expect(left(() => {
      result = tidy(() => {
        const x = ones([3]);
        inner.push(x, x.add(1));
        return x.mul(2);
      });
    })).toBe(1);
    expect(result!.toArray()).toEqual([2, 2, 2]);
    expect(inner.map((one) => one.isDisposed)).toEqual([true, true]);
    result!.dispose();
  });

  test("keeps tensors inside arrays, records, maps, sets and instances, at any depth and in cycles", () => {
    const result = tidy(() => {
      const record: Record<string, unknown> = { list: [[ones([1])], [zeros([2])]], map: new Map([["a", ones([3])]]), set: new Set([ones([4])]), pair: new Pair(ones([5]), ones([5])), text: "x", nothing: null };
      record["self"] = record;
      ones([9]);
      return record as { list: Tensor[][]; map: Map<string, Tensor>; set: Set<Tensor>; pair: Pair };
    });
    expect(result.list[1]![0]!.shape).toEqual([2]);
    expect(result.map.get("a")!.shape).toEqual([3]);
    expect([...result.set][0]!.shape).toEqual([4]);
    expect(result.pair.sum().toArray()).toEqual([2, 2, 2, 2, 2]);
  });

  test("leaves tensors from before alone, also when it returns them", () => {
    const before = ones([2]);
    expect(tidy(() => before)).toBe(before);
    tidy(() => before.add(1));
    expect(before.isDisposed).toBe(false);
  });

  test("nests: what leaves the inner scope belongs to the outer one", () => {
    let middle: Tensor | undefined;
    const count = left(() => {
      tidy(() => {
        middle = tidy(() => ones([2]).add(1));
        expect(middle.isDisposed).toBe(false);
      });
    });
    expect(count).toBe(0);
    expect(middle!.isDisposed).toBe(true);
  });

  test("frees after an exception and passes it on", () => {
    let inner: Tensor | undefined;
    expect(left(() => {
      expect(() => tidy(() => {
        inner = ones([2]);
        throw new RangeError("mine");
      })).toThrow(new RangeError("mine"));
    })).toBe(0);
    expect(inner!.isDisposed).toBe(true);
    expect(left(() => expect(() => tidy(() => ones([2]).matmul(ones([3])))).toThrow(TypeTorchError))).toBe(0);
  });

  test("what was disposed by hand inside is no problem", () => {
    expect(left(() => tidy(() => {
      const x = ones([2]);
      x.dispose();
      return x;
    }))).toBe(0);
  });

  test("keeps the gradient of a parameter that is made inside", () => {
    const weight = ones([3], { requiresGrad: true });
    tidy(() => weight.mul(2).sum().backward());
    expect(weight.grad!.toArray()).toEqual([2, 2, 2]);
  });

  test("a graph is freed with its scope", () => {
    const weight = ones([3], { requiresGrad: true });
    const loss = tidy(() => weight.exp().mul(2).sum());
    loss.backward();
    expect(weight.grad!.shape).toEqual([3]);
    expect(() => loss.backward()).toThrow(AutogradError);
  });

  test("refuses a function that returns a promise", () => {
    expect(() => tidy(async () => ones([2]))).toThrow(/tidyAsync/);
    expect(() => tidy(() => Promise.reject(new Error("lost")))).toThrow(/tidyAsync/);
  });

  test("holds a hundred thousand tensors", () => {
    expect(left(() => tidy(() => {
      const x = ones([1]);
      for (let count = 0; count < 100_500; count++) x.view([1]);
    }))).toBe(0);
  });
});

const pause = (milliseconds = 1) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("tidyAsync", () => {
  test("frees at the end, keeps the result", async () => {
    const before = memoryStats().tensors;
    const result = await tidyAsync(async () => {
      const x = ones([2]);
      await pause();
      const y = x.add(1);
      await pause();
      return { y: y.mul(2) };
    });
    expect(result.y.toArray()).toEqual([4, 4]);
    expect(memoryStats().tensors - before).toBe(1);
    result.y.dispose();
  });

  test("calls that interleave have scopes of their own", async () => {
    const before = memoryStats().tensors;
    const run = (value: number, waits: readonly number[]) =>
      tidyAsync(async () => {
        let x = tensor([value]);
        for (const wait of waits) {
          await pause(wait);
          x = x.add(1);
        }
        return x;
      });
    const results = await Promise.all([run(0, [1, 9, 1]), run(10, [5, 1, 5]), run(20, [2]), run(30, [])]);
    expect(results.map((one) => one.item())).toEqual([3, 13, 21, 30]);
    expect(memoryStats().tensors - before).toBe(4);
    results.forEach((one) => one.dispose());
  });

  test("nests, with synchronous scopes inside and around", async () => {
    const before = memoryStats().tensors;
    const kept = await tidyAsync(async () => {
      const inner = await tidyAsync(async () => {
        await pause();
        return tidy(() => ones([2]).add(1));
      });
      await pause();
      return inner.mul(2);
    });
    expect(kept.toArray()).toEqual([4, 4]);
    expect(memoryStats().tensors - before).toBe(1);
    kept.dispose();
  });

  test("frees after a rejection", async () => {
    const before = memoryStats().tensors;
    await expect(tidyAsync(async () => {
      ones([2]);
      await pause();
      ones([2]);
      throw new Error("mine");
    })).rejects.toThrow("mine");
    await expect(tidyAsync(() => { throw new Error("at once"); })).rejects.toThrow("at once");
    expect(memoryStats().tensors).toBe(before);
  });

  test("does not reach tensors that others make meanwhile", async () => {
    const running = tidyAsync(() => pause(5));
    const mine = ones([2]);
    await running;
    expect(mine.isDisposed).toBe(false);
  });

  test("a tensor made after the scope has ended is not lost to it", async () => {
    let late: Tensor | undefined;
    let done: Promise<void> | undefined;
    await tidyAsync(async () => {
      done = pause(5).then(() => void (late = ones([2])));
    });
    await done;
    expect(late!.toArray()).toEqual([1, 1]);
  });
});

describe("dispose and using", () => {
  test("frees once", () => {
    expect(left(() => {
      const x = ones([2]);
      x.dispose();
      x.dispose();
      expect(x.isDisposed).toBe(true);
    })).toBe(0);
  });

  test("`using` frees at the end of the block, also after an exception", () => {
    const seen: Tensor[] = [];
    {
      using x = ones([2]);
      seen.push(x);
      expect(x.isDisposed).toBe(false);
    }
    expect(() => {
      using y = ones([2]);
      seen.push(y);
      y.matmul(ones([5]));
    }).toThrow(TypeTorchError);
    expect(seen.map((one) => one.isDisposed)).toEqual([true, true]);
  });

  test("every use of a disposed tensor is a typed error that names the use", () => {
    const x = ones([2]);
    x.dispose();
    const uses: Record<string, () => unknown> = {
      add: () => x.add(1), matmul: () => ones([2]).matmul(x), shape: () => x.shape, dtype: () => x.dtype, device: () => x.device,
      item: () => x.item(), backward: () => x.backward(),
      to: () => x.to("float64"), requiresGrad: () => x.requiresGrad, requiresGrad_: () => x.requiresGrad_(), add_: () => x.add_(1),
    };
    for (const [name, use] of Object.entries(uses)) {
      expect(use).toThrow(DisposedError);
      expect(use).toThrow(new RegExp(`^${name}`));
    }
    expect(String(x)).toBe("tensor(disposed)");
  });

  test("a number that is used again does not revive the disposed tensor", () => {
    const x = ones([2]);
    x.dispose();
    const y = zeros([3]);
    expect(() => x.shape).toThrow(DisposedError);
    expect(y.shape).toEqual([3]);
  });

  test("views outlive their base", () => {
    const base = ones([2, 3]);
    const view = base.select(0, 1);
    base.dispose();
    expect(view.toArray()).toEqual([1, 1, 1]);
  });
});
