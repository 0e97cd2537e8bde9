import type { Row } from "./row.js";

/** The documentation comment of an op: its rule as a sentence, and the PyTorch equivalent. */
export function documentation({ doc, torch }: Pick<Row, "doc" | "torch">): string {
  return `/** ${doc}${/[.!?]$/.test(doc) ? "" : "."} PyTorch: \`${torch}\`. */`;
}
