import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findLibtorch, NativeLibraryError } from "../dist/installation.js";
import {
  binDirectory,
  fakeLibtorch,
  otherMachine,
  removeTemporaryDirectories,
  temporaryDirectory,
  writeProgram,
} from "./fakes.js";

afterAll(removeTemporaryDirectories);

/** An environment with an empty cache and a PATH without Python. */
function bare(): { HOME: string; PATH: string; TYPETORCH_CACHE: string } {
  const HOME = temporaryDirectory();
  return { HOME, PATH: binDirectory("sh"), TYPETORCH_CACHE: join(HOME, "cache") };
}

function failure(environment: Record<string, string>): NativeLibraryError {
  try {
    findLibtorch(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(NativeLibraryError);
    return error as NativeLibraryError;
  }
  throw new Error("a libtorch was found");
}

/** A Python that answers where its torch package is, and writes a line each time it is asked. */
function fakePython(bin: string, name: string, directory: string): string {
  const log = join(bin, `${name}.log`);
  writeProgram(join(bin, name), `echo asked >> ${log}; echo "${directory}"`);
  return log;
}

describe("the search order", () => {
  test("TYPETORCH_LIBTORCH comes first", () => {
    const environment = bare();
    fakeLibtorch(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu/torch"));
    const chosen = fakeLibtorch(join(temporaryDirectory(), "mine"), { version: "2.12.1" });
    const found = findLibtorch({ ...environment, TYPETORCH_LIBTORCH: chosen });
    expect(found).toMatchObject({
      root: chosen,
      lib: join(chosen, "lib"),
      include: join(chosen, "include"),
      version: "2.12.1",
      variant: "cpu",
      source: "TYPETORCH_LIBTORCH",
    });
  });

  test("a directory that holds torch/ is as good", () => {
    const directory = temporaryDirectory();
    fakeLibtorch(join(directory, "torch"));
    expect(findLibtorch({ ...bare(), TYPETORCH_LIBTORCH: directory }).root).toBe(join(directory, "torch"));
  });

  test("the cache comes before Python, which is not asked", () => {
    const environment = bare();
    const log = fakePython(environment.PATH, "python3", fakeLibtorch(temporaryDirectory()));
    fakeLibtorch(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu/torch"));
    expect(findLibtorch(environment).source).toBe("cache");
    expect(() => rmSync(log)).toThrow("ENOENT");
  });

  test("in the cache the pinned version comes first, then the newest", () => {
    const environment = bare();
    for (const version of ["2.11.0", "2.14.1", "2.13.0"])
      fakeLibtorch(join(environment.TYPETORCH_CACHE, `libtorch/${version}-cpu/torch`), { version });
    expect(findLibtorch(environment).version).toBe("2.13.0");
    rmSync(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu"), { recursive: true });
    expect(findLibtorch(environment).version).toBe("2.14.1");
  });

  test("Python is asked once for the same environment", () => {
    const environment = bare();
    const torch = fakeLibtorch(temporaryDirectory());
    const log = fakePython(environment.PATH, "python3", torch);
    expect(findLibtorch(environment)).toMatchObject({ root: torch, source: "python" });
    rmSync(log);
    expect(findLibtorch(environment)).toMatchObject({ root: torch, source: "python" });
    expect(() => rmSync(log)).toThrow("ENOENT");
  });

  test("python3, python, then the active environments", () => {
    const environment = bare();
    const prefix = temporaryDirectory();
    const torch = fakeLibtorch(temporaryDirectory());
    fakePython(environment.PATH, "python3", "");
    fakePython(join(prefix, "bin"), "python", torch);
    const found = findLibtorch({ ...environment, VIRTUAL_ENV: prefix });
    expect(found.root).toBe(torch);
    expect(found.searched.join("\n")).toMatch(/python3 \(none\)[^]*python \(none\)[^]*bin\/python \(/);
  });

  test("a CUDA build is seen as one", () => {
    const torch = fakeLibtorch(temporaryDirectory(), { cuda: true });
    expect(findLibtorch({ ...bare(), TYPETORCH_LIBTORCH: torch }).variant).toBe("cuda");
  });

  test("takes less than 10 ms where the cache answers", () => {
    const environment = bare();
    fakeLibtorch(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu/torch"));
    findLibtorch(environment);
    const started = performance.now();
    findLibtorch(environment);
    expect(performance.now() - started).toBeLessThan(10);
  });
});

describe("what is said when none can be used", () => {
  test("nothing anywhere", () => {
    const environment = bare();
    const { message, problem } = failure(environment);
    expect(problem).toBe("libtorch-missing");
    expect(message).toContain("libtorch was not found");
    expect(message).toContain("libtorch 2.11 to 2.14");
    expect(message).toContain("TYPETORCH_LIBTORCH (not set)");
    expect(message).toContain(join(environment.TYPETORCH_CACHE, "libtorch"));
    expect(message).toContain("the torch package of python3 (none)");
    expect(message).toContain("npx typetorch install");
  });

  test("a version that is not supported", () => {
    const root = fakeLibtorch(temporaryDirectory(), { version: "1.13.1" });
    const { message, problem } = failure({ ...bare(), TYPETORCH_LIBTORCH: root });
    expect(problem).toBe("libtorch-unusable");
    expect(message).toContain(`${root}: is libtorch 1.13.1`);
    expect(message).toContain("wanted:  libtorch 2.11 to 2.14");
    expect(message).toContain("set TYPETORCH_LIBTORCH");
  });

  test("another architecture", () => {
    const root = fakeLibtorch(temporaryDirectory(), { machine: otherMachine });
    const { message } = failure({ ...bare(), TYPETORCH_LIBTORCH: root });
    expect(message).toMatch(new RegExp(`libtorch_cpu.so is built for \\w+, and this Node .* is ${process.arch}`));
  });

  test("a library that is no library", () => {
    const root = fakeLibtorch(temporaryDirectory());
    writeFileSync(join(root, "lib/libtorch_cpu.so"), "version https://git-lfs.github.com/spec/v1");
    expect(failure({ ...bare(), TYPETORCH_LIBTORCH: root }).message).toContain("not an ELF file");
  });

  test.each([
    ["lib/libtorch_cpu.so", "lacks lib/libtorch_cpu.so"],
    ["lib/libc10.so", "lacks lib/libc10.so"],
    ["include", "lacks its include directory"],
    ["include/torch/headeronly/version.h", "its headers state no version"],
    ["lib", "has no lib directory"],
    [".", "does not exist"],
  ])("without %s", (path, said) => {
    const root = fakeLibtorch(join(temporaryDirectory(), "libtorch"));
    rmSync(join(root, path), { recursive: true });
    expect(failure({ ...bare(), TYPETORCH_LIBTORCH: root }).message).toContain(said);
  });

  test("an explicit choice that is wrong is not passed over", () => {
    const environment = bare();
    fakeLibtorch(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu/torch"));
    expect(failure({ ...environment, TYPETORCH_LIBTORCH: "/nowhere" }).message).toContain("/nowhere: does not exist");
  });

  test("a damaged cache entry is passed over for a Python's, and named where there is none", () => {
    const environment = bare();
    const entry = fakeLibtorch(join(environment.TYPETORCH_CACHE, "libtorch/2.13.0-cpu/torch"));
    rmSync(join(entry, "lib/libc10.so"));
    expect(failure(environment).message).toContain("lacks lib/libc10.so");
    fakePython(environment.PATH, "python3", fakeLibtorch(temporaryDirectory(), { version: "2.12.0" }));
    expect(findLibtorch(environment)).toMatchObject({ version: "2.12.0", source: "python" });
  });
});
