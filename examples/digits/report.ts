import asciichart from "asciichart";

/** A curve in the terminal, its scale logarithmic. */
export function chart(values: readonly number[]): string {
  // Three columns for each epoch make the curve readable.
  const wide = values.flatMap((value) => [value, value, value]).map(Math.log10);
  return asciichart.plot(wide, { height: 8, format: (value) => (10 ** value).toFixed(4).padStart(9) });
}

/** How often each digit (row) was taken for each (column). */
export function confusionMatrix(truth: readonly number[], predicted: readonly number[]): string {
  const counts = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  truth.forEach((digit, index) => counts[digit]![predicted[index]!]!++);
  const line = (head: string, cells: readonly (number | string)[]): string => head.padStart(5) + cells.map((cell) => String(cell).padStart(4)).join("");
  return [line("", [...counts.keys()]), ...counts.map((row, digit) => line(String(digit), row.map((count) => count || "·")))].join("\n");
}

/** Images of 8 × 8 pixels between 0 and 1 side by side, a caption under each. */
export function drawDigits(images: readonly Float32Array[], captions: readonly string[]): string {
  const shades = " ░▒▓█";
  const row = (image: Float32Array, y: number): string => Array.from(image.subarray(8 * y, 8 * y + 8), (value) => shades[Math.round(value * 4)]!.repeat(2)).join("");
  const lines = Array.from({ length: 8 }, (_, y) => images.map((image) => row(image, y)).join("  "));
  return [...lines, captions.map((caption) => caption.padEnd(16)).join("  ")].join("\n");
}
