export { callForms, isHidden, isReduction, publicName, type CallForm } from "./calls.js";
export { families, table } from "../table/index.js";
export type { Row, Signature } from "./row.js";
export { camelCase, parseSchema, readSchemas, type Argument, type ArgumentType, type Schema } from "./schema.js";
export { parts } from "./typed/signature.js";
