import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unexpectedSentences } from "typetorch/testing";
import { check, root, tscOf } from "../src/compilers.js";
import { writeProject } from "../src/project.js";

/** The TypeScript blocks of the documentation; each is a module of its own. */
function blocks(): Record<string, string> {
  // OPS.md is written from what the compiler says of its examples.
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "OPS.md");
  return Object.fromEntries(
    pages.flatMap((page) => {
      const found = [...readFileSync(join(root, "docs", page), "utf8").matchAll(/^```ts\n(.*?)^```/gms)];
      return found.map(([, text], index) => [`${page.replace(".md", "")}-${index + 1}.ts`, `${text}export {};\n`]);
    }),
  );
}

test("the examples of the documentation compile, and are refused where and as they say", async () => {
  const project = writeProject("docs", blocks(), { types: ["jest"] });
  const { diagnostics } = await check("6.0", project);
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
  expect(await unexpectedSentences(project, { tsc: tscOf("6.0") })).toEqual([]);
}, 60_000);
