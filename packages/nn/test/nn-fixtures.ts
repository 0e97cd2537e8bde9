import { readFileSync } from "node:fs";
import { runtimeInfo, type Tensor } from "@typetorch/core";

interface Fixtures {
  readonly cpuCapability: string;
  readonly initialisation: {
    readonly modules: Record<string, Record<string, number[]>>;
    readonly functions: Record<string, number[]>;
  };
  readonly forward: Record<string, number[]>;
  readonly training: readonly Training[];
  readonly trainingFloat64: Training;
}

interface Training {
  readonly optimiser: string;
  readonly options: Record<string, unknown>;
  readonly losses: number[];
  readonly weights: Record<string, number[]>;
}

/** What PyTorch gives: written by fixtures/make_nn.py. */
export const fixtures = JSON.parse(readFileSync(new URL("./fixtures/nn.json", import.meta.url), "utf8")) as Fixtures;

/** Whether this processor rounds as the one on which the fixtures were made: another width of vectors may differ in last bits. */
export const sameRounding = (): boolean => runtimeInfo().cpuCapability === fixtures.cpuCapability;

export const numbers = (tensor: Tensor): number[] => [...(tensor.detach().toTypedArray() as Float32Array)];

/** Numbers as float32 holds them: the fixtures name them by nine digits. */
export const asFloat32 = (values: readonly number[]): number[] => values.map(Math.fround);

/** Asserts equality to the bit where this processor rounds as the fixtures' did, and to six digits elsewhere. */
export function expectNumbers(actual: readonly number[], expected: readonly number[]): void {
  if (sameRounding()) return expect(actual).toEqual(asFloat32(expected));
  expectClose(actual, expected);
}

export function expectClose(actual: readonly number[], expected: readonly number[], tolerance = 1e-5): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - expected[index]!)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected[index]!))));
}
