import type { Tensor } from "./tensor.js";
export interface PrintOptions { readonly precision?: number }
export function setPrintOptions(_: PrintOptions): void {}
export function formatTensor(tensor: Tensor): string { return `tensor(${String(tensor.toArray())})`; }
