/** `"cuda"` is the current CUDA device; tensors on it report its number. */
export type Device = "cpu" | "cuda" | `cuda:${number}` | "meta" | "mps";

/** c10/core/DeviceType.h */
const deviceTypes: Record<string, number> = { cpu: 0, cuda: 1, mps: 13, meta: 14 };
const deviceNames = new Map(Object.entries(deviceTypes).map(([name, code]) => [code, name]));

/** Type number and index (−1: the current one) of a device, or undefined where the text names none. */
export function parseDevice(device: unknown): { type: number; index: number } | undefined {
  if (typeof device !== "string") return undefined;
  const match = /^([a-z]+)(?::(\d{1,3}))?$/.exec(device);
  const type = match ? deviceTypes[match[1]!] : undefined;
  if (type === undefined) return undefined;
  const index = match![2] === undefined ? -1 : Number(match![2]);
  // libtorch has one CPU: "cpu:0" is it.
  return type === 0 ? (index <= 0 ? { type, index: -1 } : undefined) : { type, index };
}

export function deviceName(type: number, index: number): Device {
  const name = deviceNames.get(type) ?? `device${type}`;
  return (type === 0 || type === 14 || index < 0 ? name : `${name}:${index}`) as Device;
}
