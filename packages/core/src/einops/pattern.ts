/** Patterns of einops, read by the steps and with the words of the types (packages/typed/src/einops/pattern.ts). */

/** An axis, `"..."`, or the axes of a group; the empty group is a dim of size 1. */
export type Entry = string | readonly string[];

export interface Pattern {
  readonly left: readonly Entry[];
  readonly right: readonly Entry[];
}

const patterns = new Map<string, Pattern>();

/** The pattern; `refuse` throws the fault it has by itself. Programs use few patterns, time and again. */
export function readPattern(text: string, refuse: (fault: string) => never): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  const sides = text.split("->");
  if (sides.length > 2) refuse("it has more than one ->");
  if (sides.length < 2) refuse("it has no ->");
  const strange = /[!"#$%&'*+,\-/:;<=>?@[\\\]^`{|}~\t\n\r]/.exec(sides.join(""))?.[0];
  if (strange !== undefined) refuse(`'${strange}' is no part of a pattern`);
  const pattern = { left: readSide(sides[0]!), right: readSide(sides[1]!) };
  check(pattern, refuse);
  patterns.set(text, pattern);
  return pattern;
}

/** What stands between the first `(` and the next `)` is a group; brackets left over are found among the names. */
function readSide(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const [part, group] of text.matchAll(/\(([^)]*)\)|[^(]+|\(/g)) {
    if (group !== undefined) entries.push(words(group).filter((word) => word !== "1"));
    else entries.push(...words(part).map((word) => (word === "1" ? [] : word)));
  }
  return entries;
}

const words = (text: string): string[] => text.split(" ").filter(Boolean);

/** Names of a side, in order; numbers and `"..."` among them. */
export const namesOf = (side: readonly Entry[]): string[] => side.flat();

/** Whether a name is a number: an axis of that size. */
export const isNumeral = (name: string): boolean => /^[1-9]\d*$/.test(name);

function check({ left, right }: Pattern, refuse: (fault: string) => never): void {
  for (const name of [...namesOf(left), ...namesOf(right)]) {
    if (name === "..." || isNumeral(name)) continue;
    if (/[()]/.test(name)) refuse("brackets must close, and hold no others");
    if (/\.|^_|_$|^\d/.test(name)) refuse(`${name} is no axis`);
  }
  for (const [side, where] of [[left, "left"], [right, "right"]] as const) {
    const twice = namesOf(side).find((name, index, names) => !isNumeral(name) && names.includes(name, index + 1));
    if (twice !== undefined) refuse(`${twice} stands twice on the ${where}`);
  }
  if (left.some((entry) => Array.isArray(entry) && entry.includes("..."))) refuse("... in brackets may stand on the right only");
}
