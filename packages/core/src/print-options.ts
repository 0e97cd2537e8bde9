import { ArgumentError } from "@typetorch/ffi";
import { shown } from "./encode.js";
import { isOptions } from "./scalar.js";

/** How tensors print. PyTorch: the arguments of `torch.set_printoptions`. */
export interface PrintOptions {
  /** Digits after the decimal point, 0 to 100. Default: 4. */
  readonly precision?: number;
  /** Elements above which the middle of each dim is left out; may be `Infinity`. Default: 1000. */
  readonly threshold?: number;
  /** Elements shown at each end of a dim that is cut short. Default: 3. */
  readonly edgeitems?: number;
  /** Characters to a line; may be `Infinity`. Default: 80. */
  readonly linewidth?: number;
  /** Scientific notation always, never, or (null, the default) where the range of values asks for it. */
  readonly sciMode?: boolean | null;
}

export const printProfiles = {
  default: { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80 },
  short: { precision: 2, threshold: 1000, edgeitems: 2, linewidth: 80 },
  full: { precision: 4, threshold: Infinity, edgeitems: 3, linewidth: 80 },
} as const;

let current: Required<PrintOptions> = { ...printProfiles.default, sciMode: null };

/** The options that hold now. PyTorch: `torch._tensor_str.get_printoptions`. */
export function getPrintOptions(): Required<PrintOptions> {
  return { ...current };
}

/**
 * Sets how tensors print; `profile` sets all of them but `sciMode`, which goes back to automatic unless it is given.
 * PyTorch: `torch.set_printoptions`.
 *
 * ```ts
 * setPrintOptions({ precision: 2 });
 * setPrintOptions({ profile: "default" });
 * ```
 *
 * @throws ArgumentError for unknown options and values out of range; nothing is changed then.
 */
export function setPrintOptions(options: PrintOptions & { readonly profile?: keyof typeof printProfiles }): void {
  if (!isOptions(options)) throw new ArgumentError(`setPrintOptions: the options must be an object such as { precision: 2 }, got ${shown(options)}`);
  const { profile, ...given }: PrintOptions & { readonly profile?: keyof typeof printProfiles } = options;
  if (profile !== undefined && !Object.hasOwn(printProfiles, profile)) {
    throw new ArgumentError(`setPrintOptions: option 'profile' must be one of ${Object.keys(printProfiles).join(", ")}, got ${shown(profile)}`);
  }
  const next: Record<string, unknown> = { ...current, ...(profile === undefined ? {} : printProfiles[profile]), sciMode: null };
  for (const [name, value] of Object.entries(given)) {
    if (!(name in next)) throw new ArgumentError(`setPrintOptions: unknown option '${name}': its options are ${Object.keys(next).join(", ")}, profile`);
    if (value === undefined) continue;
    const wanted = complaint(name, value);
    if (wanted) throw new ArgumentError(`setPrintOptions: option '${name}' must be ${wanted}, got ${shown(value)}`);
    next[name] = value;
  }
  current = next as unknown as Required<PrintOptions>;
}

function complaint(name: string, value: unknown): string | undefined {
  const count = Number.isSafeInteger(value) && (value as number) >= 0;
  if (name === "sciMode") return value === null || typeof value === "boolean" ? undefined : "true, false or null";
  if (name === "precision") return count && (value as number) <= 100 ? undefined : "an integer from 0 to 100";
  if (name === "edgeitems") return count ? undefined : "an integer of 0 or more";
  return count || value === Infinity ? undefined : "an integer of 0 or more, or Infinity";
}
