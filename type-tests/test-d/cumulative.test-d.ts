import * as tt from "typetorch";
import type { DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

type Of<S extends Shape, D extends DType> = Tensor<S, D, "cpu">;
declare function t<const S extends tt.Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;

// Running sums keep the shape.
expectType<Of<[2, 3], "int64">>(t([2, 3], "bool").cumprod(1));
expectType<Of<[2, 3], "float64">>(t([2, 3], "int32").cumprod(-1, { dtype: "float64" }));
expectType<Of<[], "float32">>(t([]).cumprod(0));
expectType<Of<[2, 3], "int32">>(t([2, 3], "int32").cumsum_(0));
expectType<Of<[2, 3], "float32">>(t([2, 3]).cumprod_(1, { dtype: "float32" }));
expectType<Of<[2, 3], "bool">>(t([2, 3], "bool").cummax(1).values);
expectType<Of<[2, 3], "int64">>(t([2, 3]).cummax(1).indices);
expectType<Of<[2, 3], "float32">>(tt.cummin(t([2, 3]), 0).values);
expectType<Of<[2, 3], "complex64">>(t([2, 3], "complex64").logcumsumexp(0));

// Differences are fewer.
expectType<Of<[2, 2], "float32">>(t([2, 3]).diff());
expectType<Of<[1, 3], "bool">>(t([2, 3], "bool").diff({ dim: 0 }));
expectType<Of<[2, 1], "float32">>(t([2, 3]).diff({ n: 2 }));
expectType<Of<[2, 0], "float32">>(t([2, 3]).diff({ n: 4 }));
expectType<Of<[2, 3], "int64">>(t([2, 3], "int64").diff({ n: 0 }));
expectType<Of<[2, 5], "float32">>(t([2, 3], "int64").diff({ prepend: t([2, 1]), append: t([2, 2]) }));
expectType<Of<[784], "float32">>(t([785]).diff());

// Integrals lose the dim, or one entry of it.
expectType<Of<[2], "float32">>(tt.trapezoid(t([2, 3])));
expectType<Of<[3], "float32">>(tt.trapezoid(t([2, 3], "int32"), { dx: 0.5, dim: 0 }));
expectType<Of<[2], "float32">>(tt.trapezoid(t([2, 3]), t([3])));
expectType<Of<[3], "float64">>(tt.trapezoid(t([2, 3]), t([2], "float64"), 0));
expectType<Of<[4, 2], "float32">>(tt.trapezoid(t([4, 2, 3]), t([2, 3])));
expectType<Of<[4, 3], "float32">>(tt.trapezoid(t([4, 2, 3]), t([4, 2, 3]), { dim: 1 }));
expectType<Of<[2, 2], "float32">>(tt.cumulativeTrapezoid(t([2, 3])));
expectType<Of<[1, 3], "float32">>(tt.cumulativeTrapezoid(t([2, 3]), t([2]), 0));
