import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import {
  binDirectory,
  fakeLibtorch,
  otherMachine,
  removeTemporaryDirectories,
  temporaryDirectory,
  writeProgram,
} from "../../ffi/test/fakes.js";
import { diskWithFree, startTypetorch, typetorch } from "./command.js";
import { writeFakeWheel, type FakeWheel } from "./fake-wheel.js";

afterAll(removeTemporaryDirectories);

/** A machine with an empty cache whose pip is the given shell script (`$dest` is where wheels go, `$*` what was asked). */
function machine(pip = "exit 1") {
  const TYPETORCH_CACHE = temporaryDirectory();
  const bin = binDirectory("sh", "cp", "sleep", "sed", "touch");
  const log = join(bin, "asked");
  writeProgram(
    join(bin, "python3"),
    `case "$*" in
  "-m pip --version") echo "pip 24.0";;
  "-m pip download"*) echo "$*" >> ${log}; dest=$(echo "$*" | sed 's/.*--dest \\([^ ]*\\).*/\\1/'); ${pip};;
  *) echo "";;
esac`,
  );
  const asked = () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);
  return { bin, asked, environment: { PATH: bin, TYPETORCH_CACHE, TYPETORCH_LIBTORCH: "" }, cache: TYPETORCH_CACHE };
}

/** A machine whose pip offers one wheel. */
function machineWithWheel(wheel: FakeWheel = {}) {
  return machine(`cp ${writeFakeWheel(temporaryDirectory(), wheel)} $dest`);
}

function installed(cache: string): string[] {
  return existsSync(join(cache, "libtorch")) ? readdirSync(join(cache, "libtorch")) : [];
}

test("fetches the pinned CPU wheel once, and keeps what is needed of it", async () => {
  const { environment, cache, asked } = machineWithWheel();
  const first = await typetorch(["install"], environment);
  expect(first).toMatchObject({ status: 0, out: expect.stringContaining(join(cache, "libtorch/2.13.0-cpu")) });
  expect(asked()).toEqual([expect.stringMatching(/--no-deps .*torch==2\.13\.0\+cpu$/)]);
  const torch = join(cache, "libtorch/2.13.0-cpu/torch");
  expect(readdirSync(torch).sort()).toEqual(["include", "lib", "version.py"]);
  expect(readdirSync(join(torch, "lib")).sort()).toEqual(["libc10.so", "libtorch_cpu.so"]);
  expect(readdirSync(join(cache, "tmp"))).toEqual([]);
  const second = await typetorch(["install"], environment);
  expect(second.out).toContain("already; nothing to do");
  expect(asked()).toHaveLength(1);
});

test("asks PyTorch's own index where pip's sources have no CPU wheel, then for the wheels of other Pythons", async () => {
  const wheel = writeFakeWheel(temporaryDirectory());
  const { environment, asked } = machine(
    `case "$*" in *--python-version*) cp ${wheel} $dest;; *) echo "ERROR: No matching distribution found" >&2; exit 1;; esac`,
  );
  expect((await typetorch(["install"], environment)).status).toBe(0);
  expect(asked()).toHaveLength(3);
  expect(asked()[1]).toContain("--index-url https://download.pytorch.org/whl/cpu torch==2.13.0+cpu");
  expect(asked()[2]).toContain("--python-version 3.12");
});

test("--version, --variant and --index-url reach pip; CUDA's packages are fetched too", async () => {
  const wheel = writeFakeWheel(temporaryDirectory(), {
    version: "2.12.0",
    tag: "cu126",
    requires: ['nvidia-cudnn-cu12==9.1; platform_system == "Linux"', "sympy"],
  });
  const { environment, cache, asked } = machine(`case "$*" in *nvidia*) ;; *) cp ${wheel} $dest;; esac`);
  const { status } = await typetorch(
    ["install", "--version", "2.12.0", "--variant", "cu126", "--index-url", "https://example.org/simple"],
    environment,
  );
  expect(status).toBe(0);
  expect(installed(cache)).toEqual(["2.12.0-cu126"]);
  expect(asked()[0]).toMatch(/--index-url https:\/\/example.org\/simple torch==2\.12\.0\+cu126$/);
  expect(asked()[1]).toMatch(/nvidia-cudnn-cu12==9.1; platform_system == "Linux"$/);
  expect(asked()[1]).not.toContain("sympy");
});

