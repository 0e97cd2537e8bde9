import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  arange,
  ArgumentError,
  DisposedError,
  DTypeError,
  loadSafetensors,
  memoryStats,
  ones,
  safetensorsMetadata,
  saveSafetensors,
  tensor,
  tidy,
  ValueError,
  zeros,
  type Tensor,
} from "@typetorch/core";
import { fixturePath, readFixture, restore, store, type Stored } from "./support/stored.js";

const contents = readFixture<Record<string, Record<string, Stored>>>("safetensors.json");
const folder = mkdtempSync(join(tmpdir(), "typetorch-safetensors-"));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

const storedAll = (tensors: Record<string, Tensor>) => Object.fromEntries(Object.entries(tensors).map(([name, one]) => [name, store(one)]));
const restoredAll = (tensors: Record<string, Stored>) => Object.fromEntries(Object.entries(tensors).map(([name, one]) => [name, restore(one)]));

describe("files of Python's writer", () => {
  test.each(Object.keys(contents))("%s is read as it was written", (name) => {
    const loaded = loadSafetensors(fixturePath(`${name}.safetensors`));
    expect(storedAll(loaded)).toEqual(contents[name]);
    expect(Object.keys(loaded).sort()).toEqual(Object.keys(contents[name]!).sort());
  });

  test.each(Object.keys(contents))("%s is written byte for byte the same", (name) => {
    saveSafetensors(restoredAll(contents[name]!), file("ours"), { metadata: { format: "pt" } });
    expect(readFileSync(file("ours"))).toEqual(readFileSync(fixturePath(`${name}.safetensors`)));
  });

  test("tensors at odd places are copied and right", () => {
    const { x, y } = loadSafetensors(fixturePath("unaligned.safetensors"));
    expect(x!.toArray()).toEqual([1.5, -2.5]);
    expect(y!.toArray()).toBe(42);
    expect(x!.add(1).toArray()).toEqual([2.5, -1.5]);
  });

  test("metadata", () => {
    expect(safetensorsMetadata(fixturePath("all.safetensors"))).toEqual({ format: "pt" });
    expect(safetensorsMetadata(fixturePath("unaligned.safetensors"))).toEqual({});
  });
});

describe("loadSafetensors", () => {
  test("maps the file: no memory is taken, and writing to a tensor does not change the file", () => {
    saveSafetensors({ big: ones([1000, 1000]), other: zeros([10]) }, file("big"));
    const before = memoryStats().devices.cpu!.bytes;
    const { big, other } = loadSafetensors(file("big"));
    expect(memoryStats().devices.cpu!.bytes - before).toBeLessThan(10_000);
    big!.fill_(3);
    expect(other!.sum().item()).toBe(0);
    expect(loadSafetensors(file("big"))["big"]!.mean().item()).toBe(1);
  });

  test("tensors stand on their own: writing to one does not invalidate another's graph", () => {
    saveSafetensors({ a: ones([3]), b: ones([3]) }, file("pair"));
    const { a, b } = loadSafetensors(file("pair"));
    b!.requiresGrad_();
    const loss = b!.mul(b!).sum();
    a!.add_(1);
    loss.backward();
    expect(b!.grad!.toArray()).toEqual([2, 2, 2]);
    expect([a!.isLeaf, b!.isLeaf, a!.requiresGrad, b!.isContiguous]).toEqual([true, true, false, true]);
  });

  test("tensors outlive each other, and the file's name", () => {
    saveSafetensors({ a: ones([3]), b: zeros([3]) }, file("gone"));
    const { a, b } = loadSafetensors(file("gone"));
    rmSync(file("gone"));
    a!.dispose();
    expect(b!.toArray()).toEqual([0, 0, 0]);
  });

  test("a file can be replaced while its tensors live", () => {
    saveSafetensors({ a: ones([3]) }, file("replaced"));
    const { a } = loadSafetensors(file("replaced"));
    saveSafetensors({ a: a!.mul(2) }, file("replaced"));
    expect(a!.toArray()).toEqual([1, 1, 1]);
    expect(loadSafetensors(file("replaced"))["a"]!.toArray()).toEqual([2, 2, 2]);
  });

  test("leaves only its tensors behind, also in a scope", () => {
    const before = memoryStats().tensors;
    const loaded = loadSafetensors(fixturePath("all.safetensors"));
    expect(memoryStats().tensors - before).toBe(Object.keys(loaded).length);
    for (const one of Object.values(loaded)) one.dispose();
    tidy(() => void loadSafetensors(fixturePath("all.safetensors")));
    expect(memoryStats().tensors).toBe(before);
  });

  test("moves to a device", () => {
    expect(loadSafetensors(fixturePath("small.safetensors"), { device: "meta" })["weight"]!.device).toBe("meta");
  });

  test("checks its arguments", () => {
    for (const path of [3, null, undefined, "", "a\0b", []]) expect(() => loadSafetensors(path as never)).toThrow(ArgumentError);
    for (const options of [{ devic: "cpu" }, { device: "gpu" }, { device: null }, null, "cpu"]) {
      expect(() => loadSafetensors(fixturePath("small.safetensors"), options as never)).toThrow(ArgumentError);
    }
    expect(() => loadSafetensors(file("not there"))).toThrow("ENOENT");
    for (const path of [folder, "/dev/zero"]) expect(() => loadSafetensors(path)).toThrow("it is no regular file");
  });
});

