/**
 * For suites of type tests: expectations that the compiler checks, and what finds its sentences in a project.
 *
 * @module
 */
export { compile, runCompiler, type CompilerOptions } from "./compiler.js";
export { parseDiagnostics, sentenceOf, type Diagnostic } from "./diagnostics.js";
export { expectDevice, expectDType, expectShape, expectType, type Equal, type Expect } from "./expectations.js";
export { unexpectedSentences, type UnexpectedSentence } from "./expected-sentences.js";
export { tensorErrors, type TensorError } from "./tensor-errors.js";
