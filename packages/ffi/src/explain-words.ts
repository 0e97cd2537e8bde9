/** A failed call: its name, the shapes of its tensors, and its lists of numbers. */
export interface FailedCall {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  readonly lists: readonly (readonly number[])[];
}

type Shape = readonly number[];
type Explain = (call: FailedCall, ...found: string[]) => string | undefined;

export const text = (shape: Shape): string => `[${shape.join(", ")}]`;
const dims = (count: number | string): string => (Number(count) === 1 ? "1 dim" : `${count} dims`);
const numbers = (list: string): number[] => (list === "" ? [] : list.split(", ").map(Number));
/** The first operand, if there is one. */
const ofFirst = (explain: (shape: Shape, ...found: string[]) => string | undefined): Explain => ({ shapes: [first] }, ...found) => first && explain(first, ...found);

/**
 * What libtorch says of shapes, and the compiler's sentence for it, which the call's name precedes. The first that fits and finds what it
 * names among the operands.
 */
const phrases: readonly (readonly [said: RegExp, explain: Explain])[] = [
  [/(?:must have|requires a tensor with|to have|needs) at least (\d) dimension|Input must be >= (\d)-d|expected total dims >= (\d)|tensor with (\d) or more dimensions|supports at least (\d)D tensors/, ({ shapes }, ...found) => tooFewDims(shapes, Number(found.find(Boolean)))],
  [/two or fewer dimensions/, ofFirst((shape) => `${text(shape)} must have at most 2 dims`)],
  [/only supports 2D tensors, got/, ofFirst((shape) => `${text(shape)} must have 2 dims`)],
  [/^Expect a 1D vector, but got shape (\[.*\])/, (_, shape) => `${shape} must have one dim`],
  [/must be batches of square matrices, but they are (\d+) by (\d+) matrices/, ({ shapes }, rows, columns) => notSquare(shapes, Number(rows), Number(columns))],
  [/^Bad in-place call: input tensor size (\[.*\]) and output tensor size (\[.*\]) should match/, (_, input, output) => (stretches(input!, output!) ? `${input} cannot grow to ${output} in place` : `${input} does not broadcast to ${output}`)],
  [/^expand\(\w+\{(\[.*?\])\}, size=(\[.*?\])\)/, ({ name }, from, to) => (/^(add|baddbmm)/.test(name) ? `${from} does not broadcast to ${to}` : undefined)],
  [/^output with shape (\[.*?\]) doesn't match the broadcast shape/, ({ name, shapes: [, other] }, self) => (name === "softMarginLoss" && other ? `${text(other)} does not broadcast to ${self}` : undefined)],
  [/non-batch dimensions|Only zero batch or zero channel inputs|with optional 0 dim batch|Kernel size can't be greater/, ofFirst((shape) => (shape.includes(0) ? `the input ${text(shape)} has no entries` : undefined))],
  [/Kernel size can't be greater than actual input size/, ({ name, shapes: [input, weight] }) => (name.startsWith("conv") && input && weight ? `the window ${text(weight)} is larger than the padded input ${text(input)}` : undefined)],
  [/^Given (?:transposed=1|groups=(\d+)), weight of size .* to have \d+ channels, but got (\d+) channels instead/, wrongChannels],
  [/^Expected (\d)D \(unbatched\) or (\d)D \(batched\) input to conv|^non-empty (\d)D or (\d)D \(batch mode\) tensor expected for input/, ofFirst((shape, a, b, c, d) => `the input ${text(shape)} must have ${a ?? c} or ${b ?? d} dims`)],
  [/^Given normalized_shape=(\[.*?\]), expected input with shape .*, but got input of size(\[.*\])/, (_, wanted, input) => `the input ${input} does not end in the normalized shape ${wanted}`],
  [/does not match the length of the desired ordering of dimensions i\.e\. input\.dim\(\) = (\d+) is not equal to len\(dims\) = (\d+)/, ofFirst((shape, rank, order) => `${text(shape)} has ${dims(rank!)}, the order has ${order}`)],
  [/^dim (\d+) appears multiple times in the list of dims/, comesTwice],
  [/^Tensors must have same number of dimensions|inputs must have the same number of dimensions/, ({ shapes }) => otherRank(shapes)],
  [/^Sizes of tensors must match except in dimension (\d+)\. .* for tensor number (\d+) in the list/, ({ shapes }, dim, at) => joined(shapes[0]!, shapes[Number(at)], Number(dim))],
  [/^Expected reduction dim to be specified for input\.numel\(\) == 0|: Expected reduction dim to be specified for input|input tensor must be non-empty/, ofFirst((shape) => `${text(shape)} has no elements`)],
  [/expects input to be at least one-dimensional|cannot be applied to a 0-dim tensor/, ofFirst((shape) => (shape.length === 0 ? "[] has no dims" : undefined))],
  [/^Number of dimensions of repeat dims can not be smaller/, ({ shapes: [shape], lists: [repeats] }) => shape && repeats && `${text(shape)} has more dims than ${text(repeats)}`],
  [/^Expected shape of indices to be same as that of the input tensor/, ({ shapes: [input, indices] }) => input && indices && `the indices ${text(indices)} must have the shape ${text(input)} of the input`],
  [/Expected source and index to have the same number of elements, but got source\.numel\(\) = (\d+), index\.numel\(\) = (\d+)/, ({ shapes: [, index, source] }, held, wanted) => index && source && `${held} elements of the source ${text(source)} for ${wanted} positions of the index ${text(index)}`],
  [/^t\(\) expects a tensor with <= 2 dimensions/, ofFirst((shape) => `${text(shape)} has ${dims(shape.length)}, at most 2 can be transposed so`)],
  [/input\.size\(-2\) should match other\.size\(-2\)/, ({ shapes: [a, b] }) => a && b && `${text(a)} has ${a.at(-2)} rows, ${text(b)} has ${b.length < a.length ? b.at(-1) : b.at(-2)}`],
  [/input value can be a scalar only when boundaries tensor dimension is 1/, ofFirst((shape) => `one value into ${text(shape)}, which must have one dim`)],
  [/^Halving dimension must be even, but dimension (\d+) is size/, ofFirst((shape, dim) => `dim ${dim} of ${text(shape)} has no halves`)],
  [/driver=` is only supported on CUDA/, () => "only CUDA devices have drivers"],
  [/LU without pivoting is not implemented on the CPU/, () => "the CPU does not decompose without pivots"],
];

/** The compiler's sentence for what libtorch said of a failed call; undefined where there is none. */
export function explainWords(call: FailedCall, message: string): string | undefined {
  for (const [said, explain] of phrases) {
    const found = said.exec(message);
    const fault = found ? explain(call, ...(found.slice(1) as string[])) : undefined;
    if (fault !== undefined) return `${call.name}: ${fault}`;
  }
  return undefined;
}

function tooFewDims(shapes: readonly Shape[], wanted: number): string | undefined {
  const short = shapes.find((shape) => shape.length < wanted);
  return short && `${text(short)} must have at least ${dims(wanted)}`;
}

function notSquare(shapes: readonly Shape[], rows: number, columns: number): string | undefined {
  const wrong = shapes.find((shape) => shape.at(-2) === rows && shape.at(-1) === columns);
  return wrong && `${text(wrong)} must be square, ${rows} and ${columns} differ`;
}

/** Whether one shape, as text, broadcasts to another. */
function stretches(from: string, to: string): boolean {
  const [small, large] = [numbers(from.slice(1, -1)), numbers(to.slice(1, -1))];
  return small.length <= large.length && small.every((size, dim) => size === 1 || size === large[dim - small.length + large.length]);
}

function wrongChannels({ shapes: [input, weight] }: FailedCall, groups: string | undefined, channels: string | undefined): string | undefined {
  if (!input || !weight) return undefined;
  const each = groups === undefined || groups === "1" ? "" : ` in each of ${groups} groups`;
  return `the input ${text(input)} has ${channels} channels, the weight ${text(weight)} takes ${weight[groups === undefined ? 0 : 1]}${each}`;
}

/** A dim, from 0, that a list names twice: the compiler calls it as it stands there the second time. */
function comesTwice({ shapes: [shape], lists }: FailedCall, dim: string | undefined): string | undefined {
  if (!shape) return undefined;
  const names = (entry: number) => (entry < 0 ? entry + shape.length : entry) === Number(dim);
  const second = lists.map((list) => list.filter(names)[1]).find((entry) => entry !== undefined);
  return second === undefined ? undefined : `dim ${second} of ${text(shape)} comes twice`;
}

function otherRank([first, ...rest]: readonly Shape[]): string | undefined {
  const other = rest.find((shape) => shape.length !== first?.length);
  return first && other && `${text(first)} and ${text(other)} have ${first.length} and ${other.length} dims`;
}

function joined(first: Shape, other: Shape | undefined, along: number): string | undefined {
  const at = first.findIndex((size, dim) => dim !== along && size !== other?.[dim]);
  return other && at >= 0 ? `${text(first)} and ${text(other)} differ at dim ${at}, only dim ${along} may differ` : undefined;
}
