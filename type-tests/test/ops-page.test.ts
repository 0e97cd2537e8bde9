import { readFileSync, writeFileSync } from "node:fs";
import { opsPage, renderOpsPage } from "../src/ops-page.js";

// `UPDATE_OPS_PAGE=1 npm test -- ops-page` writes the page. That its examples run, too, is for rows.test.ts.
test("docs/OPS.md lists every op with its rule, and what the compiler says of an example of each kind", () => {
  const page = renderOpsPage();
  if (process.env.UPDATE_OPS_PAGE) writeFileSync(opsPage, page);
  expect(page).toBe(readFileSync(opsPage, "utf8"));
}, 60_000);
