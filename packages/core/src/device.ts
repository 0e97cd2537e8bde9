export type { Device } from "@typetorch/ffi";

/** How a tensor's elements are stored. */
export type Layout = "strided" | "sparse_coo" | "sparse_csr";

/** In which order a dense tensor's elements lie. */
export type MemoryFormat = "contiguous_format" | "preserve_format" | "channels_last" | "channels_last_3d";
