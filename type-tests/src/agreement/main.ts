import { parseArgs } from "node:util";
import { agreement, defects } from "./agreement.js";
import { coverageOf, showCoverage } from "./coverage.js";
import { report } from "./report.js";

const usage = `Compares the types with libtorch on random calls.

  --seed N      of the random calls (default 1)
  --calls N     how many (default 10000)
  --op NAMES    calls of one op, or some, only: squeeze,unsqueeze
  --coverage    also how often each op, form, dtype, rank, size, unknown and option stood in the calls
  --examples N  examples of each kind of disagreement and op, and of sentences that the run time has other words for (default 3)

Exit status 1 if they disagree anywhere.`;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    calls: { type: "string", default: "10000" },
    op: { type: "string" },
    coverage: { type: "boolean", default: false },
    examples: { type: "string", default: "3" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  const result = agreement(Number(values.seed), Number(values.calls), values.op);
  console.log(report(result, Number(values.examples)));
  if (values.coverage) console.log(showCoverage(coverageOf(result.findings)).join("\n"));
  const disagree = result.strays.length > 0 || result.findings.some((finding) => defects.includes(finding.class));
  process.exitCode = disagree ? 1 : 0;
}
