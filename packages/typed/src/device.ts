/** Where a tensor lives; `"cuda"` is the current CUDA device. `Device` itself means unknown. */
export type Device = "cpu" | "cuda" | `cuda:${number}` | "meta" | "mps";
