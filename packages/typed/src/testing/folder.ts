import { rmSync } from "node:fs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does work in a folder of its own, which is gone afterwards: also where the work fails, the program exits or Ctrl-C ends it. */
export async function inFolder<R>(folder: string, work: () => Promise<R>): Promise<R> {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    remove();
    // As if nothing had listened, unless the program has listeners of its own: those decide.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", remove);
  };
  remove();
  for (const signal of signals) process.on(signal, onSignal);
  process.on("exit", remove);
  try {
    return await work();
  } finally {
    release();
    remove();
  }
}
