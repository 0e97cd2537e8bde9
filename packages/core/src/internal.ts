/**
 * What TypeTorch's own packages use of core, and users do not: it may change in any version.
 *
 * @module
 */
export { clearGrads, getGrads } from "./autograd.js";
export { shown } from "./encode.js";
export { callable } from "./generated/callable.js";
export * from "./generated/internal.js";
export { outsideScopes } from "./scope.js";
export { entriesOf } from "./traverse.js";
