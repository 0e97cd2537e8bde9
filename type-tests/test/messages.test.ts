import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilerVersions, root } from "../src/compilers.js";
import { wrongCalls } from "../src/fixtures.js";
import { messages } from "../src/messages.js";
import { runWrongCall } from "../src/run-fixtures.js";

/** One snapshot for all compilers. `UPDATE_MESSAGES=1 npm test -- messages` writes it, as the pinned compiler prints it. */
const snapshot = join(root, "type-tests/snapshots/messages.txt");

describe.each(compilerVersions)("wrong calls under TypeScript %s", (version) => {
  let result: Awaited<ReturnType<typeof messages>>;
  beforeAll(async () => {
    result = await messages(version);
    if (process.env.UPDATE_MESSAGES && version === "6.0") writeFileSync(snapshot, result.text);
  }, 120_000);

  test("are all refused", () => expect(result.accepted).toEqual([]));
  test("are refused once each, and nothing else is", () => expect(result.strays).toEqual([]));
  test("are never refused without a word", () => expect(result.text).not.toContain("'never'"));
  test("are refused by the sentences of the snapshot", () => expect(result.text).toBe(readFileSync(snapshot, "utf8")));
});

test("wrong calls are wrong: libtorch refuses them, too", () => {
  const ran = wrongCalls().filter((call) => runWrongCall(call) === "ran");
  expect(ran.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
});
