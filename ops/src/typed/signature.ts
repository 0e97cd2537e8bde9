import type { Signature } from "../row.js";

export interface TypeParameter {
  readonly name: string;
  readonly constraint: string;
  readonly fallback: string | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}

/** A signature's text in its parts: `<T extends Tensor, const I extends number = 0>(self: T, dim?: I): T`. */
export function readSignature(signature: Signature): { readonly typeParameters: TypeParameter[]; readonly parameters: Parameter[]; readonly result: string } {
  const generics = signature.startsWith("<") ? closing(signature, 0) : -1;
  const end = closing(signature, generics + 1);
  const typeParameters = parts(signature.slice(1, Math.max(generics, 1)), ", ").filter(Boolean).map((text): TypeParameter => {
    const [declared, fallback] = parts(text, " = ");
    const [, name, constraint = "unknown"] = /^(?:const )?(\w+)(?: extends (.*))?$/s.exec(declared!)!;
    return { name: name!, constraint, fallback };
  });
  const parameters = parts(signature.slice(generics + 2, end), ", ").filter(Boolean).map((text): Parameter => {
    const [, name, optional, type] = /^((?:\.\.\.)?\w+)(\?)?: (.*)$/s.exec(text)!;
    return { name: name!, optional: optional !== undefined, type: type! };
  });
  return { typeParameters, parameters, result: signature.slice(end + 1).replace(/^: /, "") };
}

const pairs: Readonly<Record<string, string>> = { "<": ">", "(": ")", "[": "]", "{": "}" };

/** The position of the bracket that closes the one at `open`; arrows and strings hold none that count. */
export function closing(text: string, open: number): number {
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

/** A text cut at a separator, where that stands in no bracket. */
export function parts(text: string, separator: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let position = 0; position < text.length; position++) {
    const character = text[position]!;
    if (character === '"') position = text.indexOf('"', position + 1);
    else if (character in pairs) position = closing(text, position);
    else if (text.startsWith(separator, position)) {
      found.push(text.slice(start, position));
      start = position + separator.length;
      position = start - 1;
    }
  }
  found.push(text.slice(start));
  return found;
}
