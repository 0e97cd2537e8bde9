import { dirname, relative, resolve } from "node:path";
import { parseTsconfig } from "get-tsconfig";
import { ValueError } from "@typetorch/core";
import { compile, tensorErrors, unexpectedSentences, type TensorError } from "@typetorch/typed/testing";

/** An error that `typetorch check` reports; `file` is relative to the working directory. */
export type Finding = Omit<TensorError, "code"> & { readonly code: number | null };

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Errors of the compiler that are not about tensors. */
  readonly others: number;
}

/** A `@ts-expect-error` above a call that compiles. */
const unusedDirective = 2578;

/** Runs `tsc` on a project, and on the projects that it refers to where it has no files of its own, and keeps what is about tensors. */
export async function check(project: string): Promise<CheckResult> {
  const findings: Finding[] = [];
  let others = 0;
  for (const config of await configurations(project)) {
    const here = (file: string) => relative(process.cwd(), resolve(dirname(config), file)).replaceAll("\\", "/");
    const diagnostics = await compile(config);
    const errors = tensorErrors(diagnostics);
    const unexpected = (await unexpectedSentences(config)).map(({ file, line, expected, actual }) => ({
      file: here(file),
      line,
      column: 1,
      code: null,
      kind: "shape" as const,
      message: actual === undefined ? `expected to be refused by "${expected}", but is not` : `expected to be refused by "${expected}", but is by "${actual}"`,
    }));
    const found = [...errors.map((error) => ({ ...error, file: here(error.file) })), ...unexpected];
    findings.push(...found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column)));
    const told = new Set(unexpected.map(({ file, line }) => `${file}:${line}`));
    others += diagnostics.filter(({ file, line, code }) => code !== unusedDirective || !told.has(`${here(file)}:${line}`)).length - errors.length;
  }
  return { findings, others };
}

/** The configuration files to compile: one that has only references stands for those. */
async function configurations(project: string): Promise<string[]> {
  const path = resolve(project);
  const config = path.endsWith(".json") ? path : resolve(path, "tsconfig.json");
  let parsed: ReturnType<typeof parseTsconfig>;
  try {
    parsed = parseTsconfig(config);
  } catch (error) {
    throw new ValueError(`no project at ${project}: ${(error as Error).message}`);
  }
  const { files, include, references = [] } = parsed;
  const isEmpty = files?.length === 0 && !include?.length;
  if (!isEmpty) return [config];
  return (await Promise.all(references.map((reference) => configurations(resolve(dirname(config), reference.path))))).flat();
}
