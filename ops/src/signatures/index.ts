export * from "./elementwise.js";
export * from "./factory.js";
export * from "./mapped.js";
export * from "./neural.js";
export * from "./product.js";
export * from "./reduction.js";
export * from "./sets.js";
export * from "./shape.js";
