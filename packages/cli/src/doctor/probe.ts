/**
 * Run by doctor in a process of its own, since a library that cannot be loaded may end the process that tries:
 * loads the native library, says what it is, runs one operation, and writes a line of JSON after each step.
 */
import { runtimeInfo, zeros } from "@typetorch/core";

function write(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

write({ info: runtimeInfo() });
write({ sum: zeros([2, 3]).add(7).sum().item() });
