import { ones, pairwiseDistance, tensor, tripletMarginWithDistanceLoss, type Tensor } from "@typetorch/core";

describe("tripletMarginWithDistanceLoss", () => {
  const anchor = tensor([[0, 0], [1, 1]]);
  const positive = tensor([[0, 1], [1, 3]]);
  const negative = tensor([[3, 4], [1, 2]]);

  test("takes the caller's distance, once for each pair that it needs", () => {
    const pairs: [Tensor, Tensor][] = [];
    const distanceFunction = (a: Tensor, b: Tensor) => {
      pairs.push([a, b]);
      return a.sub(b).abs().sum(1); // of the positives 1 and 2, of the negatives 7 and 1
    };
    expect(tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction, reduction: "none" }).toArray()).toEqual([0, 2]);
    expect(pairs).toEqual([[anchor, positive], [anchor, negative]]);
    tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction, swap: true });
    expect(pairs.at(-1)).toEqual([positive, negative]);
  });

  test("frees nothing that the distance makes and keeps", () => {
    const kept: Tensor[] = [];
    const distanceFunction = (a: Tensor, b: Tensor) => {
      const distance = pairwiseDistance(a, b);
      kept.push(distance);
      return distance;
    };
    tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction });
    expect(kept.map(({ isDisposed }) => isDisposed)).toEqual([false, false]);
  });

  test("lets the distance's own errors through, and refuses what is no function", () => {
    const refused = () => tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction: (a) => a.matmul(ones([3])) });
    expect(refused).toThrow(/^matmul: /);
    expect(() => tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction: 2 as never })).toThrow("argument 'distanceFunction' must be a function");
  });

  test("integers are floats beside a margin", () => {
    const distanceFunction = (a: Tensor, b: Tensor) => a.sub(b).abs().sum(1);
    const losses = tripletMarginWithDistanceLoss(anchor.to("int64"), positive.to("int64"), negative.to("int64"), { distanceFunction, margin: 0.5, reduction: "none" });
    expect([losses.dtype, losses.toArray()]).toEqual(["float32", [0, 1.5]]);
  });
});
