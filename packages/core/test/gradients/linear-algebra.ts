import * as tt from "@typetorch/core";
import { t, three, two, type Gradient } from "../support/gradients.js";

type Tensor = tt.Tensor;

const identity = tt.eye(3, { dtype: "float64" });
/** Away from singular. */
const regular = (x: Tensor) => x.add(identity.mul(2));
/** Symmetric, and its eigenvalues positive and apart. */
const definite = (x: Tensor) => x.matmul(x.t()).add(identity.mul(tt.tensor([1, 2, 4], { dtype: "float64" })));
const square = (body: (x: Tensor) => Tensor) => [t([3, 3], (x) => body(regular(x)))];
const positive = (body: (x: Tensor) => Tensor) => [t([3, 3], (x) => body(definite(x)))];
const both = (body: (a: Tensor, b: Tensor) => Tensor) => [two([3, 3], [3, 2], (x, y) => body(regular(x), y))];

export const gradients: Record<string, readonly Gradient[]> = {
  addmv: [three([[2], [2, 3], [3]], (x, y, z) => x.addmv(y, z, { beta: 0.5, alpha: 2 }))],
  addr: [three([[2, 3], [2], [3]], (x, y, z) => x.addr(y, z))],
  baddbmm: [three([[2, 2], [2, 2, 3], [2, 3, 2]], (x, y, z) => x.baddbmm(y, z))],
  addbmm_: [three([[2, 2], [2, 2, 3], [2, 3, 2]], (x, y, z) => x.mul(2).addbmm_(y, z))],
  addbmm: [three([[2, 2], [2, 2, 3], [2, 3, 2]], (x, y, z) => x.addbmm(y, z))],
  chainMatmul: [three([[2, 3], [3, 2], [2, 4]], (x, y, z) => tt.chainMatmul([x, y, z]))],
  multiDot: [three([[2, 3], [3, 2], [2, 4]], (x, y, z) => tt.multiDot([x, y, z]))],
  vdot: [two([3], [3], (x, y) => x.vdot(y))],
  vecdot: [two([2, 3], [2, 3], (x, y) => tt.vecdot(x, y))],
  inner: [two([2, 3], [4, 3], (x, y) => x.inner(y))],
  kron: [two([2, 3], [2, 2], (x, y) => x.kron(y))],
  cross: [two([2, 3], [2, 3], (x, y) => x.cross(y))],
  tensordot: [two([2, 3, 4], [3, 4, 2], (x, y) => tt.tensordot(x, y, 2))],
  einsum: [two([2, 3], [3, 4], (x, y) => tt.einsum("ij,jk->ki", x, y)), t([3, 3], (x) => tt.einsum("ii->i", x))],
  bilinear: [three([[2, 3], [2, 4], [5, 3, 4]], (x, y, weight) => tt.bilinear(x, y, weight))],
  matrixPower: square((x) => x.matrixPower(3)),
  matrixExp: square((x) => x.matrixExp()),
  cdist: [two([2, 3], [4, 3], (x, y) => tt.cdist(x, y))],
  pdist: [t([3, 2], (x) => tt.pdist(x))],
  pairwiseDistance: [two([2, 3], [2, 3], (x, y) => tt.pairwiseDistance(x, y))],
  cosineSimilarity: [two([2, 3], [2, 3], (x, y) => tt.cosineSimilarity(x, y))],
  det: square((x) => x.det()),
  logdet: square((x) => x.logdet()),
  slogdet: square((x) => x.slogdet().logabsdet),
  cholesky: positive((x) => x.cholesky()),
  qr: square((x) => tt.qr(x).R),
  svd: square((x) => tt.svd(x).S),
  svdvals: square((x) => tt.svdvals(x)),
  eigh: positive((x) => tt.eigh(x).eigenvalues),
  eigvalsh: positive((x) => tt.eigvalsh(x)),
  eigvals: positive((x) => tt.real(tt.eigvals(x))),
  eig: positive((x) => tt.real(tt.eig(x).eigenvalues)),
  lu: square((x) => tt.lu(x).U),
  luFactor: square((x) => tt.luFactor(x).LU),
  inverse: square((x) => x.inverse()),
  inv: square((x) => tt.inv(x)),
  pinv: square((x) => tt.pinv(x)),
  solve: both((a, b) => tt.solve(a, b)),
  solveTriangular: both((a, b) => tt.solveTriangular(a, b, { upper: true })),
  triangularSolve: both((a, b) => tt.triangularSolve(b, a).solution),
  choleskySolve: both((a, b) => b.choleskySolve(a.tril())),
  choleskyInverse: square((x) => tt.choleskyInverse(x.tril())),
  luSolve: both((a, b) => tt.luSolve(tt.luFactor(a).LU, tt.luFactor(a).pivots, b)),
  lstsq: both((a, b) => tt.lstsq(a, b).solution),
};

/** Not differentiable in PyTorch, or whole numbers. */
export const without = ["geqrf", "matrixRank", "householderProduct", "orgqr", "ormqr"];
