import type { Declared } from "./operands.js";

/** An expression over declared operands, to be type-checked. */
export interface Source {
  readonly text: string;
  readonly declared?: readonly Declared[];
}

/** Expressions in one file: large enough to be quick, small enough to read when one fails. */
const perFile = 500;

export interface SourceFiles<S extends Source> {
  /** Text by file name. */
  readonly files: Readonly<Record<string, string>>;
  /** Which expression stands on a line (from 0) of a file. */
  readonly at: (file: string, line: number) => S | undefined;
}

/** The expressions as TypeScript: each a constant on its own line, its operands declared before it. */
export function sourceFiles<S extends Source>(sources: readonly S[], imports: string): SourceFiles<S> {
  const files: Record<string, string> = {};
  const places: Record<string, Map<number, S>> = {};
  for (let start = 0; start < sources.length; start += perFile) {
    const name = `calls-${start / perFile}.ts`;
    const lines = imports.split("\n");
    const place = (places[name] = new Map<number, S>());
    sources.slice(start, start + perFile).forEach((source, index) => {
      for (const { name: operand, type } of source.declared ?? []) lines.push(`declare const ${operand}: ${type};`);
      place.set(lines.length, source);
      lines.push(`export const result${start + index} = ${source.text};`);
    });
    files[name] = `${lines.join("\n")}\n`;
  }
  return { files, at: (file, line) => places[file]?.get(line) };
}
