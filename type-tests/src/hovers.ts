import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./compilers.js";
import { writeProject } from "./project.js";

export interface Hover {
  /** The code at the name that is hovered over, from there to the end of its line. */
  readonly code: string;
  readonly kind: "value" | "call";
  /** What an editor shows. */
  readonly shown: string;
}

/** What an editor shows for every constant of fixtures/hovers.ts, and for every function and method where it is first called. */
export function hovers(): Hover[] {
  const text = readFileSync(join(root, "type-tests/fixtures/hovers.ts"), "utf8");
  const directory = writeProject("hovers", { "hovers.ts": text });
  const file = join(directory, "hovers.ts");
  const service = languageService(directory, file);
  const all = [...text.matchAll(/(?<=const )\w+(?= =)|(?<=\.)\w+(?=\()/g)];
  const names = all.filter(({ 0: name }, index) => all.findIndex(({ 0: other }) => other === name) === index);
  return names.map(({ 0: name, index }) => ({
    code: text.slice(index, text.indexOf("\n", index)),
    kind: text.slice(0, index).endsWith("const ") ? "value" : "call",
    shown: ts.displayPartsToString(service.getQuickInfoAtPosition(file, index)?.displayParts) || `nothing for ${name}`,
  }));
}

function languageService(directory: string, file: string): ts.LanguageService {
  const { config } = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, directory);
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => (ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name)!) : undefined),
    getCurrentDirectory: () => directory,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath!,
  });
}
