import * as tt from "typetorch";
import type { Dim, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Tensors joined and cut, with symbols. More of them in symbols.test-d.ts. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;

expectType<F<["B+T+1", 4]>>(tt.cat([f(["B", 4]), f(["T", 4]), f([1, 4])]));
expectType<F<["B", 7]>>(tt.cat([f(["B", 4]), f(["B", 3])], -1));
expectType<F<[2, "B", "T"]>>(tt.stack([f(["B", "T"]), f(["B", "T"])]));
expectType<F<["B", "T", 3]>>(tt.stack([f(["B", "T"]), f(["B", "T"]), f(["B", "T"])], -1));
expectType<F<["B+T"]>>(tt.hstack([f(["B"]), f(["T"])]));
expectType<F<["B", "T+U"]>>(tt.hstack([f(["B", "T"]), f(["B", "U"])]));
expectType<F<[2, "B"]>>(tt.vstack([f(["B"]), f(["B"])]));
expectType<F<["B", "T", 2]>>(tt.dstack([f(["B", "T"]), f(["B", "T"])]));
expectType<F<["B", "T+1"]>>(tt.columnStack([f(["B", "T"]), f(["B"])]));
expectType<[F<["B", "T"]>, F<["B", "T"]>]>(tt.broadcastTensors([f(["B", 1]), f(["T"])]));
expectType<F<["B*T*3", 3]>>(tt.cartesianProd([f(["B"]), f(["T"]), f([3])]));
expectType<[F<["T", "B"]>, F<["T", "B"]>]>(tt.meshgrid([f(["B"]), f(["T"])], { indexing: "xy" }));
expectType<F<["B+T", "U+1"]>>(tt.blockDiag([f(["B", "U"]), f(["T", 1])]));
expectType<[F<["B", 4]>, F<["B", 4]>, F<["B", 2]>]>(f(["B", 10]).split(4, 1));
expectType<[F<["B", 2]>, F<["B", 8]>]>(f(["B", 10]).split([2, 8], -1));
expectType<[F<["T"]>, F<["T"]>]>(f([2, "T"]).unbind());
expectType<[F<["B"]>, F<["B"]>, F<["B"]>]>(f(["B", 3]).unbind(1));
expectType<F<["T"]>[]>(f(["B", "T"]).unbind());
expectType<[F<["B", 5]>, F<["B", 5]>]>(f(["B", 10]).chunk(2, 1));
expectType<[F<["B*2", 5]>, F<["B*2", 5]>]>(f(["B*4", 5]).vsplit(2));
expectType<[F<["B", 3, 2]>, F<["B", 3, 2]>]>(f(["B", 3, 4]).dsplit(2));
expectType<[F<["B", 3]>, F<["B", 3]>, F<["B", 4]>]>(f(["B", 10]).tensorSplit([3, 6], 1));
expectError(tt.cat([f(["B", "T"]), f(["B", "U"])]));
expectError(tt.stack([f(["B", "T"]), f(["B", "U"])]));
expectError(tt.hstack([f(["B", "T"]), f(["U", "T"])]));
expectError(tt.broadcastTensors([f(["B"]), f(["T"])]));
expectError(f(["B", 10]).split([2, 7], 1));
expectError(f(["B*2+1"]).hsplit(2));
expectError(f(["B", "T"]).unbind(2));
