/** ATen schemas as libtorch prints them: `aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor`. */
export interface Schema {
  /** `add.Tensor` */
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly returns: readonly Return[];
}

export interface Argument {
  readonly name: string;
  readonly type: ArgumentType;
  /** The schema's default as printed, or undefined where the argument is required. */
  readonly default: string | undefined;
  readonly keywordOnly: boolean;
  /** Written to: `Tensor(a!)`. */
  readonly mutated: boolean;
}

export interface ArgumentType {
  /** `Tensor`, `int`, `Scalar`, `ScalarType` …; symbolic integers count as `int`. */
  readonly base: string;
  readonly optional: boolean;
  readonly list: boolean;
  /** `int[2]`: a single number stands for two. */
  readonly size: number | undefined;
  /** `Tensor?[]`: entries may be absent. */
  readonly optionalItems: boolean;
}

export interface Return {
  readonly type: ArgumentType;
  readonly name: string | undefined;
  readonly mutated: boolean;
}

/** Splits at commas outside brackets. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if ("([".includes(character)) depth++;
    else if (")]".includes(character)) depth--;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== "");
}

const typePattern = /^([\w.]+)(\([^)]*\))?(\?)?(?:\[(\d*)\])?(\?)?$/;

function parseType(text: string): { type: ArgumentType; mutated: boolean } {
  const match = typePattern.exec(text);
  if (!match) throw new Error(`cannot read the type '${text}'`);
  const [, base, alias, firstOptional, size, secondOptional] = match;
  const list = size !== undefined;
  return {
    mutated: alias?.includes("!") ?? false,
    type: {
      base: base === "SymInt" ? "int" : base!,
      list,
      size: list && size !== "" ? Number(size) : undefined,
      optional: list ? secondOptional !== undefined : firstOptional !== undefined,
      optionalItems: list && firstOptional !== undefined,
    },
  };
}

function parseArgument(text: string, keywordOnly: boolean): Argument {
  const equals = text.indexOf("=");
  const declaration = equals < 0 ? text : text.slice(0, equals);
  const space = declaration.lastIndexOf(" ");
  return {
    ...parseType(declaration.slice(0, space)),
    name: declaration.slice(space + 1),
    default: equals < 0 ? undefined : text.slice(equals + 1),
    keywordOnly,
  };
}

function parseReturn(text: string): Return {
  const space = text.lastIndexOf(" ");
  // "Tensor(a -> *)" holds spaces, a name does not follow an arrow.
  const named = space > 0 && /^\w+$/.test(text.slice(space + 1)) && !text.slice(0, space).endsWith("->");
  return { ...parseType(named ? text.slice(0, space) : text), name: named ? text.slice(space + 1) : undefined };
}

export function parseSchema(line: string): Schema {
  const open = line.indexOf("(");
  const arrow = line.lastIndexOf(") -> ");
  const argumentTexts = splitTopLevel(line.slice(open + 1, arrow));
  const star = argumentTexts.indexOf("*");
  const returnText = line.slice(arrow + 5);
  const returns = returnText.startsWith("(") ? splitTopLevel(returnText.slice(1, -1)) : [returnText];
  return {
    name: line.slice("aten::".length, open),
    arguments: argumentTexts
      .map((text, index) => ({ text, index }))
      .filter(({ text }) => text !== "*")
      .map(({ text, index }) => parseArgument(text, star >= 0 && index > star)),
    returns: returns.map(parseReturn),
  };
}

/** The schemas of a dump, by name. Lines that no caller could use (classes of TorchScript) are parsed only when asked for. */
export function readSchemas(dump: string): (name: string) => Schema {
  const lines = new Map(
    dump.split("\n").filter(Boolean).map((line) => [line.slice("aten::".length, line.indexOf("(")), line]),
  );
  return (name) => {
    const line = lines.get(name);
    if (!line) throw new Error(`no schema is named '${name}'`);
    return parseSchema(line);
  };
}

/** `log_softmax` → `logSoftmax`; a trailing underscore (in place) stays. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
