import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Who holds a lock: a process id and when it started, since ids are used again. */
interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Runs `work` while this process alone holds the lock file. A lock whose process has ended is taken over, so a build
 * that was killed blocks nobody.
 *
 * @param onWait called once, with the process id of the holder, when the lock is taken.
 */
export async function withLock<T>(file: string, work: () => Promise<T>, onWait?: (pid: number) => void): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!acquire(file)) {
    const holder = readHolder(file);
    if (!isAlive(holder)) {
      takeOver(file);
      continue;
    }
    if (!waited) onWait?.(holder!.pid);
    waited = true;
    await sleep(100);
  }
  // A process that is told to stop leaves no lock behind; one that is killed leaves one that is taken over.
  const release = () => rmSync(file, { force: true });
  process.on("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** The lock appears with its holder's name in it, or not at all. */
function acquire(file: string): boolean {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startTime(process.pid) } satisfies Holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes the lock of a dead holder. Several processes may find it at once: only who holds the guard removes, after
 * another look, so nobody removes a lock that was taken meanwhile.
 */
function takeOver(file: string): void {
  const guard = `${file}.takeover`;
  if (acquire(guard)) {
    if (!isAlive(readHolder(file))) rmSync(file, { force: true });
    rmSync(guard, { force: true });
  } else if (!isAlive(readHolder(guard))) {
    rmSync(guard, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder | undefined): boolean {
  if (!holder) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return startTime(holder.pid) === holder.started;
}

/** Field 22 of /proc/<pid>/stat (after the name in parentheses, which may hold spaces); empty where there is no /proc. */
function startTime(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "latin1").split(")").at(-1)!.trim().split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
