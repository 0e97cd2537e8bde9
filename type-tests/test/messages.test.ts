import { compilerVersions } from "../src/compilers.js";
import { wrongCalls } from "../src/fixtures.js";
import { messages, readSnapshots, writeSnapshots } from "../src/messages.js";
import { runWrongCall } from "../src/run-fixtures.js";

// `UPDATE_MESSAGES=1 npm test -- messages` writes the snapshots, as the pinned compiler prints the sentences.

describe.each(compilerVersions)("wrong calls under TypeScript %s", (version) => {
  let result: Awaited<ReturnType<typeof messages>>;
  beforeAll(async () => {
    result = await messages(version);
    if (process.env.UPDATE_MESSAGES && version === "6.0") writeSnapshots(result.texts);
  }, 120_000);

  test("are all refused", () => expect(result.accepted).toEqual([]));
  test("are refused once each, and nothing else is", () => expect(result.strays).toEqual([]));
  test("are never refused without a word", () => expect(Object.values(result.texts).join("\n")).not.toContain("'never'"));
  test("are refused by the sentences of the snapshot", () => expect(result.texts).toEqual(readSnapshots()));
});

test("wrong calls are wrong: libtorch refuses them, too", () => {
  const ran = wrongCalls().filter((call) => runWrongCall(call) === "ran");
  expect(ran.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
});
