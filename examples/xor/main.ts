// The exclusive or, three times: written down, learned with gradients worked out by hand, and learned with autograd.
import * as tt from "typetorch";

const inputs = tt.tensor([[0, 0], [0, 1], [1, 0], [1, 1]]);
const targets = tt.tensor([[0], [1], [1], [0]]);

type Outputs = tt.Tensor<[4, 1], "float32", "cpu">;

function report(title: string, outputs: Outputs): void {
  const loss = tt.mseLoss(outputs, targets).item();
  const shown = outputs.flatten().toArray().map((value) => value.toFixed(3).padStart(6)).join("  ");
  console.log(`${title}\n  outputs ${shown}   mean squared error ${loss.toPrecision(3)}\n`);
}

/** relu(a + b) − 2 relu(a + b − 1) is the exclusive or of a and b: the weights of that network need no training. */
function exactSolution(): Outputs {
  const hidden = tt.linear(inputs, tt.tensor([[1, 1], [1, 1]]), { bias: tt.tensor([0, -1]) }).relu();
  return tt.linear(hidden, tt.tensor([[1, -2]]));
}

/** A hidden layer of tanh, trained by the chain rule as one writes it on paper. */
function handWrittenGradients(): Outputs {
  const generator = new tt.Generator().manualSeed(0);
  const hidden = { weight: tt.randn([8, 2], { generator }), bias: tt.zeros([8]) };
  const output = { weight: tt.randn([1, 8], { generator }), bias: tt.zeros([1]) };
  const forward = () => {
    const h = tt.linear(inputs, hidden.weight, { bias: hidden.bias }).tanh();
    return { h, y: tt.linear(h, output.weight, { bias: output.bias }) };
  };

  const lr = 0.2;
  for (let step = 0; step < 1000; step++) {
    tt.tidy(() => {
      const { h, y } = forward();
      const dy = y.sub(targets).mul(2 / 4); //                         d mean((y − t)²) / dy
      const dz = dy.matmul(output.weight).mul(h.square().neg().add(1)); // tanh′ = 1 − tanh²
      output.weight.sub_(dy.t().matmul(h).mul(lr));
      output.bias.sub_(dy.sum(0).mul(lr));
      hidden.weight.sub_(dz.t().matmul(inputs).mul(lr));
      hidden.bias.sub_(dz.sum(0).mul(lr));
    });
  }
  return forward().y;
}

/** The same with modules, an optimiser and gradients that libtorch works out. */
function autograd(): Outputs {
  const generator = new tt.Generator().manualSeed(0);
  const model = tt.nn.sequential(new tt.nn.Linear(2, 8, { generator }), tt.tanh, new tt.nn.Linear(8, 1, { generator }));
  const optimizer = new tt.optim.SGD(model, { lr: 0.2, momentum: 0.9 });
  for (let step = 0; step < 1000; step++) {
    tt.tidy(() => {
      const loss = tt.mseLoss(model.forward(inputs), targets);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    });
  }
  return model.forward(inputs).detach();
}

report("The exact solution", exactSolution());
report("Gradients by hand, 1000 steps", handWrittenGradients());
report("Autograd, 1000 steps", autograd());
