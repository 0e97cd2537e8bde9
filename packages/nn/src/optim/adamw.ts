import { checkOptions } from "../options.js";
import { Adam, type AdamOptions } from "./adam.js";
import type { GroupOptions } from "./optimizer.js";

/** AdamW's options are Adam's, without the choice of the kind of weight decay. */
export type AdamWOptions = Omit<AdamOptions, "decoupledWeightDecay">;

/** Adam whose weight decay is a shrinking of its own: w ← w (1 − lr · weightDecay). PyTorch: `torch.optim.AdamW`, to the bit. */
export class AdamW extends Adam {
  constructor(model: unknown | readonly GroupOptions<AdamWOptions>[], options: Partial<AdamWOptions> = {}) {
    checkOptions("AdamW", options, ["lr", "betas", "eps", "weightDecay", "amsgrad", "maximize", "foreach", "fused"]);
    super(model, { weightDecay: 1e-2, ...options, decoupledWeightDecay: true });
  }
}
