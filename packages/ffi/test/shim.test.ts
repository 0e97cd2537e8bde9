import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Installation from "../dist/installation.js";
import {
  binDirectory,
  fakeLibtorch,
  fakePackage,
  removeTemporaryDirectories,
  temporaryDirectory,
  writeProgram,
} from "./fakes.js";

afterAll(removeTemporaryDirectories);

const MODULE = `#include <node_api.h>
int answer();
NAPI_MODULE_INIT() {
  napi_value value;
  napi_create_int32(env, answer(), &value);
  return value;
}
`;
const ANSWER = "int answer() { return 42; }\n";

/** A package with a shim of two files, a libtorch that links, and a cache. */
async function workshop(sources: Readonly<Record<string, string>> = { "module.cpp": MODULE, "answer.cpp": ANSWER }) {
  const directory = fakePackage(sources);
  const api = (await import(pathToFileURL(join(directory, "dist/installation.js")).href)) as typeof Installation;
  const cache = temporaryDirectory();
  const torch = fakeLibtorch(join(temporaryDirectory(), "torch"), { linkable: true });
  const environment = { ...process.env, TYPETORCH_CACHE: cache, TYPETORCH_LIBTORCH: torch };
  return { directory, api, cache, environment, libtorch: api.findLibtorch(environment) };
}

function load(file: string): unknown {
  const module = { exports: {} };
  process.dlopen(module, file);
  return module.exports;
}

/** Starts a build in a process of its own. */
function startBuild({ directory, environment }: { directory: string; environment: NodeJS.ProcessEnv }) {
  const program = `
    const { buildShim, findLibtorch } = await import(${JSON.stringify(join(directory, "dist/installation.js"))});
    console.log(await buildShim(findLibtorch(), { onProgress: ({ step }) => console.log(step) }));`;
  return spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
}

async function output(child: ReturnType<typeof startBuild>): Promise<string[]> {
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  await new Promise((resolve) => child.on("close", resolve));
  return text.trim().split("\n");
}

