import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RuntimeInfo } from "@typetorch/core";

/** What became of loading the shim and running one operation. */
export interface LoadCheck {
  readonly info: RuntimeInfo | undefined;
  /** Whether zeros([2, 3]).add(7).sum() gave 42. */
  readonly ran: boolean;
  /** Why not, in a few lines; empty where it ran. */
  readonly reason: string;
}

/** Loads the native library and runs one operation in a child process. */
export function checkLoading(): LoadCheck {
  const probe = fileURLToPath(new URL("probe.js", import.meta.url));
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [probe], {
    encoding: "utf8",
    timeout: 120_000,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const answers = (stdout ?? "").split("\n").filter(Boolean).map(parse);
  const answer = Object.assign({}, ...answers) as { info?: RuntimeInfo; sum?: number };
  const ran = answer.sum === 42 && status === 0;
  return { info: answer.info, ran, reason: ran ? "" : failure(answer.sum, status, signal, stderr ?? "", error) };
}

function failure(
  sum: number | undefined,
  status: number | null,
  signal: string | null,
  stderr: string,
  error: Error | undefined,
): string {
  if (error) return error.message;
  if (signal) return `the process that loaded it ended with ${signal}\n${lastLines(stderr)}`.trim();
  if (sum !== undefined && sum !== 42) return `zeros([2, 3]).add(7).sum() gave ${sum} instead of 42`;
  return lastLines(errorMessage(stderr)) || `the process that loaded it ended with status ${status}`;
}

/** The message of an uncaught error, without Node's frame around it. */
function errorMessage(stderr: string): string {
  const lines = stderr.split("\n");
  const first = lines.findIndex((line) => /^(\w*Error\b|\w*Error \[|Error:)/.test(line));
  if (first < 0) return stderr;
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => /^\s+at /.test(line) || /^Node\.js v/.test(line));
  return (end < 0 ? rest : rest.slice(0, end)).join("\n").replace(/^NativeLibraryError: /, "");
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-14).join("\n");
}

function parse(line: string): object {
  try {
    return JSON.parse(line) as object;
  } catch {
    return {};
  }
}
