import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findLibtorch, shimPlace } from "../../ffi/dist/installation.js";
import { binDirectory, fakeLibtorch, removeTemporaryDirectories, temporaryDirectory, write } from "../../ffi/test/fakes.js";
import { typetorch } from "./command.js";

afterAll(removeTemporaryDirectories);

/** The libtorch that this run of the tests uses, with a cache of the test's own. */
function ownCache() {
  const { root } = findLibtorch();
  const environment = { TYPETORCH_CACHE: temporaryDirectory(), TYPETORCH_LIBTORCH: root };
  return { environment, shim: shimPlace(findLibtorch(environment), environment).file };
}

test("where all is well it says what is there, and ends with 0", async () => {
  const { status, out } = await typetorch(["doctor"]);
  const { version, root } = findLibtorch();
  expect(out).toContain(`Node        ${process.version}`);
  expect(out).toMatch(/ok +TypeScript +\d/);
  expect(out).toMatch(/ok +compiler/);
  expect(out).toMatch(/ok +CMake/);
  expect(out).toContain(`libtorch    ${version}`);
  expect(out).toContain(root);
  expect(out).toMatch(/BLAS \w+, \d+ threads \(\d+ between operations\), SIMD \w+/);
  expect(out).toMatch(/ok +shim +built for libtorch .*, loads/);
  expect(out).toMatch(/ok +devices +cpu/);
  expect(out).toMatch(/ok +memory +[\d.]+ GB/);
  expect(out).toContain("self-test   zeros([2, 3]).add(7).sum() = 42");
  expect(out).not.toContain("FAIL");
  expect(status).toBe(0);
});

test("without a libtorch", async () => {
  const { status, out } = await typetorch(["doctor"], { TYPETORCH_LIBTORCH: "/nowhere" });
  expect(status).toBe(1);
  expect(out).toMatch(/FAIL libtorch[^]*\/nowhere: does not exist[^]*npx typetorch install/);
  expect(out).toMatch(/FAIL shim +needs a libtorch first/);
  expect(out).toContain("FAIL self-test");
});

test("without a shim", async () => {
  const { environment } = ownCache();
  const { status, out } = await typetorch(["doctor"], environment);
  expect(status).toBe(1);
  expect(out).toMatch(/ok +libtorch/);
  expect(out).toMatch(/FAIL shim +not built for libtorch[^]*mend it: npx typetorch build/);
});

test("with a shim that is no library", async () => {
  const { environment, shim } = ownCache();
  write(shim, "not a library");
  const { status, out } = await typetorch(["doctor"], environment);
  expect(status).toBe(1);
  expect(out).toMatch(/FAIL shim +built for[^]*does not load:[^]*mend it: npx typetorch build --force/);
});

test("with a shim that ends the process which loads it", async () => {
  const { environment, shim } = ownCache();
  write(shim, "");
  rmSync(shim);
  const source = write(join(dirname(shim), "abort.cpp"), "#include <cstdlib>\nstruct Abort { Abort() { std::abort(); } } now;\n");
  const { spawnSync } = await import("node:child_process");
  spawnSync("c++", ["-shared", "-fPIC", source, "-o", shim]);
  expect(existsSync(shim)).toBe(true);
  const { status, out } = await typetorch(["doctor"], environment);
  expect(status).toBe(1);
  expect(out).toContain("the process that loaded it ended with SIGABRT");
});

test("with nothing at all: no tools, no libtorch, a cache that cannot be made", async () => {
  const file = write(join(temporaryDirectory(), "file"), "");
  writeFileSync(file, "in the way");
  const { status, out } = await typetorch(["doctor"], {
    PATH: binDirectory(),
    TYPETORCH_CACHE: join(file, "cache"),
    TYPETORCH_LIBTORCH: "",
    VIRTUAL_ENV: "",
    CONDA_PREFIX: "",
  });
  expect(status).toBe(1);
  expect(out).toMatch(/note compiler[^]*apt-get install g\+\+/);
  expect(out).toMatch(/note pip[^]*apt-get install python3/);
  expect(out).toMatch(/FAIL libtorch/);
});

test("with a libtorch of another version than is supported", async () => {
  const root = fakeLibtorch(temporaryDirectory(), { version: "2.3.0" });
  const { status, out } = await typetorch(["doctor"], { TYPETORCH_LIBTORCH: root });
  expect(status).toBe(1);
  expect(out).toMatch(/is libtorch 2\.3\.0[^]*wanted:  libtorch 2\.11 to 2\.14/);
});
