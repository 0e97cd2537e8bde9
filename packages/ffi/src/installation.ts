/** What finds, checks and builds the native side; the command line is made of it. Nothing here loads libtorch. */
export * from "./cache.js";
export * from "./libtorch.js";
export * from "./libtorch-version.js";
export * from "./lock.js";
export * from "./native-library-error.js";
export * from "./prerequisites.js";
export * from "./shim.js";
export * from "./shim-build.js";
