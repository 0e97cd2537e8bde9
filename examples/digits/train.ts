import * as tt from "typetorch";
import type { Digits } from "./data.js";
import type { DigitNet } from "./model.js";

export interface TrainOptions {
  readonly epochs: number;
  readonly batchSize: number;
  /** Shuffles the images before each epoch. */
  readonly generator: tt.Generator;
  /** Called after every batch with its loss. */
  readonly onBatch?: (loss: number, images: number) => void;
  readonly onEpoch?: (epoch: number, meanLoss: number) => void;
}

/** Trains the network on all images, in another order in each epoch, and gives the mean loss of each. */
export function train(model: DigitNet, digits: Digits, options: TrainOptions): number[] {
  const { epochs, batchSize, generator } = options;
  const optimizer = new tt.optim.Adam(model, { lr: 2e-3 });
  const history: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = tt.randperm(digits.count, { generator });
    let total = 0;
    for (let start = 0; start < digits.count; start += batchSize) {
      const size = Math.min(batchSize, digits.count - start);
      // Everything made in here is freed at its end.
      const loss = tt.tidy(() => {
        const batch = order.narrow(0, start, size);
        const scores = model.forward(digits.images.indexSelect(0, batch));
        const loss = tt.crossEntropy(scores, digits.labels.indexSelect(0, batch));
        optimizer.zeroGrad();
        loss.backward();
        optimizer.step();
        return loss.item();
      });
      total += loss * size;
      options.onBatch?.(loss, size);
    }
    history.push(total / digits.count);
    options.onEpoch?.(epoch, total / digits.count);
  }
  return history;
}

/** The digit that the network sees in each image. */
export function predict(model: DigitNet, images: Digits["images"]): number[] {
  return tt.tidy(() => tt.inferenceMode(() => model.forward(images).argmax(1).toArray()));
}
