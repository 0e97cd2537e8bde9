/**
 * A signature whose result gives no hints for type parameters with a default: where a type is expected
 * (`const a: Tensor<[], "int64", "cpu"> = x.argmax()`), TypeScript would else take the parameter of an argument that was left off
 * from the expected type, through the branches of the rule, and not its default.
 */
export function withoutHints(signature: string): string {
  const generics = closing(signature, 0);
  const parameters = closing(signature, generics + 1);
  const result = signature.slice(parameters + 1);
  const defaulted = [...signature.slice(1, generics).matchAll(/(?:^|, )(?:const )?([A-Z]) extends (?:[^,<>{]|<[^<>]*>|\{[^{}]*\})*? = /g)].map(([, name]) => name!);
  const hinted = defaulted.reduce(
    (text, name) => text.replaceAll(new RegExp(`(?<!NoInfer<)(?<!\\["|"|\\w)\\b${name}\\b(?!\\w|")`, "g"), `NoInfer<${name}>`),
    result,
  );
  return signature.slice(0, parameters + 1) + hinted;
}

/** The position of the bracket that closes the one at `open`; arrows and strings hold none that count. */
function closing(text: string, open: number): number {
  const pairs: Record<string, string> = { "<": ">", "(": ")" };
  const start = text[open]!;
  const end = pairs[start];
  if (!end) throw new Error(`no bracket at ${open} of ${text}`);
  let depth = 0;
  let quoted = false;
  for (let position = open; position < text.length; position++) {
    const character = text[position]!;
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === start) depth++;
    else if (character === end && text[position - 1] !== "=" && --depth === 0) return position;
  }
  throw new Error(`unbalanced: ${text}`);
}
