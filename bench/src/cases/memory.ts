// Child process: 20 000 tensors of 1 MB in a synchronous loop without scopes. Prints the peak of the resident set in MB.
import { setNumThreads, zeros } from "typetorch/core";

setNumThreads(1);
const before = process.resourceUsage().maxRSS / 1024;
for (let count = 0; count < 20_000; count++) zeros([250_000]);
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, before }));
