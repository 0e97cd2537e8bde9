import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash, readStamp, removeStamp, writeStamp } from "./stamps.mjs";
import { root, run, SetupError, step, workspacePackages } from "./workspace.mjs";

/** The pnpm that npm runs where none that fits is installed. */
const PNPM = "12.21.0";

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|NO_OFFLINE_|TARBALL_FETCH|error sending request|dns error|client error/i;

/** Installs the npm packages of the lockfile, where they are not installed. */
export async function installDependencies() {
  const packages = workspacePackages();
  const hash = contentHash([
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    ...packages.map((name) => join(name, "package.json")),
  ]);
  if (readStamp("dependencies")?.hash === hash && packages.every(hasModules)) return;
  removeStamp("dependencies");
  await step("Installing npm packages", async () => {
    const [command, args] = pnpm();
    const { status, output } = await run(
      command,
      [
        ...args,
        "install",
        "--frozen-lockfile",
        isOffline() ? "--offline" : "--prefer-offline",
        "--reporter=append-only",
        "--config.confirmModulesPurge=false",
      ],
      { env: environment() },
    );
    if (status !== 0) throw new SetupError(explain(output, status));
  });
  writeStamp("dependencies", { hash });
}

/** Whether a package that depends on others has them linked. */
function hasModules(directory) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, directory, "package.json"), "utf8"));
  const count = Object.keys(dependencies).length + Object.keys(devDependencies).length;
  return count === 0 || existsSync(join(root, directory, "node_modules"));
}

/** A pnpm that is installed, where its major version is the one of the lockfile; else npm fetches one. */
function pnpm() {
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: "0" };
  const { status, stdout } = spawnSync("pnpm", ["--version"], {
    cwd: root,
    env,
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (status === 0 && stdout.trim().split(".")[0] === PNPM.split(".")[0]) return ["pnpm", []];
  const npm = spawnSync("npm", ["--version"], { stdio: "ignore" });
  if (npm.error)
    throw new SetupError(
      "Missing: npm, which comes with Node: none found in PATH\n  mend it: sudo apt-get install npm   (or install Node from https://nodejs.org)",
    );
  return ["npm", ["exec", "--yes", "--loglevel=error", "--prefer-offline", `pnpm@${PNPM}`, "--"]];
}

/**
 * Whether the registry is out of reach. pnpm would try hundreds of packages for half a minute; offline it fails at once,
 * or installs from its store.
 */
function isOffline() {
  const { status, stderr } = spawnSync("npm", ["ping", "--fetch-retries=0"], { cwd: root, encoding: "utf8", timeout: 30_000 });
  return status !== 0 && NETWORK.test(stderr ?? "");
}

/** Two quick retries: without a network it fails within seconds. */
function environment() {
  const retries = { fetch_retries: "2", fetch_retry_mintimeout: "500", fetch_retry_maxtimeout: "2000" };
  const env = { ...process.env };
  for (const [name, value] of Object.entries(retries)) env[`npm_config_${name}`] = env[`pnpm_config_${name}`] = value;
  return env;
}

function explain(output, status) {
  if (NETWORK.test(output)) {
    return "Missing: network: the npm packages could not be fetched (see above)\n  mend it: connect and run this again; a proxy goes into HTTPS_PROXY, another registry into npm's configuration";
  }
  if (/ENOSPC|no space left/i.test(output))
    return "Missing: disk space: the npm packages do not fit\n  mend it: free about 1 GB and run this again";
  return `The npm packages could not be installed: pnpm ended with status ${status} (see above).`;
}
