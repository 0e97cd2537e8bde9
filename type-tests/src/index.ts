export { check, compilerVersions, type Check, type CompilerVersion } from "./compilers.js";
export { sentence, type Diagnostic, type Statistics } from "./diagnostics.js";
export { writeProject } from "./project.js";
