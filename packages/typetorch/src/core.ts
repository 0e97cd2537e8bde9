/** The same tensors without checked shapes: every dim, dtype and device is unknown to the compiler. */
export * from "@typetorch/core";
