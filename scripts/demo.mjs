// npm run demo: the set-up where it is needed, then the digits example.
import "./lib/node-version.mjs";

Promise.all([import("./lib/workspace.mjs"), import("./lib/setup.mjs")]).then(([{ runInteractive, script }, { setup }]) =>
  script(async () => {
    await setup();
    return await runInteractive(process.execPath, ["examples/dist/digits/main.js", ...process.argv.slice(2)]);
  }),
);
