// npm test: the set-up where it is needed, then every test. `npm test -- <Jest's arguments>` runs those tests alone.
import "./lib/node-version.mjs";

Promise.all([import("./lib/workspace.mjs"), import("./lib/setup.mjs"), import("./lib/tests.mjs")]).then(
  ([{ script }, { setup }, { runJest, runTsd }]) =>
    script(async () => {
      const args = process.argv.slice(2);
      const total = { passed: 0, failed: 0 };
      const add = ({ passed, failed }) => {
        total.passed += passed;
        total.failed += failed;
      };
      try {
        await setup();
        add(await runJest(args));
        if (args.length === 0) add(await runTsd());
      } catch (error) {
        total.failed += 1;
        throw error;
      } finally {
        process.on("exit", () => console.log(`\n${total.passed} passed, ${total.failed} failed`));
      }
      return total.failed > 0 ? 1 : 0;
    }),
);
