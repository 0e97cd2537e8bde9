// npm run bench: the set-up where it is needed, then the benchmarks.
import "./lib/node-version.mjs";

Promise.all([import("./lib/workspace.mjs"), import("./lib/setup.mjs")]).then(([{ runInteractive, script }, { setup }]) =>
  script(async () => {
    await setup();
    return await runInteractive(process.execPath, ["bench/dist/main.js", ...process.argv.slice(2)]);
  }),
);
