// The gradient of mean(3 (x + 2)²) at ones: d/dx = 6 (x + 2) / 4 = 4.5.
import * as tt from "typetorch";

const x = tt.ones([2, 2], { requiresGrad: true });
const y = x.add(2);
const z = y.mul(y).mul(3);
const out = z.mean();
out.backward();

console.log(`x = ${x}`);
console.log(`mean(3 (x + 2)²) = ${out.item()}`);
console.log(`gradient = ${x.grad}`);