test("--from-wheel asks nobody", async () => {
  const { environment, cache, asked } = machine();
  const wheel = writeFakeWheel(temporaryDirectory(), { version: "2.12.1" });
  expect(await typetorch(["install", "--from-wheel", wheel], environment)).toMatchObject({ status: 0 });
  expect(installed(cache)).toEqual(["2.12.1-cpu"]);
  expect(asked()).toEqual([]);
  expect(existsSync(wheel)).toBe(true);
});

test("--force replaces what is there", async () => {
  const { environment, cache } = machineWithWheel();
  await typetorch(["install"], environment);
  rmSync(join(cache, "libtorch/2.13.0-cpu/torch/lib/libc10.so"));
  expect(await typetorch(["install", "--force"], environment)).toMatchObject({ status: 0 });
  expect(existsSync(join(cache, "libtorch/2.13.0-cpu/torch/lib/libc10.so"))).toBe(true);
});

describe("an interrupted installation", () => {
  test("stopped while pip downloads, it leaves nothing that is taken for whole, and the next one succeeds", async () => {
    const wheel = writeFakeWheel(temporaryDirectory());
    const stopped = machine(`touch $dest/half.whl; touch ${wheel}.reached; sleep 60`);
    const { child, finished } = startTypetorch(["install"], stopped.environment);
    while (!existsSync(`${wheel}.reached`)) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGKILL");
    await finished;
    expect(installed(stopped.cache)).toEqual([]);
    const next = machine(`cp ${wheel} $dest`);
    expect(await typetorch(["install"], { ...next.environment, TYPETORCH_CACHE: stopped.cache })).toMatchObject({ status: 0 });
    expect(installed(stopped.cache)).toEqual(["2.13.0-cpu"]);
  });

  test("stopped while unpacking, the next one goes on with the wheel that is there", async () => {
    const { environment, cache, asked } = machineWithWheel({ padding: 1e8 });
    const { child, finished } = startTypetorch(["install"], environment);
    while (!existsSync(join(cache, "tmp/unpacked/torch/lib/libtorch_cpu.so")))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await finished;
    expect(installed(cache)).toEqual([]);
    expect(await typetorch(["install"], environment)).toMatchObject({ status: 0 });
    expect(asked()).toHaveLength(1);
    expect(installed(cache)).toEqual(["2.13.0-cpu"]);
    expect(readdirSync(join(cache, "tmp"))).toEqual([]);
  });

  test("a wheel that was cut is fetched again", async () => {
    const { environment, cache, asked } = machineWithWheel();
    const half = writeFakeWheel(join(cache, "tmp/torch-2.13.0-cpu"));
    truncateSync(half, 1000);
    expect(await typetorch(["install"], environment)).toMatchObject({ status: 0 });
    expect(asked()).toHaveLength(1);
  });

  test("two at once fetch once", async () => {
    const wheel = writeFakeWheel(temporaryDirectory());
    const { environment, asked } = machine(`sleep 1; cp ${wheel} $dest`);
    const outcomes = await Promise.all([typetorch(["install"], environment), typetorch(["install"], environment)]);
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
    expect(asked()).toHaveLength(1);
  });
});

