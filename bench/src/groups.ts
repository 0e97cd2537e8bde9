import { alternate, compared, type Times } from "./compare.js";
import { measureCompiler } from "./compile.js";
import { runNode, runPython, timed } from "./processes.js";
import type { Result } from "./results.js";
import { median } from "./statistics.js";

export interface Group {
  readonly name: string;
  measure(python: string, rounds: number): Result[];
}

const smallOps = (mode: "scope" | "automatic", threads: number): Group => ({
  name: `small ops, ${mode === "scope" ? "in scopes" : "automatic memory"}`,
  measure(python, rounds) {
    const pairs = alternate<Times>(
      rounds,
      () => runNode("small-ops", [mode, String(threads)], threads) as Times,
      () => runPython(python, "small_ops", [String(threads)], threads) as Times,
    );
    const target = (name: string) => (threads > 1 ? undefined : name === "item" ? 0.6 : mode === "scope" ? 0.9 : 1.05);
    return compared(pairs, { group: this.name, threads, unit: "ns", target });
  },
});

const trainingTargets = { "mlp-2-16-1": 0.65, "mlp-784-128-10": 0.95, lenet: 1.05 };
const batches = { "mlp-2-16-1": 4, "mlp-784-128-10": 64, lenet: 64 };

interface Training {
  readonly losses: readonly number[];
  readonly times: readonly number[];
}

const training = (mode: "scope" | "automatic", threads: number): Group => ({
  name: `training step, ${mode === "scope" ? "in scopes" : "automatic memory"}`,
  measure(python, rounds) {
    return Object.keys(trainingTargets).flatMap((key) => {
      const model = key as keyof typeof trainingTargets;
      return ["sgd", "adam"].flatMap((optimiser) => {
        const name = `${model}, batch ${batches[model]}, ${optimiser === "sgd" ? "SGD" : "Adam"}`;
        const pairs = alternate<Training>(
          rounds,
          () => runNode("training", [model, optimiser, mode, String(threads)], threads) as Training,
          () => runPython(python, "training", [model, optimiser, String(threads)], threads) as Training,
        );
        const target = () => (threads === 1 && mode === "scope" ? trainingTargets[model] : undefined);
        const times = pairs.map(([ours, theirs]) => [{ [name]: ours.times }, { [name]: theirs.times }] as const);
        const different = pairs.map(([ours, theirs]) => ours.losses.filter((loss, step) => !Object.is(loss, theirs.losses[step])).length);
        return [
          ...compared(times, { group: this.name, threads, unit: "µs", divisor: 1000, target }),
          { group: this.name, name: `${name}: losses of 50 steps that differ from Python's`, threads, unit: "count", typetorch: Math.max(...different), target: 0 } as const,
        ];
      });
    });
  },
});

const start: Group = {
  name: "process start to first op",
  measure(python, rounds) {
    const pairs = alternate<Times>(
      Math.max(rounds, 5),
      () => ({ start: [timed(() => runNode("start", []))] }),
      () => ({ start: [timed(() => runPython(python, "start", []))] }),
    );
    return compared(pairs, { group: this.name, threads: 1, unit: "ms", target: () => 0.4 });
  },
};

const memory: Group = {
  name: "memory",
  measure() {
    const { peak } = runNode("memory", []) as { peak: number };
    return [{ group: this.name, name: "20 000 tensors of 1 MB in a loop without scopes: peak RSS", threads: 1, unit: "MB", typetorch: peak, target: 512 }];
  },
};

const errors: Group = {
  name: "an error",
  measure(_python, rounds) {
    const runs = Array.from({ length: rounds }, () => runNode("errors", []) as Record<string, number>);
    return Object.keys(runs[0]!).map((name) => ({ group: this.name, name, threads: 1, unit: "µs", typetorch: median(runs.map((run) => run[name]!)), target: 20 }));
  },
};

const compiler: Group = { name: "the compiler", measure: () => measureCompiler("the compiler") };

export const groups: readonly Group[] = [
  smallOps("scope", 1),
  smallOps("automatic", 1),
  training("scope", 1),
  training("automatic", 1),
  start,
  memory,
  errors,
  compiler,
  smallOps("scope", 2),
  smallOps("automatic", 2),
  training("scope", 2),
];
