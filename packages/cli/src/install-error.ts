/** libtorch could not be installed; the message says why and what to do. */
export class InstallError extends Error {
  override readonly name = "InstallError";
}
