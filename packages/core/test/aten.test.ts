import { ArgumentError, aten, DisposedError, NotImplementedError, ones, schemas, ShapeError, tensor, TypeTorchError, type Tensor } from "@typetorch/core";

const first = (results: unknown[]) => results[0] as Tensor;

describe("aten", () => {
  test("calls any overload, with arguments by position or by name", () => {
    const x = tensor([1, 2, 3]);
    expect(first(aten("aten::roll", [x, [1], [0]])).toArray()).toEqual([3, 1, 2]);
    expect(first(aten("aten::add.Tensor", [x, x], { alpha: 10 })).toArray()).toEqual([11, 22, 33]);
    expect(first(aten("aten::sum.dim_IntList", [x], { dim: [0], keepdim: true, dtype: "float64" })).dtype).toBe("float64");
  });

  test("gives every kind of result", () => {
    const x = tensor([[3, 1], [2, 4]]);
    const [values, indices] = aten("aten::sort", [x]) as [Tensor, Tensor];
    expect([values.toArray(), indices.toArray()]).toEqual([[[1, 3], [2, 4]], [[1, 0], [0, 1]]]);
    expect((aten("aten::unbind.int", [x])[0] as Tensor[]).map((one) => one.toArray())).toEqual([[3, 1], [2, 4]]);
    expect(aten("aten::equal", [x, x])).toEqual([true]);
    expect(aten("aten::item", [tensor(2.5)])).toEqual([2.5]);
    expect(aten("aten::size.int", [x, 1])).toEqual([2]);
    expect(aten("aten::item", [tensor({ re: 1, im: 2 })])).toEqual([{ re: 1, im: 2 }]);
  });

  test("in-place operators change their tensor", () => {
    const x = ones([2]);
    aten("aten::mul_.Scalar", [x, 3]);
    expect(x.toArray()).toEqual([3, 3]);
  });

  test("refuses unknown operators and names the overloads that there are", () => {
    expect(() => aten("aten::nothing")).toThrow(NotImplementedError);
    expect(() => aten("aten::add.Nothing", [ones([1])])).toThrow(/there are .*aten::add\.Tensor/);
    expect(() => aten("nonsense")).toThrow(NotImplementedError);
    for (const name of [undefined, null, 3, {}, []]) expect(() => aten(name as never)).toThrow(ArgumentError);
  });

  test("refuses arguments that the schema does not have", () => {
    expect(() => aten("aten::relu", [ones([1]), 1, 2])).toThrow(/aten::relu: 3 arguments given, it takes 1/);
    expect(() => aten("aten::relu", [], { input: ones([1]) })).toThrow(/unknown argument 'input': it takes self/);
    expect(() => aten("aten::relu")).toThrow(TypeTorchError);
    expect(() => aten("aten::relu", [null])).toThrow(TypeTorchError);
    expect(() => aten("aten::relu", [3])).toThrow(/aten::relu: argument 'self' must be a Tensor/);
    expect(() => aten("aten::relu", 3 as never)).toThrow(ArgumentError);
    expect(() => aten("aten::add.Tensor", [ones([2]), ones([3])])).toThrow(ShapeError);
    const gone = ones([1]);
    gone.dispose();
    expect(() => aten("aten::relu", [gone])).toThrow(DisposedError);
  });

  test("an undefined tensor where the schema wants one is refused", () => {
    for (const value of [undefined, null]) expect(() => aten("aten::copy", [value, value])).toThrow(TypeTorchError);
  });
});

describe("every public operator", () => {
  const noForm = /^(Storage|Stream|__torch__\.)/;

  test("has arguments that can be passed, or is refused by name", () => {
    const all = schemas("aten::*").filter((schema) => !schema.startsWith("aten::_"));
    expect(all.length).toBeGreaterThan(2000);
    const wrong: string[] = [];
    for (const schema of all) {
      const name = schema.slice(0, schema.indexOf("("));
      const types = schema.slice(name.length + 1, schema.lastIndexOf(") -> ")).split(/,\s*(?![^[(]*[\])])/);
      const unusable = types.findIndex((type) => noForm.test(type));
      if (unusable < 0) continue;
      // Enough arguments to reach the one without a form.
      try {
        aten(name, Array.from({ length: unusable + 1 }, (_, index) => (index === unusable ? {} : types[index]!.includes("[]") ? [] : ones([1]))));
        wrong.push(`${name}: no error`);
      } catch (error) {
        if (!(error instanceof ArgumentError) || !/argument|JavaScript/.test((error as Error).message)) wrong.push(`${name}: ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("is called or refused without arguments", () => {
    const wrong: string[] = [];
    for (const schema of schemas("aten::*")) {
      const name = schema.slice(0, schema.indexOf("("));
      if (name.startsWith("aten::_")) continue;
      try {
        aten(name);
      } catch (error) {
        if (!(error instanceof TypeTorchError) || !(error as Error).message.startsWith(name)) wrong.push(`${name}: ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
