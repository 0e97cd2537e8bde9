import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type F<S extends Shape> = Tensor<S, "float32", "cpu">;
type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], D extends DType = "float32">(shape: S, dtype?: D): Of<S, D>;

// Inverses.
expectType<F<[3, 3]>>(tt.eye(3).inverse());
expectType<Of<[5, 3, 3], "complex64">>(tt.inverse(tt.eye(3, { dtype: "complex64" }).expand([5, 3, 3])));
expectType<F<[3, 3]>>(tt.inv(tt.eye(3)));
expectType<F<[3, 2]>>(t([2, 3]).pinv());
expectType<F<[5, 3, 2]>>(tt.pinv(t([5, 2, 3]), { rtol: 0.1 }));
expectType<F<[6, 5, 3, 2]>>(tt.pinv(t([5, 2, 3]), { rtol: t([6, 1]), atol: t([5]) }));
expectType<F<[3, 3]>>(tt.eye(3).pinv({ hermitian: true }));
expectType<Of<[], "int64">>(t([2, 3]).matrixRank());
expectType<Of<[6, 5], "int64">>(tt.matrixRank(t([5, 2, 3], "complex64"), { atol: t([6, 5]) }));
expectType<F<[3, 3]>>(tt.eye(3).choleskyInverse());

// solve: matrices, vectors, batches of both.
expectType<F<[3]>>(tt.eye(3).solve(t([3])));
expectType<F<[3, 2]>>(tt.solve(tt.eye(3), t([3, 2])));
expectType<F<[5, 3, 2]>>(tt.eye(3).solve(t([5, 3, 2])));
expectType<F<[4, 5, 3, 2]>>(tt.eye(3).expand([4, 1, 3, 3]).solve(t([5, 3, 2])));
expectType<F<[5, 3]>>(tt.eye(3).expand([5, 3, 3]).solve(t([5, 3])));
expectType<F<[5, 3]>>(tt.eye(3).expand([5, 3, 3]).solve(t([3])));
expectType<F<[2, 3]>>(tt.eye(3).solve(t([2, 3]), { left: false }));

// Factors.
expectType<F<[3, 2]>>(tt.eye(3).solveTriangular(t([3, 2]), { upper: true }));
expectType<F<[5, 2, 3]>>(tt.solveTriangular(tt.eye(3), t([5, 2, 3]), { upper: false, left: false }));
expectType<{ solution: F<[4, 5, 3, 2]>; clonedCoefficient: F<[4, 5, 3, 3]> }>(t([4, 1, 3, 2]).triangularSolve(tt.eye(3).expand([5, 3, 3])));
expectType<{ solution: F<[3, 2]>; clonedCoefficient: F<[3, 3]> }>(tt.triangularSolve(t([3, 2]), tt.eye(3), { upper: false }));
expectType<F<[3, 2]>>(t([3, 2]).choleskySolve(tt.eye(3)));
expectType<F<[5, 3, 2]>>(tt.choleskySolve(t([3, 2]), tt.eye(3).expand([5, 3, 3])));
expectType<F<[3, 2]>>(tt.luSolve(tt.eye(3), t([3], "int32"), t([3, 2])));
expectType<F<[5, 2, 3]>>(tt.luSolve(tt.eye(3), t([3], "int32"), t([5, 2, 3]), { left: false }));
expectType<F<[4, 3]>>(t([4, 3]).householderProduct(t([3])));
expectType<F<[5, 4, 3]>>(tt.householderProduct(t([5, 4, 3]), t([5, 2])));
expectType<F<[4, 3]>>(t([4, 3]).orgqr(t([3])));
expectType<F<[4, 2]>>(t([4, 3]).ormqr(t([3]), t([4, 2])));
expectType<F<[2, 4]>>(tt.ormqr(t([4, 3]), t([3]), t([2, 4]), { left: false }));

// Least squares: what comes beside the solution depends on the driver.
expectType<{ solution: F<[3, 2]>; residuals: F<[0]>; rank: Of<[], "int64">; singularValues: F<[0]> }>(t([4, 3]).lstsq(t([4, 2])));
expectType<{ solution: F<[3]>; residuals: F<[1]>; rank: Of<[0], "int64">; singularValues: F<[0]> }>(tt.eye(4, 3).lstsq(tt.ones([4]), { driver: "gels" }));
expectType<{ solution: F<[5, 4, 2]>; residuals: F<[0]>; rank: Of<[5], "int64">; singularValues: F<[5, 3]> }>(tt.lstsq(t([5, 3, 4]), t([5, 3, 2]), { driver: "gelsd" }));
