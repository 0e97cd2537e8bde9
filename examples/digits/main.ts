// Trains a convolutional network, whose shapes the compiler has checked, on real handwritten digits.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tt from "typetorch";
import { checkWrong } from "./check-wrong.js";
import { loadDigits } from "./data.js";
import { DigitNet } from "./model.js";
import { Progress } from "./progress.js";
import { chart, confusionMatrix, drawDigits } from "./report.js";
import { predict, train } from "./train.js";

const epochs = 20;
const seed = 0;

tt.setNumThreads(1); // images of 8 × 8 pixels are too small to share the work
tt.manualSeed(seed);
const model = new DigitNet();
const [training, testing] = [loadDigits("train"), loadDigits("test")];
console.log(`${training.count} digits for training, ${testing.count} for testing; ${tt.nn.countParameters(model).toLocaleString("en")} parameters; seed ${seed}\n`);

const progress = new Progress(epochs, epochs * training.count);
const losses = train(model, training, {
  epochs,
  batchSize: 32,
  generator: new tt.Generator().manualSeed(seed),
  onBatch: (loss, images) => progress.batch(loss, images),
  onEpoch: (epoch, loss) => progress.epoch(epoch, loss),
});
console.log(`\nMean loss of each epoch, on a logarithmic scale\n${chart(losses)}`);

const truth = testing.labels.toArray();
const predicted = predict(model, testing.images);
const right = truth.filter((digit, index) => digit === predicted[index]).length;
console.log(`\nTest accuracy: ${(right / truth.length).toFixed(4)} (${right} of ${truth.length})`);
console.log(`\nDigits (rows) and what they were taken for (columns)\n${confusionMatrix(truth, predicted)}`);

// Three digits that the network reads, and two that it misreads.
const misread = [...truth.keys()].filter((index) => truth[index] !== predicted[index]);
const shown = [0, 1, 2, ...misread.slice(0, 2)];
const pixels = testing.images.toFloat32Array();
const captions = shown.map((index) => `sees ${predicted[index]}${truth[index] === predicted[index] ? "" : `, is ${truth[index]}`}`);
console.log(`\n${drawDigits(shown.map((index) => pixels.subarray(64 * index, 64 * index + 64)), captions)}`);

// Saved weights give the same network back; Python's safetensors reads the file, too.
const directory = mkdtempSync(join(tmpdir(), "typetorch-digits-"));
const file = join(directory, "digits.safetensors");
tt.saveSafetensors(tt.nn.stateDict(model), file);
const loaded = new DigitNet();
tt.nn.loadStateDict(loaded, tt.loadSafetensors(file));
rmSync(directory, { recursive: true });
const weights = tt.nn.stateDict(loaded);
const same = Object.entries(tt.nn.stateDict(model)).every(([name, weight]) => weight.equal(weights[name]!));
console.log(`\nSaved as safetensors and loaded back: the weights are ${same ? "the same" : "NOT the same"}`);

console.log("\nThe same network with one wrong layer size does not compile:\n");
console.log(await checkWrong());
if (!same) process.exitCode = 1;