test("a shim that is not built is an error that names the command", async () => {
  const { api, environment, libtorch } = await workshop();
  expect(() => api.locateShim(libtorch, environment)).toThrow(
    /The shim between Node and libtorch is not built.[^]*2.13.0 \(cpu[^]*npx typetorch build/,
  );
});

test("a built shim is found, loads, and is not built again", async () => {
  const { api, environment, libtorch } = await workshop();
  const steps: string[] = [];
  const file = await api.buildShim(libtorch, { environment, onProgress: ({ step }) => steps.push(step) });
  expect(steps).toEqual(expect.arrayContaining(["configure", "module.cpp", "answer.cpp", "link"]));
  expect(load(file)).toBe(42);
  expect(api.locateShim(libtorch, environment)).toBe(file);
  await api.buildShim(libtorch, {
    environment,
    onProgress: () => {
      throw new Error("built again");
    },
  });
});

test("locating takes less than 10 ms", async () => {
  const { api, environment, libtorch } = await workshop();
  await api.buildShim(libtorch, { environment });
  api.locateShim(libtorch, environment);
  const started = performance.now();
  api.locateShim(libtorch, environment);
  expect(performance.now() - started).toBeLessThan(10);
});

test("an edited source compiles alone and makes another shim; the old one stays", async () => {
  const { api, directory, environment, libtorch } = await workshop();
  const first = await api.buildShim(libtorch, { environment });
  writeFileSync(join(directory, "shim/src/answer.cpp"), ANSWER.replace("42", "43"));
  expect(() => api.locateShim(libtorch, environment)).toThrow("not built");
  const steps: string[] = [];
  const second = await api.buildShim(libtorch, { environment, onProgress: ({ step }) => steps.push(step) });
  expect(steps).toContain("answer.cpp");
  expect(steps).not.toContain("module.cpp");
  expect([load(first), load(second)]).toEqual([42, 43]);
});

test("another libtorch is another shim", async () => {
  const { api, environment, libtorch } = await workshop();
  const root = fakeLibtorch(temporaryDirectory(), { version: "2.14.0", linkable: true });
  const other = api.findLibtorch({ ...environment, TYPETORCH_LIBTORCH: root });
  expect(api.shimPlace(other, environment).file).toContain("2.14.0-cpu");
  expect(api.shimPlace(other, environment).file).not.toBe(api.shimPlace(libtorch, environment).file);
});

test("a build that is killed resumes, whatever it left", async () => {
  const slow = `${ANSWER}${"// much text\n".repeat(1000)}`;
  const tools = await workshop({ "module.cpp": MODULE, "answer.cpp": slow });
  // The compiler of the first build stops half way through the second file.
  const bin = binDirectory();
  const compiler = writeProgram(
    join(bin, "slow-compiler"),
    `case "$*" in *-c*answer.cpp) touch ${join(bin, "reached")}; printf half > "$(echo "$*" | sed 's/.* -o \\([^ ]*\\).*/\\1/')"; sleep 60;; *) exec c++ "$@";; esac`,
  );
  const child = startBuild({ ...tools, environment: { ...tools.environment, CXX: compiler } });
  const finished = output(child);
  while (!existsSync(join(bin, "reached"))) await new Promise((resolve) => setTimeout(resolve, 20));
  process.kill(-child.pid!, "SIGKILL");
  await finished;
  const { api, environment, libtorch } = tools;
  expect(() => api.locateShim(libtorch, environment)).toThrow("not built");
  // The same build directory, whose compiler now works.
  writeProgram(compiler, 'exec c++ "$@"');
  expect(load(await api.buildShim(libtorch, { environment }))).toBe(42);
});

test("a half-linked module of a killed build is not taken for whole", async () => {
  const { api, environment, libtorch } = await workshop();
  const file = await api.buildShim(libtorch, { environment });
  rmSync(file);
  writeFileSync(join(api.shimPlace(libtorch, environment).buildDirectory, "typetorch.node"), "half");
  expect(load(await api.buildShim(libtorch, { environment }))).toBe(42);
});

test("two processes at once build once, and both get the shim", async () => {
  const tools = await workshop();
  const outputs = await Promise.all([output(startBuild(tools)), output(startBuild(tools))]);
  expect(outputs[0].at(-1)).toBe(outputs[1].at(-1));
  expect(outputs.flat().filter((step) => step === "link")).toHaveLength(1);
  expect(load(outputs[0].at(-1)!)).toBe(42);
});

test("a build directory whose compiler is gone is made anew", async () => {
  const { api, environment, libtorch } = await workshop();
  const compiler = writeProgram(join(temporaryDirectory(), "compiler"), 'exec c++ "$@"');
  await api.buildShim(libtorch, { environment: { ...environment, CXX: compiler } });
  rmSync(compiler);
  expect(load(await api.buildShim(libtorch, { environment, force: true }))).toBe(42);
  rmSync(api.shimPlace(libtorch, environment).file);
  writeFileSync(join(api.shimPlace(libtorch, environment).buildDirectory, "CMakeCache.txt"), "CMAKE_GENERATOR:INTERNAL=Ninja\n");
  expect(load(await api.buildShim(libtorch, { environment }))).toBe(42);
});

describe("a build that cannot succeed", () => {
  test("a compile error is shown", async () => {
    const { api, directory, environment, libtorch } = await workshop();
    appendFileSync(join(directory, "shim/src/answer.cpp"), "nonsense;\n");
    await expect(api.buildShim(libtorch, { environment })).rejects.toThrow(
      /The shim could not be built: cmake ended with status[^]*answer.cpp:2:1: error: .nonsense./,
    );
  });

  test("a symbol that libtorch lacks is a link error, and not a crash later", async () => {
    const { api, environment, libtorch } = await workshop({ "module.cpp": MODULE });
    await expect(api.buildShim(libtorch, { environment })).rejects.toThrow(/undefined reference to .answer\(\)/);
  });

  test.each([
    ["g++", ["cmake", "make"], /g\+\+ with C\+\+20[^]*apt-get install g\+\+/],
    ["CMake", ["c++", "make"], /CMake[^]*apt-get install cmake/],
    ["make", ["c++", "cmake"], /make: neither make nor ninja[^]*apt-get install make/],
  ])("without %s", async (_, programs, said) => {
    const { api, environment, libtorch } = await workshop();
    const attempt = api.buildShim(libtorch, { environment: { ...environment, PATH: binDirectory(...programs) } });
    await expect(attempt).rejects.toThrow(said);
  });
});

test("Node-API alone may stay undefined, weakly", async () => {
  const { api, environment, libtorch } = await workshop();
  const weak = readFileSync(join(api.shimPlace(libtorch, environment).sourceDirectory, "CMakeLists.txt"), "utf8");
  expect(weak).toContain("-Wl,-z,defs");
  await api.buildShim(libtorch, { environment });
  const header = readFileSync(join(api.shimPlace(libtorch, environment).buildDirectory, "node_api_weak.h"), "utf8");
  expect(header).toContain("#pragma weak napi_create_int32\n");
  expect(header.split("\n").length).toBeGreaterThan(100);
});
