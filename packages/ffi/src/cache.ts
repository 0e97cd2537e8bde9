import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The environment as the finders see it; tests pass their own. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The user's cache, shared by all checkouts: `TYPETORCH_CACHE`, else `$XDG_CACHE_HOME/typetorch`, else
 * `~/.cache/typetorch`.
 *
 * Layout: `libtorch/<version>-<variant>/` holds an unpacked libtorch, `shim/<key>/typetorch.node` a built shim,
 * `build/<key>/` its object files, and `tmp/` whatever is not whole yet.
 */
export function cacheDirectory(environment: Environment = process.env): string {
  if (environment["TYPETORCH_CACHE"]) return resolve(environment["TYPETORCH_CACHE"]);
  if (environment["XDG_CACHE_HOME"]) return resolve(environment["XDG_CACHE_HOME"], "typetorch");
  return join(environment["HOME"] || homedir(), ".cache", "typetorch");
}