describe("a damaged file is refused with a ValueError that says what is wrong", () => {
  const refused = (bytes: Uint8Array | Buffer, message: string | RegExp) => {
    writeFileSync(file("damaged"), bytes);
    for (const read of [loadSafetensors, safetensorsMetadata]) {
      expect(() => read(file("damaged"))).toThrow(ValueError);
      expect(() => read(file("damaged"))).toThrow(message);
    }
  };
  const withHeader = (header: string | Buffer, data = 0) => {
    const text = Buffer.from(header as string);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    return Buffer.concat([length, text, Buffer.alloc(data)]);
  };
  const described = (entries: Record<string, unknown>) => JSON.stringify(entries);
  const x = (fields: Record<string, unknown>) => described({ x: { dtype: "F32", shape: [2], data_offsets: [0, 8], ...fields } });

  test.each(["small", "none", "unaligned"])("%s, cut at every length and with a byte too many", (name) => {
    const whole = readFileSync(fixturePath(`${name}.safetensors`));
    for (let length = 0; length < whole.length; length++) refused(whole.subarray(0, length), /is not a whole safetensors file: (it has|the header should|the tensors take)/);
    refused(Buffer.concat([whole, Buffer.alloc(1)]), "1 more follow them");
  });

  test("any one byte of the header changed never crashes", () => {
    const whole = readFileSync(fixturePath("small.safetensors"));
    for (let position = 0; position < 8 + 200; position++) {
      for (const value of [0, 0x22, 0x39, 0x5b, 0x7b, 0xff]) {
        const bytes = Buffer.from(whole);
        bytes[position] = value;
        writeFileSync(file("changed"), bytes);
        try {
          for (const one of Object.values(loadSafetensors(file("changed")))) one.toTypedArray();
        } catch (error) {
          expect(error).toBeInstanceOf(ValueError);
        }
      }
    }
  });

  test("the header's length", () => {
    const length = (value: bigint) => {
      const bytes = Buffer.alloc(16);
      bytes.writeBigUInt64LE(value);
      return bytes;
    };
    refused(length(100_000_001n), "the header's length reads 100000001, more than the 100000000 bytes that are allowed");
    refused(length(2n ** 64n - 1n), "18446744073709551615");
    refused(length(9n), "the header should have 9 bytes, the file ends after 8 of them");
    refused(length(0n), "does not begin with '{'");
  });

  test("the JSON", () => {
    refused(withHeader("[]"), "does not begin with '{'");
    refused(withHeader(" {}"), "does not begin with '{'");
    refused(withHeader("{"), "no JSON");
    refused(withHeader("{} x"), "no JSON");
    refused(withHeader(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])), "no JSON in UTF-8");
    refused(withHeader("{".repeat(100_000)), "no JSON");
    refused(withHeader(`{"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`), "not described by an object");
    refused(withHeader(`{"x":{"dtype":"F32","shape":${"[".repeat(50_000)}${"]".repeat(50_000)},"data_offsets":[0,0]}}`), "shape nested");
  });

  test("keys that stand twice", () => {
    const entry = '{"dtype":"F32","shape":[],"data_offsets":[0,4]}';
    refused(withHeader(`{"x":${entry},"x":${entry}}`, 4), 'the header has the key "x" twice');
    refused(withHeader(`{"x":${entry},"\\u0078":${entry}}`, 4), 'the key "x" twice');
    refused(withHeader('{"x":{"dtype":"F32","dtype":"F32","shape":[],"data_offsets":[0,4]}}', 4), 'the key "dtype" twice');
    refused(withHeader('{"__metadata__":{"a":"1","a":"2"}}'), 'the key "a" twice');
    writeFileSync(file("fine"), withHeader(described({ __metadata__: { shape: '"shape": {', "a\\": "x\\\\\"" }, "}{": { dtype: "F32", shape: [], data_offsets: [0, 4] } }), 4));
    expect(Object.keys(loadSafetensors(file("fine")))).toEqual(["}{"]);
  });

  test("what a tensor says of itself", () => {
    refused(withHeader(x({ dtype: "F33" }), 8), 'tensor "x" has the dtype "F33"; known are BOOL');
    refused(withHeader(x({ dtype: 32 }), 8), "has the dtype 32");
    refused(withHeader(x({ dtype: undefined }), 8), "has the dtype missing");
    for (const shape of [[-1], [1.5], ["2"], 2, null, [2 ** 53], undefined]) refused(withHeader(x({ shape }), 8), "not a list of sizes");
    for (const offsets of [[0], [8, 0], [0, 8, 16], [-8, 0], [0.5, 8.5], ["0", 8], {}, undefined, [0, 1e300]]) refused(withHeader(x({ data_offsets: offsets }), 8), "not a begin and an end");
    refused(withHeader(x({ shape: [3] }), 8), 'tensor "x" takes 12 bytes as F32 [3], its offsets leave 8');
    refused(withHeader(x({ shape: [2 ** 30, 2 ** 30, 2 ** 30] }), 8), "its offsets leave 8");
    refused(withHeader(x({ extra: 1 }), 8), 'the unknown key "extra"');
    refused(withHeader(described({ x: [] })), "not described by an object");
    refused(withHeader(described({ __metadata__: { a: 1 } })), "__metadata__ must hold texts only");
    refused(withHeader(described({ __metadata__: [] })), "__metadata__ must hold texts only");
  });

  test("tensors outside the file, over each other, or with a hole between them", () => {
    const two = (first: [number, number], second: [number, number]) =>
      described({ x: { dtype: "U8", shape: [first[1] - first[0]], data_offsets: first }, y: { dtype: "U8", shape: [second[1] - second[0]], data_offsets: second } });
    refused(withHeader(two([0, 8], [8, 17]), 16), "the tensors take 17 bytes, the file ends after 16 of them");
    refused(withHeader(two([0, 8], [4, 12]), 12), 'tensor "y" begins at byte 4 of the data, inside another tensor: 8 was expected');
    refused(withHeader(two([0, 8], [0, 8]), 8), "inside another tensor");
    refused(withHeader(two([0, 4], [8, 12]), 12), "after a hole: 4 was expected");
    refused(withHeader(two([4, 8], [8, 12]), 12), "after a hole: 0 was expected");
    refused(withHeader(two([0, 4], [4, 8]), 12), "the tensors take 8 bytes, 4 more follow them");
    refused(withHeader(x({ data_offsets: [2 ** 52, 2 ** 52 + 8] }), 8), "after a hole");
  });
});

