export * from "@typetorch/typed";
export * as einops from "@typetorch/typed/einops";
export * as nn from "@typetorch/nn";
export * as optim from "@typetorch/nn/optim";
