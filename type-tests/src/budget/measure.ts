import { join } from "node:path";
import ts from "typescript";
import { writeProject } from "../project.js";
import type { BudgetedRule } from "./rules.js";

/** Instantiations that one call costs, each with dims that no other has. */
export interface Cost {
  readonly success: number;
  readonly failure: number;
}

const calls = 10;
const dimsPerCall = 5;

/**
 * What each rule costs under the pinned compiler. One program holds two files for each kind of call; they are checked one after
 * the other, and what the second adds counts: what is paid once has been paid by the first.
 */
export function measure(rules: readonly BudgetedRule[]): Record<string, Cost> {
  const files: Record<string, string> = {};
  let nextDim = 1000;
  const add = (name: string, text: BudgetedRule["success"]) => {
    files[name] = program(text, nextDim);
    nextDim += calls * dimsPerCall;
  };
  rules.forEach(({ success, failure }, index) => {
    for (const kind of ["warm", "measured"]) {
      add(`success-${index}-${kind}.ts`, success);
      add(`failure-${index}-${kind}.ts`, failure);
    }
  });
  const checked = load(writeProject("budget", files));
  const cost = (name: string): number => {
    checked.check(`${name}-warm.ts`);
    return Math.round(checked.check(`${name}-measured.ts`) / calls);
  };
  return Object.fromEntries(rules.map(({ name }, index) => [name, { success: cost(`success-${index}`), failure: cost(`failure-${index}`) }]));
}

/** A file of calls. Operands have names: `f([2, 3])` stands for a declared tensor. */
function program(text: BudgetedRule["success"], firstDim: number): string {
  const statements = Array.from({ length: calls }, (_, call) => {
    const operands: string[] = [];
    const dim = (index: number) => firstDim + call * dimsPerCall + index;
    const expression = text(dim).replace(/\bf\((\[[^\]]*\])(?:, ("\w+"))?\)/g, (_, shape: string, dtype = '"float32"') => {
      const name = `x${call}_${operands.length}`;
      operands.push(`declare const ${name}: tt.Tensor<${shape}, ${dtype}, "cpu">;`);
      return name;
    });
    return [...operands, `export const r${call} = ${expression};`].join("\n");
  });
  return ['import * as tt from "typetorch";', ...statements].join("\n");
}

/** A program whose files are type-checked when asked for; `check` gives the instantiations that a file added. */
function load(directory: string): { check: (name: string) => number } {
  const config = ts.readConfigFile(join(directory, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, directory);
  const loaded = ts.createProgram(fileNames, options);
  return {
    check: (name) => {
      const before = loaded.getInstantiationCount();
      loaded.getSemanticDiagnostics(loaded.getSourceFile(join(directory, name)));
      return loaded.getInstantiationCount() - before;
    },
  };
}
