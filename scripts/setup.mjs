// npm run setup: npm packages, TypeScript build, libtorch, shim; what is done is skipped.
import "./lib/node-version.mjs";

Promise.all([import("./lib/workspace.mjs"), import("./lib/setup.mjs")]).then(([{ script }, { setup }]) => script(setup));
