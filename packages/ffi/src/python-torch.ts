import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheDirectory, type Environment } from "./cache.js";

/** What a Python said about its torch package. */
export interface PythonTorch {
  readonly python: string;
  /** The torch package's directory; undefined where this Python has none or does not run. */
  readonly directory: string | undefined;
}

/** Finds the package without importing it; the current directory does not count as a place of packages. */
const PROGRAM = `import importlib.util, os, sys
sys.path = [entry for entry in sys.path if entry]
spec = importlib.util.find_spec("torch")
print(os.path.dirname(spec.origin) if spec and spec.origin else "")`;

/**
 * The torch packages of `python3`, `python`, and the active virtual or conda environment, one after another.
 *
 * Starting Python costs up to 0.1 s, so a directory once found is remembered in the cache for the same environment
 * and asked for again only when it is gone.
 */
export function* pythonTorchDirectories(environment: Environment = process.env): Generator<PythonTorch> {
  const remembered = readMemory(environment);
  if (remembered?.directory && existsSync(remembered.directory)) yield remembered;
  for (const python of pythons(environment)) {
    const directory = askPython(python, environment);
    const answer = { python, directory };
    if (directory) writeMemory(environment, answer);
    yield answer;
  }
}

/** The Pythons that are asked, in order. */
function pythons(environment: Environment): string[] {
  const prefixes = [environment["VIRTUAL_ENV"], environment["CONDA_PREFIX"]].filter(
    (prefix) => prefix !== undefined && prefix !== "",
  );
  return ["python3", "python", ...prefixes.map((prefix) => join(prefix!, "bin", "python"))];
}

function askPython(python: string, environment: Environment): string | undefined {
  const { status, stdout } = spawnSync(python, ["-c", PROGRAM], {
    env: environment,
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (status === 0 && stdout.trim()) || undefined;
}

function memoryFile(environment: Environment): string {
  const words = ["PATH", "VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "PYTHONHOME"].map((name) => environment[name] ?? "");
  const key = createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16);
  return join(cacheDirectory(environment), "python", `${key}.json`);
}

function readMemory(environment: Environment): PythonTorch | undefined {
  try {
    return JSON.parse(readFileSync(memoryFile(environment), "utf8")) as PythonTorch;
  } catch {
    return undefined;
  }
}

function writeMemory(environment: Environment, answer: PythonTorch): void {
  const file = memoryFile(environment);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(answer));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A cache that cannot be written costs time only.
  }
}
