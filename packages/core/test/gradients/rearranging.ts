import { tensor } from "@typetorch/core";
import { t, type Gradient } from "../support/gradients.js";

export const gradients: Record<string, readonly Gradient[]> = {
  repeat: [t([2, 1], (x) => x.repeat([2, 1, 3]))],
  tile: [t([2, 2], (x) => x.tile([3]))],
  repeatInterleave: [t([2, 3], (x) => x.repeatInterleave(2, 1)), t([2, 3], (x) => x.repeatInterleave(tensor([2, 0], { dtype: "int64" }), 0))],
  roll: [t([2, 3], (x) => x.roll([1, -1], [0, 1]))],
  flip: [t([2, 3], (x) => x.flip([1]))],
  fliplr: [t([2, 3], (x) => x.fliplr())],
  flipud: [t([2, 3], (x) => x.flipud())],
  rot90: [t([2, 3], (x) => x.rot90(3))],
  pad: [
    t([2, 3], (x) => x.pad([1, -1, 0, 1], { value: 2 })),
    t([1, 2, 3], (x) => x.pad([2, 1], { mode: "reflect" })),
    t([1, 2, 3], (x) => x.pad([2, 1], { mode: "replicate" })),
    t([1, 2, 3], (x) => x.pad([2, 1], { mode: "circular" })),
  ],
  pixelShuffle: [t([4, 1, 2], (x) => x.pixelShuffle(2))],
  pixelUnshuffle: [t([1, 2, 2], (x) => x.pixelUnshuffle(2))],
  channelShuffle: [t([1, 4, 1], (x) => x.channelShuffle(2))],
};
