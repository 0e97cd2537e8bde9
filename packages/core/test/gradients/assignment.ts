/** No gradient, or one of zero everywhere. */
export const without = ["zero_", "fill_", "copy_"];
