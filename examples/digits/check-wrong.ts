import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Type-checks wrong.ts with the project's compiler, and gives what it says. */
export function checkWrong(): Promise<string> {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = fileURLToPath(new URL("../../digits/tsconfig.wrong.json", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", project, "--pretty", "false", "--noErrorTruncation"], (_, output) => resolve(output.trim()));
  });
}
