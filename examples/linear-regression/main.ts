// Recovers the weights of a linear function from samples, by gradient descent written by hand.
import * as tt from "typetorch";

const steps = 2000;
const batch = 4;
const lr = 0.05;

const trueWeight = tt.tensor([42, 64, 96]);
const trueBias = 3.14;

// Random numbers come from generators that are passed along: the same seeds give the same run.
const start = new tt.Generator().manualSeed(0);
const samples = new tt.Generator().manualSeed(1);

const weight = tt.randn([3], { generator: start, requiresGrad: true });
const bias = tt.randn([], { generator: start, requiresGrad: true });

for (let step = 1; step <= steps; step++) {
  // What is made in here is freed at its end; weight and bias are from outside, and stay.
  tt.tidy(() => {
    const x = tt.randn([batch, 3], { generator: samples });
    const target = x.matmul(trueWeight).add(trueBias);
    const loss = tt.mseLoss(x.matmul(weight).add(bias), target);

    const [weightGradient, biasGradient] = tt.grad(loss, [weight, bias]);
    tt.noGrad(() => {
      weight.sub_(weightGradient.mul(lr));
      bias.sub_(biasGradient.mul(lr));
    });
    if (step % 250 === 0) console.log(`step ${String(step).padStart(4)}   loss ${loss.item().toExponential(2)}`);
  });
}

console.log(`\nweight ${weight.detach()}   truth ${trueWeight}`);
console.log(`bias   ${bias.item().toFixed(4)}   truth ${trueBias}`);
