// Child process: seconds a training step takes, written as a user writes it, and the losses of the first 50 steps.
//   training.js MODEL OPTIMISER scope|automatic THREADS
import * as tt from "typetorch/core";
import * as nn from "typetorch/nn";
import * as optim from "typetorch/optim";

const [model, optimiser, mode, threads] = process.argv.slice(2) as [keyof typeof models, "sgd" | "adam", "scope" | "automatic", string];
tt.setNumThreads(Number(threads));

// Without the checked shapes, since the batch size is a run-time number here; the run time does not know the types anyway.
type Step = { readonly network: { forward(x: tt.Tensor): tt.Tensor }; readonly x: tt.Tensor; readonly y: tt.Tensor; readonly loss: (out: tt.Tensor, y: tt.Tensor) => tt.Tensor };

class LeNet {
  readonly conv1 = new nn.Conv2d(1, 6, 5, { padding: 2 });
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3 = new nn.Linear(84, 10);

  forward(x: tt.Tensor): tt.Tensor {
    const [conv1, conv2, fc1, fc2, fc3] = [this.conv1, this.conv2, this.fc1, this.fc2, this.fc3] as unknown as { forward(x: tt.Tensor): tt.Tensor }[];
    const first = conv1!.forward(x).relu().maxPool2d(2);
    const second = conv2!.forward(first).relu().maxPool2d(2);
    const hidden = fc2!.forward(fc1!.forward(second.flatten(1)).relu()).relu();
    return fc3!.forward(hidden);
  }
}

const untyped = (network: unknown) => network as Step["network"];

const models = {
  "mlp-2-16-1": (): Step => ({
    network: untyped(nn.sequential(new nn.Linear(2, 16), new nn.Tanh(), new nn.Linear(16, 1))),
    x: tt.randn([4, 2]),
    y: tt.randn([4, 1]),
    loss: (out, y) => tt.mseLoss(out, y),
  }),
  "mlp-784-128-10": (): Step => ({
    network: untyped(nn.sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10))),
    x: tt.randn([64, 784]),
    y: tt.randint(10, [64]),
    loss: (out, y) => tt.crossEntropy(out, y),
  }),
  lenet: (): Step => ({
    network: new LeNet(),
    x: tt.randn([64, 1, 28, 28]),
    y: tt.randint(10, [64]),
    loss: (out, y) => tt.crossEntropy(out, y),
  }),
};

function setUp(): () => tt.Tensor {
  tt.manualSeed(1);
  const { network, x, y, loss } = models[model]();
  const optimizer = optimiser === "sgd" ? new optim.SGD(network, { lr: 0.01 }) : new optim.Adam(network, { lr: 0.001 });
  return () => {
    optimizer.zeroGrad();
    const error = loss(network.forward(x), y);
    error.backward();
    optimizer.step();
    return error;
  };
}

function losses(): number[] {
  const step = setUp();
  return Array.from({ length: 50 }, () => tt.tidy(() => step().item() as number));
}

const blocks = 12;
const blockSize = { "mlp-2-16-1": 500, "mlp-784-128-10": 40, lenet: 8 }[model];

function times(): number[] {
  const step = setUp();
  const one = mode === "scope" ? () => tt.tidy(() => void step()) : () => void step();
  const block = () => {
    for (let left = blockSize; left > 0; left--) one();
  };
  for (let warm = 0; warm < 3; warm++) block();
  return Array.from({ length: blocks }, () => {
    const start = process.hrtime.bigint();
    block();
    return Number(process.hrtime.bigint() - start) / blockSize;
  });
}

console.log(JSON.stringify({ losses: losses(), times: times() }));
