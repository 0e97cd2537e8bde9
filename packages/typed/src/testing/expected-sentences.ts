import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { configurationOf, runCompiler, type CompilerOptions } from "./compiler.js";
import { parseDiagnostics, sentenceOf } from "./diagnostics.js";
import { inFolder } from "./folder.js";

/** A call that must not compile, and did not fail as expected. */
export interface UnexpectedSentence {
  /** Relative to the project's folder. */
  readonly file: string;
  /** Of the comment, from 1. */
  readonly line: number;
  readonly expected: string;
  /** What the call is refused by; undefined where it compiles, or is refused for another reason. */
  readonly actual: string | undefined;
}

const directive = /(\/\/|\/\*) *@ts-expect-error (\w+: .*?) *(?:\*\/)?$/;

/**
 * Compares the sentences of a project's `@ts-expect-error` comments with what the calls below them are refused by:
 *
 * ```ts
 * // @ts-expect-error matmul: [2, 3] @ [5, 4]: inner dimensions 3 and 5 differ
 * zeros([2, 3]).matmul(zeros([5, 4]));
 * ```
 *
 * TypeScript itself sees to it that the call does not compile; this, that it is refused for the reason that is written. Comments that
 * hold no sentence (`op: …`) are left alone.
 *
 * @param project a folder with a tsconfig.json, or a configuration file.
 * @throws ValueError where there is no such project, or no compiler.
 */
export async function unexpectedSentences(project: string, options: CompilerOptions = {}): Promise<UnexpectedSentence[]> {
  const config = configurationOf(project);
  const root = dirname(config);
  const files = await projectFiles(config, options);
  const expectations = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })).filter(({ text }) => text.split("\n").some((line) => directive.test(line)));
  if (expectations.length === 0) return [];
  const sentences = await sentencesWithoutDirectives(config, expectations, files.filter((file) => /\.d\.[cm]?ts$/.test(file)), options);
  return expectations.flatMap(({ file, text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const expected = directive.exec(line)?.[2];
      const actual = sentences.get(`${file}:${statementAfter(lines, index) + 1}`);
      return expected === undefined || expected === actual ? [] : [{ file, line: index + 1, expected, actual }];
    });
  });
}

/** The line that a directive speaks of: comments and empty lines do not count. */
function statementAfter(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index > from && !/^\s*(\/\/.*)?$/.test(line));
  return next < 0 ? lines.length : next;
}

/** A project's own source files, relative to its folder. */
async function projectFiles(config: string, options: CompilerOptions): Promise<string[]> {
  const root = dirname(config);
  const output = await runCompiler(config, ["--listFilesOnly"], options);
  const files = output.split("\n").filter((line) => /^\/|^[A-Z]:/.test(line)).map((file) => relative(root, file.trim()));
  return files.filter((file) => !file.startsWith("..") && !file.includes("node_modules"));
}

/**
 * Compiles copies in which the directives are plain comments, in a folder that `rootDirs` lays over the project's: their imports are
 * found as if they stood in their places.
 */
async function sentencesWithoutDirectives(config: string, sources: readonly { file: string; text: string }[], declarations: readonly string[], options: CompilerOptions) {
  const root = dirname(config);
  const overlay = join(root, ".typetorch");
  return inFolder(overlay, async () => {
    for (const { file, text } of sources) {
      mkdirSync(dirname(join(overlay, file)), { recursive: true });
      writeFileSync(join(overlay, file), text.replaceAll("@ts-expect-error", " ts-expect-error"));
    }
    const compilerOptions = { rootDirs: ["..", "."], rootDir: "..", noEmit: true, composite: false, incremental: false };
    const files = [...sources.map(({ file }) => file), ...declarations.map((file) => join("..", file))];
    writeFileSync(join(overlay, "tsconfig.json"), JSON.stringify({ extends: relative(overlay, config), compilerOptions, files, include: [], references: [] }));
    const diagnostics = parseDiagnostics(await runCompiler(overlay, [], options));
    return new Map(diagnostics.map((diagnostic) => [`${diagnostic.file}:${diagnostic.line}`, sentenceOf(diagnostic)]));
  });
}
