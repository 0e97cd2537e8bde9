import { literal, loosened, randomDType, randomRank, randomSize, shapeType, symbols, type Declared, type Dim, type Fill } from "./operands.js";
import type { Random } from "./random.js";

/** How much the types of a call's operands say. */
export type Mode = "checked" | "loose" | "symbols";

/** Makes the arguments of one call, as source text that is both TypeScript and JavaScript. */
export class Maker {
  readonly declared: Declared[] = [];
  /** Whether this call is to be spoilt somewhere. */
  readonly spoilt: boolean;
  /** The dtype that most operands of the call share. */
  readonly dtype: string;
  /** Dims of the tensor that `dim` arguments refer to. */
  self: readonly Dim[] = [];

  constructor(
    readonly random: Random,
    private readonly id: number,
    readonly mode: Mode,
  ) {
    this.spoilt = random.chance(0.35);
    this.dtype = randomDType(random);
  }

  /** Dims of a new tensor. */
  dims(rank = randomRank(this.random)): Dim[] {
    return Array.from({ length: rank }, () => this.dim());
  }

  dim(): Dim {
    if (this.mode === "symbols" && this.random.chance(0.4)) return this.symbol();
    return literal(randomSize(this.random));
  }

  symbol(name = this.random.pick(Object.keys(symbols))): Dim {
    return { size: symbols[name]!, type: `"${name}"` };
  }

  /** Dims of a tensor for which sums and multiples of symbols are calculated with: `'T+1'`, `'B*2'`. */
  expressions(rank = randomRank(this.random)): Dim[] {
    return this.dims(rank).map((dim) => {
      if (!dim.type.startsWith('"') || this.random.chance(0.5)) return dim;
      const [factor, more] = [this.random.int(1, 3), this.random.int(0, 3)];
      const text = `${dim.type.slice(1, -1)}${factor === 1 ? "" : `*${factor}`}${more === 0 ? "" : `+${more}`}`;
      return { size: dim.size * factor + more, type: JSON.stringify(text) };
    });
  }

  /** The dims, changed in one place in half of the spoilt calls. */
  spoil(dims: readonly Dim[]): Dim[] {
    if (!this.spoilt || this.random.chance(0.5)) return [...dims];
    const result = [...dims];
    const place = this.random.int(0, dims.length - 1);
    switch (this.random.weighted({ change: 6, drop: 2, add: 2 })) {
      case "change":
        if (dims.length > 0) result[place] = this.random.chance(0.7) ? literal(result[place]!.size + 1) : this.dim();
        return result;
      case "drop":
        result.splice(place, 1);
        return result;
      case "add":
        result.splice(place, 0, this.dim());
        return result;
    }
  }

  /** Dims that broadcast against those given. */
  broadcast(dims: readonly Dim[]): Dim[] {
    const kept = this.random.chance(0.3) ? dims.slice(this.random.int(0, dims.length)) : [...dims];
    const result = kept.map((dim) => (this.random.chance(0.15) ? literal(1) : dim));
    if (this.random.chance(0.06) && result.length < 6) result.unshift(this.dim());
    return this.spoil(result);
  }

  /** The call's dtype, seldom another one; one of `wanted` if the op wants something else. */
  dtypeFor(wanted?: readonly string[]): string {
    const other = this.random.chance(this.spoilt ? 0.25 : 0.1);
    if (wanted) return other ? randomDType(this.random) : this.random.pick(wanted);
    return other ? randomDType(this.random) : this.dtype;
  }

  /** A tensor operand; gives its name. */
  tensor(dims: readonly Dim[], dtype = this.dtypeFor(), fill: Fill = 1): string {
    // Another device than that of the tensors before it.
    const device = this.spoilt && this.declared.length > 0 && this.random.chance(0.008) ? "meta" : "cpu";
    const exact = { shape: shapeType(dims), dtype: `"${dtype}"`, device: `"${device}"` };
    const type = this.mode === "loose" && this.random.chance(0.6) ? loosened(this.random, dims, dtype, device) : exact;
    return this.declare(`Tensor<${type.shape}, ${type.dtype}, ${type.device}>`, { shape: dims.map(({ size }) => size), dtype, device, fill });
  }

  /** The tensor whose dims `dim` arguments count. */
  selfTensor(dims: readonly Dim[], dtype?: string, fill?: Fill): string {
    this.self = dims;
    return this.tensor(dims, dtype, fill);
  }

  /** An integer: a literal, or a name of which only `number` is known. */
  int(value: number): string {
    if (this.mode === "loose" && this.random.chance(0.25)) return this.declare("number", { plain: value });
    return String(value);
  }

  /** A string: a literal, or a name of which no more is known. */
  text(value: string): string {
    return this.mode === "loose" && this.random.chance(0.15) ? this.declare("string", { plain: value }) : JSON.stringify(value);
  }

  ints(values: readonly number[]): string {
    if (this.mode === "loose" && this.random.chance(0.1)) return this.declare("number[]", { plain: values });
    return `[${values.map((value) => this.int(value)).join(", ")}]`;
  }

  /** Sizes as a caller writes them: literals, or names of symbols that have a size. */
  sizes(dims: readonly Dim[]): string {
    const texts = dims.map((dim) => this.size(dim));
    return this.mode === "loose" && this.random.chance(0.05) ? this.declare("number[]", { plain: dims.map(({ size }) => size) }) : `[${texts.join(", ")}]`;
  }

  /** One size: a literal, or the name of a symbol that has it. */
  size({ size, type }: Dim): string {
    return type.startsWith('"') ? this.declare(type, { plain: size }) : this.int(size);
  }

  bool(): string {
    const value = this.random.chance(0.5);
    if (this.mode === "loose" && this.random.chance(0.15)) return this.declare("boolean", { plain: value });
    return String(value);
  }

  /** A dim's number, mostly in range. */
  dimNumber(rank = this.self.length): number {
    const most = Math.max(rank, 1);
    if (this.spoilt && this.random.chance(0.4)) return this.random.pick([most, -most - 1, most + 2]);
    return this.random.int(-most, most - 1);
  }

  /** Different dims in some order; in a spoilt call one may stand twice or be out of range. */
  dimList(count = this.random.int(0, this.self.length)): number[] {
    const rank = this.self.length;
    const chosen = this.random.shuffled([...this.self.keys()]).slice(0, count).map((dim) => (this.random.chance(0.3) ? dim - rank : dim));
    if (this.spoilt && this.random.chance(0.4)) chosen.push(this.dimNumber());
    return chosen;
  }

  scalar(): string {
    switch (this.random.weighted({ integer: 10, float: 6, boolean: 2, bigint: 1, complex: 0.5, unknown: this.mode === "loose" ? 6 : 0 })) {
      case "integer":
        return String(this.random.int(-2, 5));
      case "float":
        return this.random.pick(["0.5", "2.5", "-1.25", "1e-3"]);
      case "boolean":
        return this.random.pick(["true", "false"]);
      case "bigint":
        return "3n";
      case "complex":
        return "{ re: 1, im: 2 }";
      case "unknown":
        return this.declare("number", { plain: this.random.pick([2, 0.5]) });
    }
  }

  dtypeText(dtype = randomDType(this.random)): string {
    if (this.mode === "loose" && this.random.chance(0.2)) return this.declare("DType", { plain: dtype });
    return `"${dtype}"`;
  }

  private declare(type: string, value: Declared["value"]): string {
    const name = `${"abcdefghijklmnop"[this.declared.length] ?? `z${this.declared.length}_`}${this.id}`;
    this.declared.push({ name, type, value });
    return name;
  }
}