describe("what can be missing", () => {
  test("network", async () => {
    const { environment, asked } = machine(
      'echo "WARNING: Retrying after connection broken by NewConnectionError: Name or service not known" >&2; exit 1',
    );
    const { status, error } = await typetorch(["install"], environment);
    expect(status).toBe(1);
    expect(error).toMatch(
      /torch==2.13.0\+cpu could not be fetched: no network: the sources pip is configured with and https:\S+ could not be reached[^]*--from-wheel/,
    );
    // Each source once, and then only the directories of wheels that pip may know.
    expect(asked().filter((line) => !line.includes("--no-index"))).toHaveLength(2);
  });

  test("a wheel", async () => {
    const { environment } = machine('echo "ERROR: No matching distribution found for torch" >&2; exit 1');
    const { status, error } = await typetorch(["install"], environment);
    expect(status).toBe(1);
    expect(error).toContain("offer no wheel of it for this machine");
  });

  test("pip, and Python", async () => {
    const { environment, bin } = machine();
    writeProgram(join(bin, "python3"), "exit 1");
    expect(await typetorch(["install"], environment)).toMatchObject({
      status: 1,
      error: expect.stringMatching(/Missing: pip: .* has no pip[^]*apt-get install python3-pip/),
    });
    expect(await typetorch(["install", "--python", "python9"], environment)).toMatchObject({
      status: 1,
      error: expect.stringContaining("python9 was not found"),
    });
  });

  test("disk space, before the download", async () => {
    const { environment, asked } = machineWithWheel();
    const { status, error } = await typetorch(["install"], { ...environment, NODE_OPTIONS: diskWithFree(2e8) });
    expect(status).toBe(1);
    expect(error).toMatch(
      /Missing: disk space: libtorch 2.13.0 \(cpu\) needs 1.0 GB in .*, and 0.2 GB are free\n +mend it: free space there, or set TYPETORCH_CACHE/,
    );
    expect(asked()).toEqual([]);
  });

  test("pip failing otherwise is shown", async () => {
    const { environment } = machine('echo "ERROR: the index is a teapot" >&2; exit 1');
    expect(await typetorch(["install"], environment)).toMatchObject({
      status: 1,
      error: expect.stringMatching(/pip failed\n +ERROR: the index is a teapot/),
    });
  });
});

describe("wheels that cannot be used", () => {
  test.each<[string, FakeWheel, RegExp]>([
    ["damaged", { damaged: ["torch/lib/libc10.so"] }, /is damaged: torch\/lib\/libc10.so is not what its RECORD says/],
    ["for another architecture", { machine: otherMachine }, /libtorch_cpu.so is built for/],
  ])("%s", async (_, wheel, said) => {
    const { environment, cache } = machine();
    const file = writeFakeWheel(temporaryDirectory(), wheel);
    expect(await typetorch(["install", "--from-wheel", file], environment)).toMatchObject({
      status: 1,
      error: expect.stringMatching(said),
    });
    expect(installed(cache)).toEqual([]);
  });

  test("cut short", async () => {
    const { environment } = machine();
    const file = writeFakeWheel(temporaryDirectory());
    truncateSync(file, 500);
    expect(await typetorch(["install", "--from-wheel", file], environment)).toMatchObject({
      status: 1,
      error: expect.stringContaining("is not a whole wheel"),
    });
  });

  test("not there, or not named as a wheel of torch", async () => {
    const { environment } = machine();
    expect(await typetorch(["install", "--from-wheel", "/nowhere.whl"], environment)).toMatchObject({
      status: 1,
      error: expect.stringContaining("There is no file /nowhere.whl"),
    });
    expect(await typetorch(["install", "--from-wheel", process.execPath], environment)).toMatchObject({
      status: 1,
      error: expect.stringContaining("is not named as a torch wheel is"),
    });
  });

  test.each([
    [["--version", "2.9.0"], "libtorch 2.9.0 is not supported: 2.11 to 2.14 are"],
    [["--version", "latest"], "A version reads like 2.13.0"],
    [["--variant", "gpu"], "A variant is cpu, cu<CUDA version>"],
  ])("%s", async (flags, said) => {
    const { environment, asked } = machine();
    expect(await typetorch(["install", ...flags], environment)).toMatchObject({
      status: 1,
      error: expect.stringContaining(said),
    });
    expect(asked()).toEqual([]);
  });
});

test("an installed libtorch that is not the one in use says so", async () => {
  const { environment } = machineWithWheel({ version: "2.12.0" });
  const other = fakeLibtorch(temporaryDirectory());
  const { out } = await typetorch(["install", "--version", "2.12.0"], { ...environment, TYPETORCH_LIBTORCH: other });
  expect(out).toContain(`In use is libtorch 2.13.0 (cpu) of ${other}. To use the new one: export TYPETORCH_LIBTORCH=`);
});
