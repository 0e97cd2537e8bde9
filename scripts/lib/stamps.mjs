import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.mjs";

/** Stamps lie inside node_modules, so that removing it starts everything anew. */
const directory = join(root, "node_modules", ".typetorch");

/** What a finished step was made from and what it made; undefined where it has not finished. */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(join(directory, `${name}.json`), "utf8"));
  } catch {
    return undefined;
  }
}

/** Written when a step has finished, in one piece: an interrupted step has no stamp. */
export function writeStamp(name, value) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(value));
  renameSync(`${file}.part`, file);
}

export function removeStamp(name) {
  rmSync(join(directory, `${name}.json`), { force: true });
}

/** The hash of files' contents. */
export function contentHash(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/**
 * Every file under some directories with its size and time, by path: two equal snapshots mean that nothing was edited.
 * Reading times and not contents keeps the check at some 20 ms.
 */
export function snapshot(directories, isWanted) {
  const files = {};
  for (const start of directories) if (existsSync(join(root, start))) collect(start, isWanted, files);
  return files;
}

function collect(path, isWanted, files) {
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (!isWanted(child, entry)) continue;
    if (entry.isDirectory()) collect(child, isWanted, files);
    else if (entry.isFile()) {
      const { size, mtimeMs } = statSync(join(root, child));
      files[child] = `${size} ${mtimeMs}`;
    }
  }
}

/** Whether two snapshots are of the same files in the same state. */
export function equalSnapshots(left, right) {
  const names = Object.keys(left ?? {});
  return right !== undefined && names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
