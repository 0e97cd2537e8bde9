import { ArgumentError, type Tensor } from "@typetorch/core";

/** An optimiser's state as PyTorch writes it: by the numbers of the parameters, under PyTorch's names. */
export interface OptimizerStateDict {
  readonly state: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
  readonly param_groups: readonly ({ readonly params: readonly number[] } & Readonly<Record<string, unknown>>)[];
}

type Group = { readonly params: readonly Tensor[] };

export function writeOptimizerState(groups: readonly Group[], stateOf: (tensor: Tensor) => Record<string, Tensor> | undefined): OptimizerStateDict {
  const state: Record<number, Record<string, unknown>> = {};
  let count = 0;
  const param_groups = groups.map(({ params, ...options }) => {
    const numbers = params.map((tensor) => {
      const entries = stateOf(tensor);
      if (entries && Object.keys(entries).length > 0) state[count] = entries;
      return count++;
    });
    return { ...renamed(options, snakeCase), params: numbers };
  });
  return { state, param_groups };
}

/** Sets the groups' options, and gives each parameter's entries. */
export function readOptimizerState(name: string, dict: OptimizerStateDict, groups: readonly Group[]): Map<Tensor, Readonly<Record<string, unknown>>> {
  const saved = dict?.param_groups;
  if (!Array.isArray(saved) || typeof dict.state !== "object") {
    throw new ArgumentError(`${name}.loadStateDict: expected a record with state and param_groups`);
  }
  const sizes = (all: readonly { readonly params: readonly unknown[] }[]): string => `${all.length} with ${all.map(({ params }) => params.length).join(", ")} parameters`;
  if (sizes(saved as OptimizerStateDict["param_groups"]) !== sizes(groups)) {
    throw new ArgumentError(`${name}.loadStateDict: the parameter groups differ: the optimiser has ${sizes(groups)}, the state dict ${sizes(saved as OptimizerStateDict["param_groups"])}`);
  }
  const states = new Map<Tensor, Readonly<Record<string, unknown>>>();
  groups.forEach((group, index) => {
    const { params, ...options } = dict.param_groups[index]!;
    for (const [key, value] of Object.entries(renamed(options, camelCase))) {
      // Options that only PyTorch has are left out; null is Python's None.
      if (Object.hasOwn(group, key)) Object.assign(group, { [key]: value ?? defaultOf(key) });
    }
    params.forEach((number, position) => {
      const entries = dict.state[number];
      if (entries) states.set(group.params[position]!, entries);
    });
  });
  return states;
}

const defaultOf = (key: string): boolean | undefined => (key === "fused" ? false : undefined);

function renamed(options: Readonly<Record<string, unknown>>, rename: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [rename(key), Array.isArray(value) ? [...(value as unknown[])] : value]));
}

const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelCase = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
