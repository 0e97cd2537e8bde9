export { installLibtorch, type Installed, type InstallOptions, type InstallProgress } from "./install.js";
export { InstallError } from "./install-error.js";
export { main } from "./main.js";
export { Progress } from "./progress.js";
export { showBuild, showInstall } from "./report-progress.js";
export { WheelError } from "./wheel.js";
