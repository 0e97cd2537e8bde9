export { Adam, type AdamOptions } from "./adam.js";
export { AdamW, type AdamWOptions } from "./adamw.js";
export { Optimizer, type GroupOptions, type ParameterGroup, type ZeroGradOptions } from "./optimizer.js";
export { SGD, type SGDOptions } from "./sgd.js";
export type { OptimizerStateDict } from "./state-dict.js";
