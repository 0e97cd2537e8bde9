import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "../table/index.js";
import { internalTable } from "../table/internal.js";
import { callForm } from "./calls.js";
import { generateCore, isComposite } from "./core.js";
import { dtypeRules, dtypeRulesModule } from "./dtype-rules.js";
import { readSchemas } from "./schema.js";
import { generateTyped } from "./typed.js";
import { callableNames } from "./typed/calls.js";
import { exportedTypes } from "./typed/modules.js";

// Compiled to ops/dist/src: the repository is three levels up.
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Writes only what changed, so that an up-to-date build stays up to date. */
function write(directory: string, files: Record<string, string>): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    let current: string | undefined;
    try {
      current = readFileSync(path, "utf8");
    } catch {
      // Not there yet.
    }
    if (current !== text) writeFileSync(path, text);
  }
}

const schemas = readSchemas(readFileSync(join(root, "ops/schemas/aten-2.13.txt"), "utf8"));
const typedSource = join(root, "packages/typed/src");
write(join(root, "packages/core/src/generated"), {
  ...generateCore(table, internalTable, schemas),
  "dtype-rules.ts": dtypeRulesModule(dtypeRules(table, typedSource)),
  "callable.ts": `/** The ops that expressions may call. */\nexport const callable: ReadonlySet<string> = new Set(${JSON.stringify(callableNames(table))});\n`,
});

const typedOps = table.map((row) => ({
  row,
  isMethod: row.forms?.method ?? (!isComposite(row) && callForm(schemas(row.schemas[0]!)).positional[0]?.name === "self"),
}));
write(join(typedSource, "generated"), generateTyped(typedOps, exportedTypes(typedSource)));
