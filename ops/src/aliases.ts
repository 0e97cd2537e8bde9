import type { Row, Signature } from "./row.js";

/** A row, and the same under each of its other names: signatures and examples hold the name, too, so that errors name what was called. */
export function underEveryName(row: Row): readonly Row[] {
  const { also = [], functionTypes, inPlaceTypes, ...rest } = row;
  const aliases = also.map((alias): Row => {
    const renamed = (texts: Signature | readonly Signature[]) => [texts].flat().map((text) => text.replaceAll(new RegExp(`\\b${row.name}(?=_?["(])`, "g"), alias.name));
    return {
      ...rest,
      ...alias,
      types: renamed(row.types),
      ...(functionTypes && { functionTypes: renamed(functionTypes) }),
      ...(inPlaceTypes && { inPlaceTypes: renamed(inPlaceTypes) }),
      accepts: renamed(row.accepts),
      refuses: renamed(row.refuses),
    };
  });
  return [row, ...aliases];
}
