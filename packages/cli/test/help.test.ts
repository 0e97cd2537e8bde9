import { removeTemporaryDirectories, temporaryDirectory } from "../../ffi/test/fakes.js";
import { typetorch } from "./command.js";

afterAll(removeTemporaryDirectories);

test.each([[], ["doctor"], ["install"], ["build"], ["check"]])("--help of %s", async (...command) => {
  const { status, out } = await typetorch([...command, "--help"]);
  expect(status).toBe(0);
  expect(out).toContain(`Usage: typetorch ${command.join(" ")}`.trim());
});

test("the help names every flag of install and the variables", async () => {
  const { out } = await typetorch(["install", "--help"]);
  for (const word of [
    "--version",
    "--variant",
    "--from-wheel",
    "--index-url",
    "--python",
    "--force",
    "TYPETORCH_LIBTORCH",
    "TYPETORCH_CACHE",
  ])
    expect(out).toContain(word);
});

test.each([[], ["doctor"], ["build"], ["check"]])("--version of %s", async (...command) => {
  expect(await typetorch([...command, "--version"])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test.each([["bogus"], ["build", "--jobs", "none"], ["doctor", "--no-such-flag"]])(
  "%s is refused with a message",
  async (...command) => {
    const { status, error } = await typetorch(command);
    expect(status).toBe(1);
    expect(error).toContain("error:");
  },
);

test("build without a libtorch says what to do", async () => {
  const { status, error } = await typetorch(["build"], { TYPETORCH_LIBTORCH: temporaryDirectory() });
  expect(status).toBe(1);
  expect(error).toMatch(/has no lib directory[^]*npx typetorch install/);
});
