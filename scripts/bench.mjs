// npm run bench: the set-up where it is needed, then the benchmarks; with `types`, how long types take to check.
import "./lib/node-version.mjs";

Promise.all([import("./lib/workspace.mjs"), import("./lib/setup.mjs")]).then(([{ runInteractive, script }, { setup }]) =>
  script(async () => {
    await setup();
    const [first, ...rest] = process.argv.slice(2);
    const command = first === "types" ? ["type-tests/dist/budget/times.js", ...rest] : ["bench/dist/main.js", ...process.argv.slice(2)];
    return await runInteractive(process.execPath, command);
  }),
);
