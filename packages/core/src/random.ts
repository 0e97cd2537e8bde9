import { ArgumentError, native, parseDevice, DeviceError, DisposedError, words, type Device } from "@typetorch/ffi";
import { invoke, invokeTensor } from "./call.js";
import { handleOf, int, shown } from "./encode.js";
import type { Tensor } from "./tensor.js";
import { integerAt } from "./words.js";

const freed = new FinalizationRegistry<number>((generator) => {
  words[1] = generator;
  native.generatorFree();
});

/** A stream of random numbers of its own: the same seed gives PyTorch's numbers. PyTorch: `torch.Generator`. */
export class Generator {
  private handle: number;
  readonly device: Device;

  constructor(device: Device = "cpu") {
    this.device = device;
    this.handle = newGenerator(device, false);
    freed.register(this, this.handle, this);
  }

  /** Starts the stream that belongs to `seed`. PyTorch: `Generator.manual_seed`. */
  manualSeed(seed: number | bigint): this {
    writeSeed(2, seed);
    words[1] = this.number();
    invoke("manualSeed", native.generatorSeed);
    return this;
  }

  /** The seed the stream was started with. PyTorch: `Generator.initial_seed`. */
  initialSeed(): bigint {
    words[1] = this.number();
    invoke("initialSeed", native.generatorInitialSeed);
    return BigInt.asUintN(64, integerAt(1));
  }

  /** Where the stream stands, as a uint8 tensor. PyTorch: `Generator.get_state`. */
  getState(): Tensor {
    words[1] = this.number();
    return invokeTensor("getState", native.generatorState)!;
  }

  /** Goes on where `state` was taken. PyTorch: `Generator.set_state`. */
  setState(state: Tensor): this {
    words[2] = handleOf(state, "state", () => "setState");
    words[1] = this.number();
    invoke("setState", native.generatorSetState);
    return this;
  }

  dispose(): void {
    if (this.handle === 0) return;
    freed.unregister(this);
    words[1] = this.handle;
    this.handle = 0;
    invoke("dispose", native.generatorFree);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** @internal */
  number(): number {
    if (this.handle === 0) throw new DisposedError("the generator has been disposed");
    return this.handle;
  }
}

function writeSeed(position: number, seed: unknown): void {
  const fits = typeof seed === "bigint" ? seed >= -(1n << 63n) && seed < 1n << 64n : Number.isSafeInteger(seed);
  if (!fits) throw new ArgumentError(`manualSeed: argument 'seed' must be an integer of 64 bits, got ${shown(seed)}`);
  int(position, seed, "seed");
}

function newGenerator(device: Device, isDefault: boolean): number {
  const parsed = parseDevice(device);
  if (!parsed) throw new DeviceError(`Generator: ${shown(device)} is no device`);
  words[1] = parsed.type;
  words[2] = parsed.index;
  words[3] = isDefault ? 1 : 0;
  invoke("Generator", native.generatorNew);
  return words[1]!;
}

/** Runs `body` with a handle to a device's own stream. */
function withDefaultGenerator<T>(device: Device, body: (handle: number) => T): T {
  const handle = newGenerator(device, true);
  try {
    return body(handle);
  } finally {
    words[1] = handle;
    native.generatorFree();
  }
}

/** Seeds the default generator of every device. PyTorch: `torch.manual_seed`. */
export function manualSeed(seed: number | bigint): void {
  writeSeed(1, seed);
  invoke("manualSeed", native.manualSeed);
}

/** The seed of the default CPU generator. PyTorch: `torch.initial_seed`. */
export function initialSeed(): bigint {
  return withDefaultGenerator("cpu", (handle) => {
    words[1] = handle;
    invoke("initialSeed", native.generatorInitialSeed);
    return BigInt.asUintN(64, integerAt(1));
  });
}

/** Where a device's default generator stands. PyTorch: `torch.get_rng_state`. */
export function getRngState(device: Device = "cpu"): Tensor {
  return withDefaultGenerator(device, (handle) => {
    words[1] = handle;
    return invokeTensor("getRngState", native.generatorState)!;
  });
}

/** Lets a device's default generator go on where `state` was taken. PyTorch: `torch.set_rng_state`. */
export function setRngState(state: Tensor, device: Device = "cpu"): void {
  withDefaultGenerator(device, (handle) => {
    words[2] = handleOf(state, "state", () => "setRngState");
    words[1] = handle;
    invoke("setRngState", native.generatorSetState);
  });
}
