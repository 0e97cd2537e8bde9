// Tests are TypeScript, compiled by swc, and import the built packages as users do: as ES modules, which Jest runs under
// Node's --experimental-vm-modules (scripts/test.mjs passes it).
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/{ops,packages/*,type-tests,examples,bench,scripts}/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }],
  },
  // `./helper.js` in a test is helper.ts; in a built package it is what it says.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["/fixtures/.*/package.json"],
  maxWorkers: 2,
  // A process for every file: counts of live tensors are a process's own. (Workers above this many bytes are replaced.)
  workerIdleMemoryLimit: 2,
  testTimeout: 30_000,
};
