import { resolve } from "node:path";
import { ArgumentError, parseDevice, type Device } from "@typetorch/ffi";
import { noGrad } from "./autograd.js";
import { shown } from "./encode.js";
import { fromFile, setStorage_, viewDtype } from "./generated/internal.js";
import { clone, empty, narrow, view } from "./generated/operators.js";
import { readHeader, type StoredTensor } from "./safetensors-header.js";
import { isOptions } from "./scalar.js";
import { tidy } from "./scope.js";
import type { Tensor } from "./tensor.js";
import { to } from "./to.js";

const used = "loadSafetensors";

export interface LoadOptions {
  /** Where the tensors go. Default: `"cpu"`. */
  readonly device?: Device;
}

/**
 * The tensors of a safetensors file by name. PyTorch: `safetensors.torch.load_file`.
 *
 * On the CPU nothing is read or copied: the tensors lie in the file, mapped privately, so that writing to one changes
 * neither the file nor another process. Only a tensor whose data does not start at a multiple of its element size is
 * copied. The file must not be cut short while its tensors live; replacing it (as `saveSafetensors` does) is safe.
 *
 * ```ts
 * const weights = loadSafetensors("model.safetensors", { device: "cuda" });
 * weights["layers.0.weight"];
 * ```
 *
 * @throws ValueError that says what is wrong with a damaged file; the system's own error where it cannot be read.
 */
export function loadSafetensors(path: string, options: LoadOptions = {}): Record<string, Tensor> {
  checkPath(used, path);
  const { device = "cpu" } = checkedOptions(options);
  const { tensors, fileBytes } = readHeader(used, path);
  return noGrad(() =>
    tidy(() => {
      const file = fromFile(resolve(path), { shared: false, size: fileBytes, dtype: "uint8" });
      return Object.fromEntries(
        tensors.map((stored) => [
          stored.name,
          tidy(() => {
            const tensor = mapped(file, stored);
            return device === "cpu" ? tensor : to(tensor, device);
          }),
        ]),
      );
    }),
  );
}

function checkedOptions(options: LoadOptions): LoadOptions {
  const given: unknown = options;
  if (!isOptions(given)) throw new ArgumentError(`${used}: the options must be an object such as { device: "cuda" }, got ${shown(given)}`);
  for (const [name, value] of Object.entries(given)) {
    if (name !== "device") throw new ArgumentError(`${used}: unknown option '${name}': its option is device`);
    if (value !== undefined && !parseDevice(value)) {
      throw new ArgumentError(`${used}: option 'device' must be "cpu", "cuda", "cuda:1", "meta" or "mps", got ${shown(value)}`);
    }
  }
  return options;
}

/** The texts that a safetensors file carries, such as `{ format: "pt" }`. Checks the header as `loadSafetensors` does. */
export function safetensorsMetadata(path: string): Record<string, string> {
  checkPath("safetensorsMetadata", path);
  return { ...readHeader("safetensorsMetadata", path).metadata };
}

export function checkPath(used: string, path: unknown): void {
  if (typeof path !== "string" || path === "" || path.includes("\0")) {
    throw new ArgumentError(`${used}: argument 'path' must be the path of a file, got ${shown(path)}`);
  }
}

function mapped(file: Tensor, { dtype, elementSize, shape, begin, bytes }: StoredTensor): Tensor {
  if (bytes === 0) return empty(shape, { dtype });
  const part = narrow(file, 0, begin, bytes);
  const elements = view(viewDtype(begin % elementSize === 0 ? part : clone(part), dtype), shape);
  // Views count their in-place writes together: writing to one weight would invalidate the graphs of all others. A tensor
  // set on the same memory counts for itself.
  return setStorage_(empty([0], { dtype }), elements);
}
