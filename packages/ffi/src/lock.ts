import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      takeOver(file, holder);
      continue;
    }
    if (!waited) onWait?.(holder.pid);
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

/** Two processes may find the same dead holder: the rename lets one of them win, and a fresh lock is put back. */
function takeOver(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && isAlive(moved) && moved.pid !== dead.pid) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return startTime(pid) === started;
}

/** Field 22 of /proc/<pid>/stat (after the name in parentheses, which may hold spaces); empty where there is no /proc. */
function startTime(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "latin1").split(")").at(-1)!.trim().split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
