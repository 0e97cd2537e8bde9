/** Tensors in files that Python's safetensors reads and writes alike. */
export { loadSafetensors, safetensorsMetadata, type LoadOptions } from "./safetensors-load.js";
export { saveSafetensors, type SaveOptions } from "./safetensors-save.js";
