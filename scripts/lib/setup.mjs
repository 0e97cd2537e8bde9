import { installDependencies } from "./dependencies.mjs";
import { checkPrerequisites, prepareNative } from "./native.mjs";
import { buildInstaller, buildTypescript } from "./typescript.mjs";

/**
 * Everything between a clean clone and a first operation. Each step is skipped where it is done: the whole check takes
 * some 0.1 s then and prints nothing. An interrupted step has no stamp, and runs again.
 */
export async function setup() {
  await installDependencies();
  await buildInstaller();
  await checkPrerequisites();
  await buildTypescript();
  await prepareNative();
}
