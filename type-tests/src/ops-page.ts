import { families, type Row } from "@typetorch/ops";
import { sentenceOf } from "@typetorch/typed/testing";
import { join } from "node:path";
import { root } from "./compilers.js";
import { checkSources, type Source, type Verdict } from "./agreement/verdicts.js";
import { namesIn } from "./rows.js";

/** The page that lists every op. */
export const opsPage = join(root, "docs/OPS.md");

/** An example as the page shows it. */
interface Example extends Source {
  readonly op: string;
}

const head = `# Every op

Each op is a function, and a method where its first argument is a tensor to call it on. An example that compiles shows the type of its
result, one that does not shows the sentence that the compiler puts on the argument at fault. All of them are compiled, and run, by the tests.

Required arguments stand by position in PyTorch's order, a first optional dim may, everything else goes into one options object. Names that
end in \`_\` work in place.
`;

/** The page's text: the rules of the op table, and what the compiler says of their examples. */
export function renderOpsPage(): string {
  const rows = Object.values(families).flat();
  const examples = rows.flatMap((row): Example[] => [...shown(row.accepts), ...shown(row.refuses)].map((text) => ({ op: row.name, text })));
  const { verdicts, strays } = checkSources(examples, "ops-page", `import { ${namesIn(examples).join(", ")} } from "typetorch";`);
  if (strays.length > 0) throw new Error(strays.join("\n"));
  const byText = new Map([...verdicts].map(([{ op, text }, verdict]) => [`${op} ${text}`, verdict]));
  const sections = Object.entries(families).map(([family, members]) => [`## ${title(family)}\n`, ...members.map((row) => section(row, (text) => byText.get(`${row.name} ${text}`)!))].join("\n"));
  const contents = Object.entries(families).map(([family, members]) => `- [${title(family)}](#${anchor(family)}): ${members.flatMap((row) => [row, ...(row.also ?? [])]).map(({ name }) => `\`${name}\``).join(" ")}`);
  return [head, `${contents.join("\n")}\n`, ...sections].join("\n");
}

/** One example of each kind says enough. */
const shown = (cases: readonly string[]): readonly string[] => cases.slice(0, 1);

function section(row: Row, verdictOf: (text: string) => Verdict): string {
  const names = row.inPlace ? `### ${row.name}, ${row.name}_` : `### ${row.name}`;
  const also = (row.also ?? []).map(({ name, torch }) => `; also: \`${name}\`, \`${torch}\``);
  const lines = [names, "", `${row.doc}${/[.!?]$/.test(row.doc) ? "" : "."} PyTorch: \`${row.torch}\`${also.join("")}`, "", "```ts"];
  for (const text of shown(row.accepts)) lines.push(`${text}; // ${shortType(verdictOf(text))}`);
  for (const text of shown(row.refuses)) lines.push(`// @ts-expect-error ${reason(verdictOf(text))}`, `${text};`);
  return [...lines, "```", ""].join("\n");
}

const shortType = (verdict: Verdict): string => (verdict.accepted ? verdict.shown : "");

/** The rule's sentence, or what the compiler itself says of an argument that no rule needs to look at. */
function reason(verdict: Verdict): string {
  if (verdict.accepted) throw new Error("an example that is to be refused compiles");
  return sentenceOf(verdict) ?? verdict.message.split("\n")[0]!;
}

/** `linearAlgebra` as `Linear algebra`. */
function title(family: string): string {
  const words = family.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}

const anchor = (family: string): string => title(family).toLowerCase().replaceAll(" ", "-");
