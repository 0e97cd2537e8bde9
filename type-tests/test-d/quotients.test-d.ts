import * as tt from "typetorch";
import type { Dim, Shape, Tensor } from "typetorch";
import { expectError, expectType } from "tsd";

/** Quotients rounded down, in one spelling: the divisor as small as can be, every number above the line smaller than it. */
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare const image: F<["B", 3, "H", "W"]>;

expectType<F<["B", 8, "floor((H+1)/2)", "floor((W+1)/2)"]>>(tt.conv2d(image, f([8, 3, 3, 3]), { stride: 2, padding: 1 }));
expectType<F<["B", 8, "floor(H/4)", "floor((W+1)/2)-1"]>>(tt.conv2d(image, f([8, 3, 4, 3]), { stride: [4, 2] }));
expectType<F<["B", 3, "floor(H/2)", "floor(W/2)"]>>(tt.maxPool2d(image, 2));
expectType<F<["B", 3, "floor((H+1)/2)", "floor((W+1)/2)"]>>(tt.avgPool2d(image, 3, { stride: 2, padding: 1 }));
// A quotient of a quotient is one quotient, and of quotients the sizes go on as of symbols.
expectType<F<["B", 3, "floor(H/4)", "floor(W/4)"]>>(tt.maxPool2d(tt.maxPool2d(image, 2), 2));
expectType<F<["B", 8, "floor((H+3)/8)", "floor((W+3)/8)"]>>(tt.maxPool2d(tt.conv2d(image, f([8, 3, 7, 7]), { stride: 4, padding: 3 }), 2));
expectType<F<["B", "floor(H/2)*floor(W/2)*3"]>>(tt.maxPool2d(image, 2).flatten(1));
expectType<F<["B", 3, "floor(H/2)+1", "floor(W/2)"]>>(tt.cat([tt.maxPool2d(image, 2), f(["B", 3, 1, "floor(W/2)"])], 2));
expectType<F<["B", 5, "floor(H/2)*2", "floor(W/2)*2"]>>(tt.convTranspose2d(tt.maxPool2d(image, 2), f([3, 5, 2, 2]), { stride: 2 }));
expectType<F<["B", 3, "floor(H/2)", "floor(W/2)"]>>(tt.interpolate(image, { scaleFactor: 0.5 }));
expectType<F<["B", 3, "floor((H+2)/3)", "W"]>>(image.at(":", ":", "::3"));
expectType<F<["B", 3, "floor(H/4)", "W", 4]>>(image.unfold(2, 4, 4));
expectType<F<["B", "T+floor((T+1)/2)+2"]>>(tt.cat([f(["B", "T+1"]), f(["B", "T+2"]).at(":", "::2")], 1));
// Two ways that take the same strides meet.
expectType<F<["B", 8, "floor((H+1)/2)", "floor((W+1)/2)"]>>(
  tt.conv2d(image, f([8, 3, 3, 3]), { stride: 2, padding: 1 }).add(tt.conv2d(image, f([8, 3, 1, 1]), { stride: 2 })),
);
expectError(tt.maxPool2d(image, 2).add(tt.conv2d(image, f([3, 3, 1, 1]), { stride: 2 })));
expectError(tt.maxPool2d(image, 2).matmul(f(["floor(W/3)", 4])));
// However it is written.
expectType<F<["B", "floor((H+1)/2)*3-2"]>>(f(["B", "floor((H+1)/2)*3-2"]).as(["B", "floor((H-1)/2)*3+1"]));
expectType<F<["B", "floor(H/2)"]>>(f(["B", "floor(H/2)"]).as(["B", "floor((H*6+3)/12)"]));
expectError(f(["B", "floor(H/2)"]).as(["B", "floor((H+1)/2)"]));
// A quotient beside other symbols has none.
expectType<F<["B", number]>>(f(["B", "floor(H/2)+T"]).at(":", "::2"));
