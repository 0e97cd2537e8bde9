import { wrongCalls } from "../src/fixtures.js";
import { snapshotSentences } from "../src/messages.js";
import { runWrongCall } from "../src/run-fixtures.js";

// For the commonest faults the error at run time is the compiler's sentence, where no symbol or unknown dim stands in it.

const sentenceOf = snapshotSentences();
const faults = / must be square, | cannot be stored in place in | has no gradients|is not one number|do not fit the loss| by '.*': |do not broadcast: |inner dimensions|batch dimensions \[.*do not broadcast|^linear: the input|elements, \[|^\w+: dim -?\d+ is out of range/;
const known = /^[^?_.]*$/;
const literal = (sentence: string) => [...sentence.matchAll(/\[(.*?)\]/g)].every(([, dims]) => known.test(dims!) && !/[a-z]/i.test(dims!));

// These name other operands than libtorch's message leads to.
const otherwise = /^(broadcastTensors|ldexp_|repeatInterleave|tensorSplit|where|binaryCrossEntropyWithLogits|select|selectScatter|takeAlongDim): |the input \[\]/;

const calls = wrongCalls().flatMap((call) => {
  const sentence = sentenceOf(call);
  const ran = faults.test(sentence) && literal(sentence) && !otherwise.test(sentence) ? runWrongCall(call) : undefined;
  return typeof ran === "object" ? [{ call: call.text, sentence, threw: ran.threw.replace(/^\w+: /, "") }] : [];
});

test("there are such calls", () => expect(calls.length).toBeGreaterThan(50));

test("each throws the compiler's sentence", () => {
  expect(calls.filter(({ sentence, threw }) => threw !== sentence)).toEqual([]);
});
