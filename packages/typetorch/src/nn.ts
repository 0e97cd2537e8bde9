export * from "@typetorch/nn";
