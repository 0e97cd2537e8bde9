import * as tt from "typetorch";
import type { Device, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends tt.Dim[]>(shape: S): F<S>;

// Linear algebra on symbols, on dims, dtypes and devices that are not known, and on unions: a union is none of its members.
declare const tokens: F<["batch", "time", 64]>;
declare const squares: F<["batch", 3, 3]>;
declare const square: F<["n", "n"]>;
declare const matrix: F<["n", "k"]>;
declare const vector: F<["k"]>;
declare const rows: F<[number, 3]>;
declare const columns: F<[2, number]>;
declare const batches: F<[number, 3, 3]>;
declare const either: F<[2 | 4, 3]>;
declare const eitherSide: F<[3 | 4, 3]>;
declare const sum: F<[number, 5]>;
declare const any: F<Shape>;
declare const anyDType: Tensor<[3, 3], DType, "cpu">;
declare const anyDevice: Tensor<[3, 3], "float32", Device>;
declare const eitherDType: Tensor<[3, 3], "float32" | "float64", "cpu">;

// matmul at every pair of ranks.
expectType<F<[]>>(vector.matmul(vector));
expectType<F<["n"]>>(matrix.matmul(vector));
expectType<F<["n"]>>(vector.matmul(f(["k", "n"])));
expectType<F<["n", 5]>>(matrix.matmul(f(["k", 5])));
expectType<F<["batch", "time", "k"]>>(tokens.matmul(f([64, "k"])));
expectType<F<["batch", "time"]>>(tokens.matmul(f([64])));
expectType<F<["batch", 64]>>(f(["time"]).matmul(tokens));
expectType<F<["batch", "time", 5]>>(tokens.matmul(f(["batch", 64, 5])));
expectType<F<["batch", "heads", "time", 5]>>(f(["batch", "heads", "time", 64]).matmul(f(["heads", 64, 5])));
expectType<F<[number, 5]>>(rows.matmul(f([3, 5])));
expectType<F<[2, 5]>>(columns.matmul(f([7, 5])));
expectType<F<[2, 3]>>(columns.matmul(rows));
expectType<F<[number, 3, 5]>>(batches.matmul(f([3, 5])));
expectType<F<[7, 3, 5]>>(batches.matmul(f([7, 3, 5])));
expectType<F<[2 | 4, 5]>>(either.matmul(f([3, 5])));
expectType<F<Shape>>(any.matmul(matrix));
expectType<F<Shape>>(matrix.matmul(any));
expectType<Tensor<[3, 3], DType, "cpu">>(anyDType.matmul(anyDType));
expectType<Tensor<[3, 3], "float32", Device>>(anyDevice.matmul(f([3, 3])));
expectType<Tensor<[3, 3], "float32" | "float64", "cpu">>(eitherDType.matmul(eitherDType));

// Products of fixed ranks.
expectType<F<["n", 5]>>(matrix.mm(f(["k", 5])));
expectType<F<["batch", "time", 5]>>(tokens.bmm(f(["batch", 64, 5])));
expectType<F<["n"]>>(matrix.mv(vector));
expectType<F<[]>>(vector.dot(vector));
expectType<F<["k", "k"]>>(vector.outer(vector));
expectType<F<[2, 3]>>(columns.mm(rows));
expectType<F<[7, 3, 5]>>(batches.bmm(f([7, 3, 5])));
expectType<F<[number]>>(rows.mv(f([3])));
expectType<F<[2]>>(columns.mv(f([7])));
expectType<F<[2 | 4]>>(either.mv(f([3])));
expectType<F<Shape>>(any.mm(any));
expectType<F<["n", 5]>>(f([5]).addmm(matrix, f(["k", 5])));
expectType<F<["n", 5]>>(f(["n", 5]).addmm_(matrix, f(["k", 5])));
expectType<F<[number, 5]>>(sum.addmm_(rows, f([3, 5])));
expectType<F<["n"]>>(f(["n"]).addmv(matrix, vector));
expectType<F<[2]>>(f([]).addmv(columns, f([7])));
expectType<F<["n", "k"]>>(matrix.addr(f(["n"]), vector));
expectType<F<["batch", "time", 5]>>(f([5]).baddbmm(tokens, f(["batch", 64, 5])));
expectType<F<["time", 5]>>(f([5]).addbmm(tokens, f(["batch", 64, 5])));
expectType<F<["n", 5]>>(tt.chainMatmul([matrix, f(["k", 4]), f([4, 5])]));
expectType<F<["batch", "time", 10]>>(tt.linear(tokens, f([10, 64])));
expectType<F<[number, "k"]>>(tt.linear(rows, f(["k", 3]), { bias: f(["k"]) }));
expectType<F<[2, 10]>>(tt.linear(columns, f([10, 7])));
expectType<F<[2 | 4, 10]>>(tt.linear(either, f([10, 3])));
expectType<F<Shape>>(tt.linear(any, f([10, 3])));
expectType<F<["batch", "k"]>>(tt.bilinear(f(["batch", 2]), f(["batch", 3]), f(["k", 2, 3])));

// Of square matrices.
expectType<F<["n", "n"]>>(square.inverse());
expectType<F<["batch", 3, 3]>>(squares.inv());
expectType<F<[number, 3, 3]>>(batches.inverse());
expectType<F<[3 | 4, 3]>>(eitherSide.inverse());
expectType<F<Shape>>(any.inverse());
expectType<F<["batch"]>>(squares.det());
expectType<F<[number]>>(batches.logdet());
expectType<F<[]>>(rows.det());
expectType<F<[]>>(eitherSide.det());
expectType<{ sign: F<["batch"]>; logabsdet: F<["batch"]> }>(squares.slogdet());
expectType<F<["batch", 3, 3]>>(squares.cholesky());
expectType<F<[number, 3, 3]>>(batches.matrixPower(2));
expectType<{ eigenvalues: F<["n"]>; eigenvectors: F<["n", "n"]> }>(square.eigh());
expectType<{ eigenvalues: Tensor<["n"], "complex64", "cpu">; eigenvectors: Tensor<["n", "n"], "complex64", "cpu"> }>(square.eig());
expectType<{ eigenvalues: Tensor<[number, 3], "complex64", "cpu">; eigenvectors: Tensor<[number, 3, 3], "complex64", "cpu"> }>(batches.eig());
expectType<Tensor<[3, 3], DType, "cpu">>(anyDType.inverse());
expectType<Tensor<[], DType, "cpu">>(anyDType.det());
expectType<Tensor<[], "float32", Device>>(anyDevice.det());

// Of any matrices.
expectType<{ Q: F<["batch", 64, 64]>; R: F<["batch", 64, 10]> }>(f(["batch", 64, 10]).qr({ mode: "complete" }));
expectType<{ Q: F<["n", number]>; R: F<[number, "k"]> }>(matrix.qr());
expectType<{ U: F<["n", number]>; S: F<[number]>; Vh: F<[number, "k"]> }>(matrix.svd({ fullMatrices: false }));
expectType<F<["k", "n"]>>(matrix.pinv());
expectType<F<[3, number]>>(rows.pinv());
expectType<F<[3, 2 | 4]>>(either.pinv());
expectType<F<Shape>>(any.pinv());
expectType<{ P: F<["n", "n"]>; L: F<["n", "n"]>; U: F<["n", "n"]> }>(square.lu());

// Equations.
expectType<F<["n", 5]>>(square.solve(f(["n", 5])));
expectType<F<["batch", 3, 5]>>(squares.solve(f([3, 5])));
expectType<F<["n", 5]>>(f(["n", 5]).choleskySolve(square));
expectType<F<["n", 5]>>(tt.luSolve(square, square.luFactor().pivots, f(["n", 5])));
expectType<F<["n", 5]>>(f(["n", 5]).triangularSolve(square).solution);
expectType<F<["k", 5]>>(matrix.lstsq(f(["n", 5])).solution);
expectType<F<[3, 5]>>(rows.lstsq(f([7, 5])).solution);
expectType<F<[3, 5]>>(rows.solve(f([3, 5])));
expectType<F<[3, 5]>>(eitherSide.solve(f([3, 5])));

// Norms, diagonals, triangles.
expectType<F<["n"]>>(matrix.norm(2, { dim: 1 }));
expectType<F<[number]>>(rows.vectorNorm(1, { dim: 1 }));
expectType<F<[]>>(any.norm());
expectType<F<["batch"]>>(squares.matrixNorm(1));
expectType<F<[]>>(square.trace());
expectType<F<[]>>(any.trace());
expectType<F<["k", "k"]>>(vector.diag());
expectType<F<[number]>>(matrix.diag());
expectType<F<["n"]>>(square.diag());
expectType<F<[number]>>(rows.diagonal());
expectType<F<["batch", 3]>>(squares.diagonal(0, { dim1: 1, dim2: 2 }));
expectType<F<["n", "k", "k"]>>(matrix.diagEmbed());
expectType<F<[number, 3, 3]>>(rows.diagEmbed());
expectType<F<[2 | 4, 3, 3]>>(either.diagEmbed());
expectType<F<Shape>>(any.diagEmbed());
expectType<F<["k", "k"]>>(vector.diagflat());
expectType<F<["k*n", "k*n"]>>(matrix.diagflat());
expectType<F<[number, number]>>(rows.diagflat());
expectType<F<["n", "n"]>>(square.diagonalScatter(f(["n"])));
expectType<F<[number, 3]>>(rows.diagonalScatter(f([2])));
expectType<F<["n", "k"]>>(matrix.tril());
expectType<F<[number, 3]>>(rows.triu(1));
expectType<F<Shape>>(any.triu());

// Contractions.
expectType<F<["batch", 64, 64]>>(tt.einsum("btd,bte->bde", tokens, tokens));
expectType<F<[2, 5]>>(tt.einsum("ij,jk->ik", columns, f([7, 5])));
expectType<F<[]>>(tt.einsum("ii", square));
expectType<F<["batch", "time", "k"]>>(tokens.tensordot(f([64, "k"]), 1));
expectType<F<["batch", "k"]>>(tokens.tensordot(f(["k", 64, "time"]), [[1, 2], [2, 1]]));
expectType<F<[2, 5]>>(columns.tensordot(f([7, 5]), 1));
expectType<F<["n*2", "k*3"]>>(matrix.kron(f([2, 3])));
expectType<F<[number, 9]>>(rows.kron(f([2, 3])));
expectType<F<["batch", "time", "k"]>>(tt.cdist(tokens, f(["k", 64])));
expectType<F<[number, 5]>>(tt.cdist(rows, f([5, 3])));
