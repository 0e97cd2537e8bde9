import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Folders whose types no signature of the table names. */
const noRules = ["generated", "einops", "expression"].map((folder) => join("src", folder));

/** Which module exports a type, as generated code imports it: found by reading packages/typed/src. */
export function exportedTypes(source: string): (name: string) => string | undefined {
  const modules = new Map<string, string>();
  const ambiguous = new Map<string, string>();
  for (const name of ["Scalar", "Generator", "MemoryFormat", "Reduction", "NestedArray", "TypedArray"]) modules.set(name, "@typetorch/core");
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || noRules.some((folder) => entry.parentPath.includes(folder)) || entry.name === "index.ts") continue;
    const path = join(entry.parentPath, entry.name);
    for (const [, name] of readFileSync(path, "utf8").matchAll(/^export (?:type|interface) (\w+)/gm)) {
      const module = `../${relative(source, path).replaceAll("\\", "/").replace(/\.ts$/, ".js")}`;
      if (modules.has(name!)) ambiguous.set(name!, `${modules.get(name!)} and ${module}`);
      else modules.set(name!, module);
    }
  }
  return (name) => {
    // One letter stands for a type parameter.
    if (name.length === 1) return undefined;
    if (ambiguous.has(name)) throw new Error(`A signature names the type ${name}, which ${ambiguous.get(name)} export: rename one.`);
    return modules.get(name);
  };
}
