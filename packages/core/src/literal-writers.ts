import type { DType } from "@typetorch/ffi";
import type { TypedArray } from "./element-types.js";
import type { LiteralKind } from "./literal.js";
import { isComplexNumber } from "./scalar.js";

/**
 * Writes the entries of a row from an element's position on. Returns the index of the first entry that cannot be
 * written, or -1. One plain loop for each pair of kinds: this is where the time of a large literal goes.
 */
export type LiteralWriter = (row: readonly unknown[], array: TypedArray, position: number) => number;

/** The writer of entries of a kind into elements of a carrier dtype. */
export function literalWriter(kind: LiteralKind, carrier: DType): LiteralWriter {
  const complex = carrier.startsWith("complex");
  const floating = complex || carrier.startsWith("float");
  const wide = carrier === "int64" || carrier === "uint64";
  switch (kind) {
    case "complex":
      return writeComplex;
    case "boolean":
      return wide ? booleansToWide : booleansTo(complex ? 2 : 1);
    case "number":
      if (carrier === "bool") return numbersToBool;
      if (floating) return complex ? numbersToComplex : numbersToFloats;
      return wide ? numbersToWide(carrier) : numbersToIntegers(carrier);
    case "bigint":
      if (carrier === "bool") return bigintsToBool;
      if (floating) return bigintsToFloats(complex ? 2 : 1);
      return wide ? bigintsToWide(carrier) : bigintsToIntegers(carrier);
  }
}

/** The smallest integer of a dtype and the one after its largest; fractions are cut off towards zero, as in PyTorch. */
function limitsOf(carrier: DType): { least: number; beyond: number } {
  const bits = Number(/\d+$/.exec(carrier)![0]);
  return carrier.startsWith("u") ? { least: 0, beyond: 2 ** bits } : { least: -(2 ** (bits - 1)), beyond: 2 ** (bits - 1) };
}

const numbersToFloats: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (typeof value !== "number") return index;
    array[position + index] = value;
  }
  return -1;
};

const numbersToComplex: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (typeof value !== "number") return index;
    array[2 * (position + index)] = value;
  }
  return -1;
};

const numbersToBool: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (typeof value !== "number") return index;
    array[position + index] = value !== 0 ? 1 : 0;
  }
  return -1;
};

function numbersToIntegers(carrier: DType): LiteralWriter {
  const { least, beyond } = limitsOf(carrier);
  return (row, array, position) => {
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "number" || !(value >= least && value <= beyond - 1)) return index;
      array[position + index] = value;
    }
    return -1;
  };
}

/** As two words of 32 bits: making a bigint of every number would take ten times as long. */
function numbersToWide(carrier: DType): LiteralWriter {
  const { least, beyond } = limitsOf(carrier);
  return (row, array, position) => {
    const halves = new Uint32Array(array.buffer);
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "number" || !(value >= least && value < beyond)) return index;
      const integer = Math.trunc(value);
      halves[2 * (position + index)] = integer;
      halves[2 * (position + index) + 1] = Math.floor(integer / 2 ** 32);
    }
    return -1;
  };
}

function booleansTo(stride: number): LiteralWriter {
  return (row, array, position) => {
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "boolean") return index;
      array[stride * (position + index)] = value ? 1 : 0;
    }
    return -1;
  };
}

const booleansToWide: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (typeof value !== "boolean") return index;
    array[position + index] = value ? 1n : 0n;
  }
  return -1;
};

const bigintsToBool: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (typeof value !== "bigint") return index;
    array[position + index] = value !== 0n ? 1 : 0;
  }
  return -1;
};

function bigintsToFloats(stride: number): LiteralWriter {
  return (row, array, position) => {
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "bigint") return index;
      array[stride * (position + index)] = Number(value);
    }
    return -1;
  };
}

function bigintsToIntegers(carrier: DType): LiteralWriter {
  const { least, beyond } = limitsOf(carrier);
  return (row, array, position) => {
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "bigint" || value < least || value >= beyond) return index;
      array[position + index] = Number(value);
    }
    return -1;
  };
}

function bigintsToWide(carrier: DType): LiteralWriter {
  const { least, beyond } = limitsOf(carrier);
  return (row, array, position) => {
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      if (typeof value !== "bigint" || value < least || value >= beyond) return index;
      array[position + index] = value;
    }
    return -1;
  };
}

const writeComplex: LiteralWriter = (row, array, position) => {
  for (let index = 0; index < row.length; index++) {
    const value = row[index];
    if (!isComplexNumber(value)) return index;
    array[2 * (position + index)] = value.re;
    array[2 * (position + index) + 1] = value.im;
  }
  return -1;
};
