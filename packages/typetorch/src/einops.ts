export * from "@typetorch/typed/einops";
