import { DisposedError } from "@typetorch/ffi";
import type { Tensor } from "./tensor.js";

/** Where tensors were made and disposed: kept only while debugging is on, as every stack costs microseconds. */
interface History {
  created?: string;
  disposed?: string;
}

let enabled = process.env["TYPETORCH_DEBUG"] === "1";
const histories = new WeakMap<Tensor, History>();
const alive = new Set<WeakRef<Tensor>>();

/** Switches the recording of creation and disposal sites on or off (default: whether `TYPETORCH_DEBUG` is 1). */
export function setDebug(on: boolean): void {
  enabled = on;
  if (!on) alive.clear();
}

export function isDebug(): boolean {
  return enabled;
}

/** The call stack without the frames of this library. */
function site(): string {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  Error.captureStackTrace(holder, site);
  Error.stackTraceLimit = limit;
  const own = /(packages|@typetorch)[\\/]core[\\/](dist|src)[\\/]|node:internal/;
  // A source map turns dist into src.
  const frames = (holder.stack ?? "").split("\n").slice(1).filter((frame) => !own.test(frame));
  return frames.slice(0, 6).map((frame) => frame.trim()).join("\n    ");
}

export function markCreated(tensor: Tensor): void {
  if (!enabled) return;
  histories.set(tensor, { created: site() });
  alive.add(new WeakRef(tensor));
}

export function markDisposed(tensor: Tensor, by: string): void {
  if (!enabled) return;
  histories.set(tensor, { ...histories.get(tensor), disposed: `${by}\n    ${site()}` });
}

/** The error for using a disposed tensor; with debugging on it says where that happened. */
export function disposedError(tensor: Tensor, used: string): DisposedError {
  const disposed = histories.get(tensor)?.disposed;
  const where = disposed
    ? `\n  disposed by ${disposed}`
    : "\n  to see where it was disposed, set TYPETORCH_DEBUG=1 or call setDebug(true)";
  return new DisposedError(`${used}: the tensor has been disposed: return it from its scope, or dispose it later${where}`);
}

/** One creation site and its live tensors. */
export interface LeakSite {
  readonly site: string;
  readonly tensors: number;
  readonly bytes: number;
}

/** Live tensors by creation site, most bytes first. Empty unless debugging was on when they were made. */
export function leakReport(): LeakSite[] {
  const sites = new Map<string, { tensors: number; bytes: number }>();
  for (const reference of alive) {
    const tensor = reference.deref();
    if (!tensor || tensor.isDisposed) {
      alive.delete(reference);
      continue;
    }
    const created = histories.get(tensor)?.created ?? "unknown";
    const entry = sites.get(created) ?? { tensors: 0, bytes: 0 };
    entry.tensors++;
    entry.bytes += tensor.nbytes;
    sites.set(created, entry);
  }
  return [...sites].map(([place, counts]) => ({ site: place, ...counts })).sort((a, b) => b.bytes - a.bytes);
}
