export * from "@typetorch/nn/optim";
