import { basename, join } from "node:path";
import ts from "typescript";
import { writeProject } from "../project.js";
import { readType, type TypeDescribed } from "./read-type.js";
import { sourceFiles, type Source } from "./source.js";

export type { Source } from "./source.js";

/** What the compiler says of an expression: its type, or why not. */
export type Verdict =
  | { readonly accepted: true; readonly type: TypeDescribed; readonly shown: string }
  | { readonly accepted: false; readonly code: number; readonly message: string };

export interface Checked<S> {
  readonly verdicts: ReadonlyMap<S, Verdict>;
  /** Diagnostics that belong to no expression: something else is wrong. */
  readonly strays: readonly string[];
}

/** Type-checks all expressions in one program of the pinned compiler. */
export function checkSources<S extends Source>(sources: readonly S[], project: string, imports: string): Checked<S> {
  const { files, at } = sourceFiles(sources, imports);
  const directory = writeProject(project, files);
  const config = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, directory);
  const program = ts.createProgram(fileNames, { ...options, noErrorTruncation: true });
  const checker = program.getTypeChecker();
  const verdicts = new Map<S, Verdict>();
  const strays: string[] = program.getGlobalDiagnostics().map(messageOf);
  for (const name of Object.keys(files)) {
    const file = program.getSourceFile(join(directory, name))!;
    for (const diagnostic of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
      const line = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line;
      const source = at(basename(file.fileName), line);
      if (!source) strays.push(`${name}:${line + 1}: ${messageOf(diagnostic)}`);
      else if (!verdicts.has(source)) verdicts.set(source, { accepted: false, code: diagnostic.code, message: messageOf(diagnostic) });
    }
    for (const statement of file.statements) {
      const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]! : undefined;
      const source = declaration && at(name, file.getLineAndCharacterOfPosition(declaration.getStart(file)).line);
      if (!declaration || !source || verdicts.has(source)) continue;
      const type = checker.getTypeAtLocation(declaration.name);
      verdicts.set(source, { accepted: true, type: readType(checker, type), shown: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation) });
    }
  }
  return { verdicts, strays };
}

const messageOf = (diagnostic: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
