export * from "@typetorch/typed/testing";
