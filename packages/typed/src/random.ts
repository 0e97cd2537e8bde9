import * as core from "@typetorch/core";
import type { Device } from "./device.js";
import type { Tensor } from "./tensor.js";

export { Generator } from "@typetorch/core";

/** Where a device's default generator stands. PyTorch: `torch.get_rng_state`. */
export const getRngState = core.getRngState as unknown as (device?: Device) => Tensor<[number], "uint8", "cpu">;

/** Lets a device's default generator go on where `state` was taken. PyTorch: `torch.set_rng_state`. */
export const setRngState = core.setRngState as unknown as (state: Tensor, device?: Device) => void;
