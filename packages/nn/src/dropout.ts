import { dropout, type Tensor } from "@typetorch/typed";
import { Module, type KeepsType } from "./module.js";
import { checkNumber } from "./options.js";

/**
 * While training, zeros each element with probability `p` and scales the others by 1 / (1 − p); the input itself
 * otherwise (see `train` and `eval`). PyTorch: `torch.nn.Dropout`.
 */
export class Dropout extends Module<KeepsType> {
  training = true;

  constructor(readonly p = 0.5) {
    super();
    checkNumber("Dropout", "p", p, 0, 1);
  }

  protected compute(input: Tensor): Tensor {
    return dropout(input, this.p, { training: this.training });
  }
}
