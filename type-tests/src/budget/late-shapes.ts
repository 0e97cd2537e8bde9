import { join } from "node:path";
import { table } from "@typetorch/ops";
import ts from "typescript";
import { writeProject } from "../project.js";

/**
 * The right calls of the op table whose result has a shape that TypeScript resolves only when it is looked at: a tuple written with another
 * type's name inside (`[Product<A>]`) is a type of its own each time, and is compared member by member by the next op.
 */
export function lateShapes(): string[] {
  const calls = table.flatMap(({ name, accepts }) => accepts.map((text) => ({ name, text })));
  const source = calls.map(({ text }, index) => `export const r${index} = ${text.replace(/(?<![.\w"])([a-z]\w*)(?=\()/g, "tt.$1")};`);
  const directory = writeProject("late-shapes", { "calls.ts": ['import * as tt from "typetorch";', ...source].join("\n") });
  const config = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, directory);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const results = program.getSourceFile(join(directory, "calls.ts"))!.statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList.declarations[0]!.name);
  return calls.filter((_, index) => hasLateShape(checker, checker.getTypeAtLocation(results[index]!), 2)).map(({ name, text }) => `${name}: ${text}`);
}

/** Whether a tensor, or one among several, has such a shape: TypeScript keeps the node of what it has not resolved. */
function hasLateShape(checker: ts.TypeChecker, type: ts.Type, depth: number): boolean {
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  if ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) {
    const entries = checker.getTypeArguments(type as ts.TypeReference);
    if (type.symbol?.name === "Tensor") return "node" in entries[0]! && entries[0].node !== undefined;
    return entries.some((entry) => hasLateShape(checker, entry, depth));
  }
  return depth > 0 && type.getProperties().some((property) => hasLateShape(checker, checker.getTypeOfSymbol(property), depth - 1));
}
