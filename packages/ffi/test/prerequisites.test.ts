import { join } from "node:path";
import {
  findCmake,
  findCompiler,
  findGenerator,
  findPip,
  isMissing,
  missingDisk,
  missingForBuild,
  PrerequisiteError,
  requireAll,
  type Missing,
  type Tool,
} from "../dist/installation.js";
import { binDirectory, removeTemporaryDirectories, temporaryDirectory, writeProgram } from "./fakes.js";

afterAll(removeTemporaryDirectories);

function missing(found: Tool | Missing): Missing {
  expect(isMissing(found)).toBe(true);
  return found as Missing;
}

test("no compiler", () => {
  expect(missing(findCompiler({ PATH: binDirectory() }))).toEqual({
    what: "g++ with C++20: no C++ compiler found in PATH",
    mend: "sudo apt-get install g++",
  });
});

test("a compiler named by CXX that is not there", () => {
  expect(missing(findCompiler({ PATH: binDirectory("g++"), CXX: "g++-99" })).what).toContain(
    "CXX names g++-99, which was not found",
  );
});

test("a compiler without C++20", () => {
  const PATH = binDirectory();
  writeProgram(join(PATH, "g++"), 'case "$1" in --version) echo "g++ 7.5.0";; *) exit 1;; esac');
  const { what, mend } = missing(findCompiler({ PATH }));
  expect(what).toContain("g++ 7.5.0");
  expect(what).toContain("does not compile it");
  expect(mend).toContain("g++ 11 or newer");
});

test("the machine's own compiler and CMake pass", () => {
  expect(missingForBuild().filter(Boolean)).toEqual([]);
});

test("no CMake, and one that is too old", () => {
  expect(missing(findCmake({ PATH: binDirectory() })).mend).toBe("sudo apt-get install cmake");
  const PATH = binDirectory();
  writeProgram(join(PATH, "cmake"), 'echo "cmake version 3.16.3"');
  expect(missing(findCmake({ PATH })).what).toMatch(/CMake 3.20 or newer: .* is cmake version 3.16.3/);
});

test("neither make nor ninja", () => {
  expect(findGenerator({ PATH: binDirectory() })).toEqual({
    what: "make: neither make nor ninja found in PATH",
    mend: "sudo apt-get install make",
  });
  const PATH = binDirectory();
  writeProgram(join(PATH, "ninja"), "exit 0");
  expect(findGenerator({ PATH })).toBe("Ninja");
});

test("no Python, and a Python without pip", () => {
  expect(missing(findPip({ PATH: binDirectory() })).mend).toBe("sudo apt-get install python3 python3-pip");
  const PATH = binDirectory();
  const python = writeProgram(join(PATH, "python3"), 'echo "No module named pip" >&2; exit 1');
  expect(missing(findPip({ PATH })).what).toBe(`pip: ${python} has no pip (${python} -m pip does not run)`);
  expect(missing(findPip({ PATH }, "python9")).what).toContain("python9 was not found");
});

test("too small a disk", () => {
  const directory = join(temporaryDirectory(), "not/yet");
  expect(missingDisk(directory, 1, "a test")).toBeUndefined();
  const found = missingDisk(directory, 1e18, "a test");
  expect(found?.what).toMatch(/disk space: a test needs 1000000000.0 GB in .*not\/yet, and [\d.]+ [GM]B are free/);
  expect(found?.mend).toContain("TYPETORCH_CACHE");
});

test("several things are named in one message", () => {
  const check = () => requireAll(missingForBuild({ PATH: binDirectory() }));
  expect(check).toThrow(PrerequisiteError);
  expect(check).toThrow(/g\+\+[^]*apt-get install g\+\+[^]*CMake[^]*apt-get install cmake[^]*make/);
});