describe("saveSafetensors", () => {
  test("writes every tensor in full: transposed, expanded and shared ones too", () => {
    const base = arange(6, { dtype: "float32" }).reshape([2, 3]);
    const tensors = { base, turned: base.transpose(0, 1), row: base.at(1), wide: ones([1]).expand([2, 2]), again: base };
    saveSafetensors(tensors, file("views"));
    const loaded = loadSafetensors(file("views"));
    for (const [name, one] of Object.entries(tensors)) expect([name, loaded[name]!.toArray()]).toEqual([name, one.toArray()]);
    expect(loaded["turned"]!.isContiguous).toBe(true);
    loaded["base"]!.fill_(9);
    expect(loaded["again"]!.at(0, 1).item()).toBe(1);
  });

  test("tensors that require gradients", () => {
    const w = tensor([1, 2], { requiresGrad: true });
    saveSafetensors({ w, computed: w.mul(2) }, file("grad"));
    const loaded = loadSafetensors(file("grad"));
    expect([loaded["w"]!.requiresGrad, loaded["computed"]!.toArray()]).toEqual([false, [2, 4]]);
  });

  test("metadata", () => {
    saveSafetensors({}, file("default"));
    expect(safetensorsMetadata(file("default"))).toEqual({ format: "pt" });
    saveSafetensors({}, file("none"), { metadata: null });
    expect(readFileSync(file("none"), "latin1")).toBe("\x08\0\0\0\0\0\0\0{}      ");
    saveSafetensors({}, file("own"), { metadata: { format: "pt", "é\n": "😀", __proto__: "x" } as Record<string, string> });
    expect(safetensorsMetadata(file("own"))["é\n"]).toBe("😀");
  });

  test("a failure leaves the old file as it was, and nothing beside it", () => {
    const inside = join(folder, "atomic");
    rmSync(inside, { recursive: true, force: true });
    expect(() => saveSafetensors({ a: ones([1]) }, join(inside, "x"))).toThrow("ENOENT");
    saveSafetensors({ a: ones([1]) }, file("kept"));
    const before = readdirSync(folder);
    const old = readFileSync(file("kept"));
    const gone = ones([1]);
    gone.dispose();
    expect(() => saveSafetensors({ a: ones([2]), b: gone }, file("kept"))).toThrow(DisposedError);
    expect(() => saveSafetensors({ a: ones([2]), b: ones([1], { dtype: "complex128" }) }, file("kept"))).toThrow(DTypeError);
    expect(() => saveSafetensors({ a: ones([2]), b: ones([1], { device: "meta" }) }, file("kept"))).toThrow(ValueError);
    expect(readFileSync(file("kept"))).toEqual(old);
    for (const path of [folder, "/dev/null"]) expect(() => saveSafetensors({ a: ones([1]) }, path)).toThrow("no regular file");
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a replaced file keeps its permissions", () => {
    saveSafetensors({ a: ones([1]) }, file("private"));
    chmodSync(file("private"), 0o600);
    saveSafetensors({ a: zeros([1]) }, file("private"));
    expect(lstatSync(file("private")).mode & 0o777).toBe(0o600);
  });

  test("a link stays a link", () => {
    saveSafetensors({ a: ones([1]) }, file("target"));
    symlinkSync(file("target"), file("link"));
    saveSafetensors({ a: zeros([1]) }, file("link"));
    expect(lstatSync(file("link")).isSymbolicLink()).toBe(true);
    expect(loadSafetensors(file("target"))["a"]!.item()).toBe(0);
  });

  test("unusual paths", () => {
    for (const name of ["sp ace", "日本 😀.safetensors", "perc%20ent"]) {
      saveSafetensors({ a: ones([1]) }, file(name));
      expect(existsSync(file(name))).toBe(true);
      expect(loadSafetensors(file(name))["a"]!.item()).toBe(1);
    }
  });

  test("checks its arguments", () => {
    const path = file("never");
    const a = ones([1]);
    for (const tensors of [null, undefined, [a], a, 3, { a: 1 }, { a: null }, { a: { b: a } }, new Map([["a", a]])]) {
      expect(() => saveSafetensors(tensors as never, path)).toThrow(ArgumentError);
    }
    expect(() => saveSafetensors({ __metadata__: a }, path)).toThrow("cannot be named __metadata__");
    expect(() => saveSafetensors({ "\ud83d": a }, path)).toThrow("half of a surrogate pair");
    expect(() => saveSafetensors({ a }, 3 as never)).toThrow(ArgumentError);
    for (const options of [null, 3, { meta: {} }, { metadata: { a: 1 } }, { metadata: [] }, { metadata: "pt" }, { metadata: { a: "\udc00" } }]) {
      expect(() => saveSafetensors({ a }, path, options as never)).toThrow(ArgumentError);
    }
    expect(existsSync(path)).toBe(false);
  });

  test("leaves no tensor behind", () => {
    const tensors = { a: ones([2, 3]).transpose(0, 1), b: ones([2], { requiresGrad: true }) };
    const before = memoryStats().tensors;
    saveSafetensors(tensors, file("clean"));
    expect(memoryStats().tensors).toBe(before);
  });
});
