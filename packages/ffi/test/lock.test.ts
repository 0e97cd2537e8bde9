import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "../dist/installation.js";
import { removeTemporaryDirectories, temporaryDirectory, write } from "./fakes.js";

afterAll(removeTemporaryDirectories);

const installation = fileURLToPath(new URL("../dist/installation.js", import.meta.url));

test("work under one lock never overlaps, in many processes", async () => {
  const directory = temporaryDirectory();
  const log = join(directory, "log");
  const program = `
    const { withLock } = await import(${JSON.stringify(installation)});
    const { appendFileSync } = await import("node:fs");
    for (let round = 0; round < 5; round++) await withLock(${JSON.stringify(join(directory, "lock"))}, async () => {
      appendFileSync(${JSON.stringify(log)}, "(");
      await new Promise((resolve) => setTimeout(resolve, 5));
      appendFileSync(${JSON.stringify(log)}, ")");
    });`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" }),
  );
  await Promise.all(children.map((child) => new Promise((resolve) => child.on("close", resolve))));
  expect(readFileSync(log, "utf8")).toBe("()".repeat(20));
});

test("the lock of a process that has ended is taken over", async () => {
  const lock = write(join(temporaryDirectory(), "lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  expect(await withLock(lock, async () => "done")).toBe("done");
  expect(existsSync(lock)).toBe(false);
});

test("a process id that is used again is not the holder", async () => {
  const lock = write(join(temporaryDirectory(), "lock"), JSON.stringify({ pid: process.pid, started: "before this process" }));
  expect(await withLock(lock, async () => "done")).toBe("done");
});

test("a lock file that says nothing is taken over", async () => {
  const lock = write(join(temporaryDirectory(), "lock"), "");
  expect(await withLock(lock, async () => "done")).toBe("done");
});

test("work that fails leaves no lock, and who waits is told for whom", async () => {
  const lock = join(temporaryDirectory(), "lock");
  await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
  const waited: number[] = [];
  const first = withLock(lock, () => new Promise((resolve) => setTimeout(resolve, 200)));
  await withLock(
    lock,
    async () => {},
    (pid) => waited.push(pid),
  );
  await first;
  expect(waited).toEqual([process.pid]);
});
