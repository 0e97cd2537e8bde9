export * from "@typetorch/typed";
export * as nn from "@typetorch/nn";
export * as optim from "@typetorch/nn/optim";
