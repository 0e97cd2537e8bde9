// Calls every public ATen operator by schema with random arguments of the right kinds: most calls are refused, none may
// crash. Left out are operators that write where they are told or hand out unset memory.
//   node fuzz-aten.mjs SEED
import * as tt from "@typetorch/core";

let state = Number(process.argv[2]) * 2654435761 + 1;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = (list) => list[random(list.length)];

const shapes = [[], [0], [1], [3], [2, 3], [3, 3], [1, 2, 4, 4], [2, 3, 3]];
const dtypes = ["float32", "float32", "float64", "int64", "bool", "complex64", "uint8"];
const values = {
  Tensor: () => (random(15) === 0 ? null : tt.rand(pick(shapes)).mul(3).to(pick(dtypes))),
  int: () => pick([0, 1, 2, -1, 3, -5, 100]),
  float: () => pick([0, 0.5, 1, -1, NaN]),
  bool: () => random(2) === 1,
  Scalar: () => pick([0, 1, 2.5, -1, true]),
  str: () => pick(["", "none", "mean", "same", "linear", "ij"]),
  ScalarType: () => pick(dtypes),
  Device: () => "cpu",
  Layout: () => "strided",
  MemoryFormat: () => pick(["contiguous_format", "preserve_format"]),
};

function valueOf(type) {
  if (type.endsWith("?") && random(2) === 0) return null;
  const plain = type.replace(/\?$/, "").replace(/\(.*?\)/g, "").replace("SymInt", "int");
  const list = /^(\w+\??)\[(\d*)\]$/.exec(plain);
  if (list) return Array.from({ length: list[2] ? Number(list[2]) : random(4) }, () => valueOf(list[1]));
  return values[plain]?.() ?? null;
}

const skipped = /from_file|set_|resize|as_strided|unsafe|quantized|fbgemm|mkldnn|cudnn|miopen|sparse|nested|record_stream|backward|rename|names|lstm_mps|empty|sspaddmm|segment_reduce/;
const counts = { done: 0, refused: 0 };
const foreign = [];
for (const schema of tt.schemas("aten::*")) {
  const name = schema.slice(0, schema.indexOf("("));
  if (name.startsWith("aten::_") || skipped.test(name)) continue;
  const types = schema
    .slice(name.length + 1, schema.lastIndexOf(") -> "))
    .split(/,\s*(?![^[(]*[\])])/)
    .filter((part) => part && part !== "*")
    .map((part) => part.split("=")[0].replace(/ \w+$/, ""));
  for (let time = 0; time < 3; time++) {
    try {
      tt.tidy(() => void tt.aten(name, types.map(valueOf)));
      counts.done++;
    } catch (error) {
      counts.refused++;
      if (!(error instanceof tt.TypeTorchError)) foreign.push(`${name}: ${error.message}`);
    }
  }
}
console.log(JSON.stringify({ ...counts, foreign, sum: tt.ones([3]).sum().item() }));
