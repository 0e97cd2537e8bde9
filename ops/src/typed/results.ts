import { closing } from "./signature.js";

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
