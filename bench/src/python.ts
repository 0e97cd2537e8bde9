import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The Python to compare with: its torch is of the libtorch that TypeTorch runs on. */
export function findPython(version: string, isCpu: boolean): string {
  const given = process.env["TYPETORCH_BENCH_PYTHON"];
  const python = given ?? preparedPython(version, isCpu);
  const found = torchVersion(python);
  if (found === undefined) throw new Error(`${python} has no torch: TYPETORCH_BENCH_PYTHON must name a Python with torch ${version}`);
  if (found.split("+")[0] !== version) throw new Error(`${python} has torch ${found}, TypeTorch runs on libtorch ${version}: the two must be of the same version`);
  return python;
}

function torchVersion(python: string): string | undefined {
  const { status, stdout } = spawnSync(python, ["-c", "import torch; print(torch.__version__)"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** A virtual environment in the user's cache, made where it is not there; made aside first, so that it is whole or absent. */
function preparedPython(version: string, isCpu: boolean): string {
  const cache = process.env["TYPETORCH_CACHE"] ?? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "typetorch");
  const place = join(cache, "bench", `python-torch-${version}${isCpu ? "-cpu" : ""}`);
  const python = join(place, "bin", "python");
  if (existsSync(join(place, "whole"))) return python;
  console.log(`Setting up Python with torch ${version} in ${place} …`);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(cache, "bench"), { recursive: true });
  command("python3", ["-m", "venv", place], "Python 3 with venv is needed: sudo apt-get install python3-venv");
  const install = ["-m", "pip", "install", "--disable-pip-version-check", `torch==${version}`];
  const fromVariant = isCpu && attempt(python, [...install, "--index-url", "https://download.pytorch.org/whl/cpu"]);
  if (!fromVariant) command(python, install, `pip could not install torch ${version}: install it into a virtual environment yourself and name its Python in TYPETORCH_BENCH_PYTHON`);
  mkdirSync(join(place, "whole.part"));
  renameSync(join(place, "whole.part"), join(place, "whole"));
  return python;
}

function attempt(program: string, args: readonly string[]): boolean {
  return spawnSync(program, [...args, "--retries", "1", "--timeout", "15"], { stdio: ["ignore", "inherit", "ignore"] }).status === 0;
}

function command(program: string, args: readonly string[], advice: string): void {
  if (spawnSync(program, args, { stdio: "inherit" }).status !== 0) throw new Error(advice);
}
