import { fromTypedArray, grad, noGrad, tidy, type Tensor } from "@typetorch/core";

type Body = (...inputs: Tensor[]) => Tensor;

/** A function of inputs of the shapes, whose gradient is checked. */
export interface Gradient {
  readonly shapes: readonly (readonly number[])[];
  readonly body: Body;
  /** Range of the inputs: where the op is smooth. Default: 0.1 to 0.9. */
  readonly range?: readonly [number, number];
}

export const t = (shape: number[], body: Body, range?: readonly [number, number]): Gradient => ({ shapes: [shape], body, ...(range && { range }) });
export const two = (left: number[], right: number[], body: Body): Gradient => ({ shapes: [left, right], body });
export const three = (shapes: number[][], body: Body): Gradient => ({ shapes, body });

/** Calls the method of that name without arguments. */
export function method(x: Tensor, name: string): Tensor {
  return (x as unknown as Record<string, () => Tensor>)[name]!();
}

/** Unary ops, each as a method, over a matrix, a scalar and nothing; where they are smooth on the range. */
export function everywhere(names: readonly string[], range?: readonly [number, number]): Record<string, readonly Gradient[]> {
  const shapes = [[2, 3], [], [0, 2]];
  return Object.fromEntries(names.map((name) => [name, shapes.map((shape) => t(shape, (x) => method(x, name), range))]));
}

/** Numbers spread over a range without two alike, so that no maximum has a tie; the same in every run. */
function spread(count: number, [low, high]: readonly [number, number], offset: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => low + (high - low) * (((index * 0.618034 + offset * 0.137) % 1 + 1) % 1));
}

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Compares autograd's gradient with central differences in float64. */
export function check({ shapes, body, range = [0.1, 0.9] }: Gradient): void {
  const values = shapes.map((shape, index) => spread(size(shape), range, index));
  const build = () => values.map((data, index) => fromTypedArray(data, shapes[index]!, { requiresGrad: true }));
  // A weighted sum, so that every element of the result counts differently.
  const objective = (inputs: Tensor[]) => {
    const result = body(...inputs);
    return result.mul(fromTypedArray(spread(result.numel, [0.5, 1.5], 7), result.shape)).sum();
  };
  const analytic = tidy(() => {
    const inputs = build();
    return grad(objective(inputs), inputs).map((gradient) => gradient!.toFloat64Array());
  });
  const at = () => tidy(() => noGrad(() => objective(build()).item() as number));
  const step = 1e-6;
  values.forEach((data, input) => {
    data.forEach((value, index) => {
      data[index] = value + step;
      const above = at();
      data[index] = value - step;
      const below = at();
      data[index] = value;
      const numeric = (above - below) / (2 * step);
      const found = analytic[input]![index]!;
      if (!(Math.abs(found - numeric) <= 1e-6 + 1e-5 * Math.abs(numeric))) {
        throw new Error(`input ${input}, element ${index}: autograd says ${found}, differences say ${numeric}`);
      }
    });
  });
}
