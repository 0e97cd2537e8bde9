// The numbers are Python's for the same seeds; fixtures/ops holds more.
import {
  ArgumentError, bernoulli, dropout, DisposedError, full, Generator, getRngState, initialSeed, manualSeed, multinomial, ones, rand, randint, randn, randperm, setRngState, TypeTorchError, zeros,
} from "@typetorch/core";

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

describe("the default generator", () => {
  test("gives Python's numbers for a seed, op after op", () => {
    manualSeed(42);
    expect(rand([3]).toArray()).toEqual([0.8822692632675171, 0.9150039553642273, 0.38286375999450684]);
    expect(randn([2]).toArray()).toEqual(near([-0.829319179058075, -1.6137069463729858]));
    expect(randint(100, [4]).toArray()).toEqual([24, 50, 13, 78]);
    expect(randperm(5).toArray()).toEqual([4, 3, 2, 0, 1]);
  });

  test("starts anew with its seed", () => {
    manualSeed(5);
    const first = randn([20]).toArray();
    manualSeed(5);
    expect(randn([20]).toArray()).toEqual(first);
    expect(initialSeed()).toBe(5n);
    manualSeed(2n ** 64n - 1n);
    expect(initialSeed()).toBe(2n ** 64n - 1n);
  });

  test("goes on where a state was taken", () => {
    manualSeed(1);
    rand([3]);
    const state = getRngState();
    expect(state.dtype).toBe("uint8");
    const next = rand([5]).toArray();
    setRngState(state);
    expect(rand([5]).toArray()).toEqual(next);
  });

  test("refuses seeds and states that are none", () => {
    for (const seed of ["1", 1.5, NaN, null, undefined, {}, 2n ** 65n]) expect(() => manualSeed(seed as never)).toThrow(ArgumentError);
    expect(() => manualSeed("1" as never)).toThrow(/^manualSeed: argument 'seed' must be/);
    expect(() => setRngState(ones([3]))).toThrow(TypeTorchError);
    expect(() => setRngState(zeros([3], { dtype: "uint8" }))).toThrow(TypeTorchError);
    expect(() => setRngState(3 as never)).toThrow(/^setRngState: argument 'state' must be a Tensor/);
  });
});

describe("a generator of one's own", () => {
  test("gives Python's numbers and leaves the default one alone", () => {
    manualSeed(42);
    const generator = new Generator().manualSeed(7);
    expect(rand([2], { generator }).toArray()).toEqual(near([0.5349225401878357, 0.19880318641662598]));
    expect(randn([3], { generator }).toArray()).toEqual(near([-0.29524603486061096, 1.9685478210449219, -1.251400113105774]));
    expect(rand([1]).toArray()).toEqual([0.8822692632675171]);
  });

  test("takes seeds of 64 bits", () => {
    const generator = new Generator().manualSeed(2n ** 63n + 5n);
    expect(generator.initialSeed()).toBe(2n ** 63n + 5n);
    expect(rand([2], { generator }).toArray()).toEqual(near([0.8302518725395203, 0.12611091136932373]));
    expect(new Generator().initialSeed()).toBe(67280421310721n);
    expect(new Generator().manualSeed(-1).initialSeed()).toBe(2n ** 64n - 1n);
  });

  test("serves every random op", () => {
    const run = () => {
      const generator = new Generator().manualSeed(3);
      return [
        rand([2], { generator }), randn([2], { generator }), randint(9, [2], { generator }), randperm(4, { generator }),
        bernoulli(full([4], 0.5), { generator }), multinomial(ones([5]), 2, { generator }), zeros([2]).uniform_({ generator }), zeros([2]).normal_({ generator }),
      ].map((one) => one.toArray());
    };
    manualSeed(1);
    const first = run();
    manualSeed(2);
    expect(run()).toEqual(first);
  });

  test("saves and restores its state", () => {
    const generator = new Generator().manualSeed(9);
    rand([7], { generator });
    const state = generator.getState();
    const next = randn([30], { generator }).toArray();
    generator.setState(state);
    expect(randn([30], { generator }).toArray()).toEqual(next);
    const other = new Generator().setState(state);
    expect(randn([30], { generator: other }).toArray()).toEqual(next);
  });

  test("cannot be used once disposed", () => {
    const generator = new Generator();
    generator.dispose();
    generator.dispose();
    expect(() => rand([1], { generator })).toThrow(DisposedError);
    expect(() => generator.manualSeed(1)).toThrow(DisposedError);
    expect(() => generator.getState()).toThrow(DisposedError);
  });

  test("refuses devices and seeds that are none", () => {
    expect(() => new Generator("gpu" as never)).toThrow(TypeTorchError);
    expect(() => new Generator("cuda")).toThrow(TypeTorchError);
    expect(() => new Generator().manualSeed(0.5)).toThrow(/^manualSeed: argument 'seed'/);
    expect(() => new Generator().setState(ones([2]))).toThrow(TypeTorchError);
  });
});

test("dropout draws from the default generator", () => {
  manualSeed(0);
  expect(dropout(ones([8]), 0.5).toArray()).toEqual([0, 0, 2, 0, 0, 0, 2, 2]);
});
