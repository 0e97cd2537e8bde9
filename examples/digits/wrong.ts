import * as tt from "typetorch";

/** The network of model.ts with one wrong size: 32 channels of 4 × 4 pixels are 512 features, not 500. It does not compile. */
export class DigitNet {
  readonly conv1 = new tt.nn.Conv2d(1, 16, 3, { padding: 1 });
  readonly conv2 = new tt.nn.Conv2d(16, 32, 3, { padding: 1 });
  readonly hidden = new tt.nn.Linear(500, 64);
  readonly output = new tt.nn.Linear(64, 10);

  forward<N extends tt.Dim>(images: tt.Tensor<[N, 1, 8, 8], "float32", "cpu">) {
    const strokes = this.conv1.forward(images).relu(); //          [N, 16, 8, 8]
    const shapes = this.conv2.forward(strokes).relu(); //          [N, 32, 8, 8]
    const features = tt.maxPool2d(shapes, 2).flatten(1); //        [N, 512], and 500 are expected
    const hidden = this.hidden.forward(features).relu(); //        [N, 64]
    return this.output.forward(hidden); //                         [N, 10]
  }
}
