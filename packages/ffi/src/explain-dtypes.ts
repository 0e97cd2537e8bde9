import { scalarTypeName } from "./dtypes.js";

/**
 * What an op wants of the dtype of its tensor operand number `at`: none of the dtypes that it refuses, one of those that it wants (as `what`,
 * which are `names`), or that of the first. Or that operand number `at` is a dim: it is asked for before what follows.
 */
export type DTypeRule = readonly [at: number, refused: string] | readonly [at: number, wanted: string, what: string, names: string] | readonly [at: number] | readonly [kind: "dim", at: number];

/** The compiler's sentence for the dtypes of a failed call: by the op's rules, else by what libtorch said of it. Undefined where something else was wrong. */
export function explainDTypes(name: string, dtypes: readonly string[], rules: readonly DTypeRule[] | undefined, wrongDim: (operand: number) => string | undefined, message: string): string | undefined {
  for (const rule of rules ?? []) {
    if (rule[0] === "dim") {
      const fault = wrongDim(rule[1]);
      if (fault !== undefined) return `${name}: ${fault}`;
      continue;
    }
    const [at, set, what, names] = rule;
    const dtype = dtypes[at];
    if (dtype === undefined) continue;
    if (set === undefined) {
      if (dtype !== dtypes[0]) return `${name}: dtypes ${dtypes[0]} and ${dtype} differ`;
    } else if (what === undefined) {
      if (set.split(" ").includes(dtype)) return unsupported(name, dtype);
    } else if (!set.split(" ").includes(dtype)) {
      return `${name}: ${what} must be ${names}, not ${dtype}`;
    }
  }
  const lacking = named(/not implemented for '(\w+)'|(?:Expected a floating point or complex tensor as input\.|Low precision dtypes not supported\.|Input dtype must be either a floating point or complex dtype\.|Optional dtype must be either a floating point or complex dtype\.) Got:? (\w+)|dtype should be floating point or complex, but got (\w+)/, message);
  if (lacking) return unsupported(name, lacking);
  const apart = /^Promotion for .* is not supported, attempted to promote (\w+) and (\w+)/.exec(message)?.slice(1).map(scalarTypeName);
  if (apart) return `${name}: dtypes ${apart.join(" and ")} do not promote`;
  // Where the op is composed of others, the operands are none of the caller's.
  const other = rules && differing(dtypes, message);
  if (other !== undefined) return `${name}: dtypes ${dtypes[0]} and ${other} differ`;
  if (/(with a|on a|two) bool tensors? is not supported/.test(message)) return unsupported(name, "bool");
  if (/^Integer division with addcdiv/.test(message)) return `${name}: ${dtypes[1]} is not divided by ${dtypes[2]}: one must be floating-point`;
  const become = named(/^Bad in-place call: input tensor dtype .* and output tensor dtype (.*) should match/, message);
  if (become) return `${name}: ${dtypes[0]} cannot become ${become} in place`;
  const isDropout = /dropout/i.test(name);
  const stored = named(/^result type (.*) can't be cast to the desired output type|but the operation's result requires dtype (\w+)/, message);
  if (stored && name.endsWith("_") && !isDropout) return `${name}: a result of dtype ${stored} cannot be stored in place in ${dtypes[0]}`;
  // Some kernels do not say of which dtype they speak.
  const [dtype, second] = new Set(dtypes);
  if (dtype === undefined || second !== undefined) return undefined;
  return isRefused(dtype, message) || (stored && isDropout) ? unsupported(name, dtype) : undefined;
}

/** What libtorch says of dtypes that should be the same. */
const differ = /^expected dtype .* for `|^\w+ did not match \w+$|^Expected object of scalar type|tensors with different dtypes|(must|should) have (be )?(the )?same dtype|to have the same dtype|and (bias|weight) type \(.*\) should be the same|source and destination dtypes match|to be equal to src\.dtype/;

/** The dtype that should be that of the first tensor. */
function differing(dtypes: readonly string[], message: string): string | undefined {
  const [wanted, found] = /expected scalar type (\w+) but found (\w+)/.exec(message)?.slice(1) ?? /^Found dtype (\w+) but expected (\w+)/.exec(message)?.slice(1).reverse() ?? [];
  if (wanted !== undefined) return scalarTypeName(wanted) === dtypes[0] ? scalarTypeName(found!) : undefined;
  if (!differ.test(message)) return undefined;
  // What is written comes after the indices.
  const others = /source and destination|src\.dtype/.test(message) ? dtypes.slice(-1) : dtypes;
  return others.find((dtype) => dtype !== dtypes[0]);
}

/** Whether libtorch says that it takes no numbers like those of a dtype. */
function isRefused(dtype: string, message: string): boolean {
  if (/only supports? .*float|types other than float/i.test(message)) return !/float|complex/.test(dtype);
  const refused = /(not (yet )?(implemented|supported)|does(n't| not) support|not intended to support|may not be) .*(?<kind>complex|boolean)/i.exec(message)?.groups?.["kind"] ?? /(?<kind>bool)(ean)? inputs not supported/i.exec(message)?.groups?.["kind"];
  return refused !== undefined && dtype.startsWith(refused.toLowerCase().slice(0, 4));
}

/** The dtype that a pattern finds in a message. */
function named(pattern: RegExp, message: string): string | undefined {
  const found = pattern.exec(message)?.slice(1).find((group) => group !== undefined);
  return found === undefined ? undefined : scalarTypeName(found);
}

const unsupported = (name: string, dtype: string): string => `${name}: dtype ${dtype} is not supported`;
