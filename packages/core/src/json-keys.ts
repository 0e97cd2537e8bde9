const quote = 0x22;
const backslash = 0x5c;

/**
 * The first key that stands twice in one object of a JSON text, or undefined. `JSON.parse` keeps the last of them
 * without a word; two readers of one file could then see different tensors. The text must be valid JSON.
 */
export function repeatedKey(text: string): string | undefined {
  const objects: (Set<string> | null)[] = []; // null for an array
  const colon = /\s*:/y;
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x7b) objects.push(new Set());
    else if (code === 0x5b) objects.push(null);
    else if (code === 0x7d || code === 0x5d) objects.pop();
    else if (code === quote) {
      const start = position;
      position = endOfString(text, start);
      colon.lastIndex = position + 1;
      if (!colon.test(text)) continue; // a value
      const key = JSON.parse(text.slice(start, position + 1)) as string;
      const keys = objects.at(-1)!;
      if (keys!.has(key)) return key;
      keys!.add(key);
    }
  }
  return undefined;
}

/** The position of the quote that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let position = start + 1;
  for (let code = text.charCodeAt(position); code !== quote; code = text.charCodeAt(position)) position += code === backslash ? 2 : 1;
  return position;
}
