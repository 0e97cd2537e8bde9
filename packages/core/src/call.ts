import { announceOperators, callFailure, failedForMemory, native, operatorFailure, words } from "@typetorch/ffi";
import * as tag from "@typetorch/ffi";
import { isDebug, markCreated } from "./debug.js";
import { collectGarbage } from "./garbage.js";
import { dtypeRules } from "./generated/dtype-rules.js";
import { operatorNames } from "./generated/operator-names.js";
import type { Scalar } from "./scalar.js";
import { activeScope } from "./scope.js";
import { Tensor } from "./tensor.js";
import { scalarAt } from "./words.js";

announceOperators(operatorNames.map(([schema]) => schema));

/** What users call the operator of the call in the buffer. */
export function calledName(): string {
  return calledAs ?? operatorNames[words[1]!]?.[1] ?? "the operator";
}

let calledAs: string | undefined;

/** Runs calls whose errors speak in the name of what the user called: a composite, or an operator by its schema's name. */
export function callingAs<T>(name: string, call: () => T): T {
  const outer = calledAs;
  calledAs = outer ?? name;
  try {
    return call();
  } finally {
    calledAs = outer;
  }
}

/**
 * Makes the call in the buffer and wraps the one tensor that results. Inside a scope the tensor belongs to the scope;
 * elsewhere the garbage collector frees it.
 */
export function callTensor(): Tensor {
  const tensor = new Tensor();
  const scope = activeScope();
  if (scope === null) {
    garbage.last = new Array(garbageLength);
    native.callTracked(tensor);
  } else {
    native.call();
  }
  if (words[0]! < 0) recover(scope === null ? () => native.callTracked(tensor) : () => native.call());
  tensor.handle = words[2]!;
  if (scope !== null) scope.add(tensor);
  if (isDebug()) markCreated(tensor);
  return tensor;
}

/**
 * V8 collects young objects once some megabytes of them have gathered: some 20 000 tensors, whose 900 bytes each in
 * libtorch no longer fit the processor's cache when they are freed. With 400 bytes of garbage for each, collections come
 * four times as often and small ops take 15 to 20 % less (an addition of 8 × 8 numbers: 0.97 µs where it took 1.16).
 */
const garbageLength = 48;
// Stored, lest the compiler leaves the array out.
const garbage: { last: unknown } = { last: undefined };

function callUntracked(): void {
  native.call();
  if (words[0]! < 0) recover(() => native.call());
}

/** A failed call: out of memory is tried once more after freeing what can be freed, anything else is thrown. */
function recover(again: () => void): void {
  if (failedForMemory()) {
    releaseMemory();
    again();
    if (words[0]! >= 0) return;
  }
  const [name, own] = [calledName(), operatorNames[words[1]!]?.[1]];
  throw operatorFailure(name, name === own ? (dtypeRules[name] ?? []) : undefined);
}

/** Collects garbage and gives cached memory back; the call in the buffer stays as it is. */
function releaseMemory(): void {
  const status = words[0]!;
  collectGarbage();
  native.emptyCache();
  native.emptyCache(); // what was collected is freed after a call: the first freed it, the second gives it back
  words[0] = status;
}

/** Wraps a handle that libtorch gave out: it belongs to the scope, or to the garbage collector. */
export function adopt(handle: number): Tensor {
  const tensor = new Tensor();
  tensor.handle = handle;
  const scope = activeScope();
  if (scope === null) native.track(tensor, handle);
  else scope.add(tensor);
  if (isDebug()) markCreated(tensor);
  return tensor;
}

export function callInPlace(self: Tensor): Tensor {
  callUntracked();
  return self;
}

export function callVoid(): void {
  callUntracked();
}

/** The tensors that stand as tagged results from words[1]. */
function takeTensors(count: number): Tensor[] {
  const handles: number[] = [];
  for (let index = 0; index < count; index++) handles.push(words[2 + 2 * index]!);
  return handles.map(adopt);
}

export function callRecord(names: readonly string[]): Record<string, Tensor> {
  callUntracked();
  const tensors = takeTensors(names.length);
  return Object.fromEntries(names.map((name, index) => [name, tensors[index]!]));
}

/** Results without names, as Python's tuples. */
export function callTuple(count: number): Tensor[] {
  callUntracked();
  return takeTensors(count);
}

export function callTensorList(): Tensor[] {
  callUntracked();
  const count = words[2]!;
  return Array.from(words.subarray(3, 3 + count)).map(adopt);
}

export function callScalar(): Scalar {
  callUntracked();
  return scalarAt(1);
}

/** Results of an operator called by schema: tensors, lists of tensors, numbers, as they come. */
export function callAny(): unknown[] {
  callUntracked();
  const results: { handles?: number[]; handle?: number; value?: unknown }[] = [];
  let position = 1;
  for (let left = words[0]!; left > 0; left--) {
    if (words[position] === tag.TENSOR) {
      results.push({ handle: words[position + 1]! });
      position += 2;
    } else if (words[position] === tag.TENSOR_LIST || words[position] === tag.INT_LIST) {
      const items = Array.from(words.subarray(position + 2, position + 2 + words[position + 1]!));
      results.push(words[position] === tag.TENSOR_LIST ? { handles: items } : { value: items });
      position += 2 + items.length;
    } else if (words[position] === tag.NONE) {
      results.push({ value: null });
      position += 1;
    } else {
      results.push({ value: scalarAt(position) });
      position += words[position] === tag.COMPLEX || words[position] === tag.WIDE_INT ? 3 : 2;
    }
  }
  return results.map(({ handle, handles, value }) => (handle !== undefined ? (handle === 0 ? null : adopt(handle)) : handles ? handles.map(adopt) : value));
}

/** Makes another native call and throws its failure under the name that the user called. */
export function invoke(name: string, call: () => void): void {
  call();
  if (words[0]! < 0) throw callFailure(name);
}

/** `invoke` for a call that allocates and can be made again: it is, once, after freeing memory. */
export function invokeAllocating(name: string, call: () => void): void {
  call();
  if (words[0]! < 0 && failedForMemory()) {
    releaseMemory();
    call();
  }
  if (words[0]! < 0) throw callFailure(name);
}

/** `invoke` for calls that give one tensor, or none. */
export function invokeTensor(name: string, call: () => void): Tensor | null {
  invoke(name, call);
  return words[2] === 0 ? null : adopt(words[2]!);
}
