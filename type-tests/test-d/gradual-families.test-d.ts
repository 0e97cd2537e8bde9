import * as tt from "typetorch";
import type { Device, Dim, DType, Shape, Tensor } from "typetorch";
import { expectType } from "tsd";

// A representative of every family of rules, with something unknown: unchecked in, unchecked out, and a union is none of its members.
type F<S extends Shape> = Tensor<S, "float32", "cpu">;
declare function f<const S extends Dim[]>(shape: S): F<S>;
declare function t<const S extends Dim[], const D extends DType = "float32">(shape: S, dtype?: D): Tensor<S, D, "cpu">;
declare const rows: F<[number, 6]>;
declare const columns: F<[4, number]>;
declare const twoRows: F<[4 | 5, 6]>;
declare const twoColumns: F<[4, 6 | 7]>;
declare const shape: F<Shape>;
declare const device: Tensor<[4, 6], "float32", Device>;
declare const dtype: Tensor<[4, 6], DType, "cpu">;
declare const batch: F<[number, 4, 6]>;
declare const steps: F<[2, number, 6]>;
declare const twoBatches: F<[2 | 3, 4, 6]>;
declare const images: F<[number, 3, 8, 8]>;
declare const heights: F<[2, 3, number, 8]>;
declare const twoHeights: F<[2, 3, 8 | 9, 8]>;
// Unary.
expectType<Tensor<[4, 6], "float32", Device>>(device.exp());
expectType<F<Shape>>(shape.exp());
expectType<F<[number, 6]>>(rows.exp());
expectType<F<[4, number]>>(columns.exp());
expectType<F<[4 | 5, 6]>>(twoRows.exp());
expectType<F<[4, 6 | 7]>>(twoColumns.exp());
// Binary.
expectType<Tensor<[4, 6], DType, "cpu">>(dtype.add(f([6])));
expectType<Tensor<[4, 6], "float32", Device>>(device.add(f([6])));
expectType<F<Shape>>(shape.add(f([6])));
expectType<F<[number, 6]>>(rows.add(f([6])));
expectType<F<[4, 6]>>(columns.add(f([6])));
expectType<F<[4 | 5, 6]>>(twoRows.add(f([6])));
expectType<F<[4, number]>>(twoColumns.add(f([6])));
// Binary right.
expectType<F<Shape>>(f([4, 6]).mul(shape));
expectType<F<[4, 6]>>(f([4, 6]).mul(rows));
expectType<F<[4, 6]>>(f([4, 6]).mul(columns));
expectType<F<[number, 6]>>(f([4, 6]).mul(twoRows));
expectType<F<[4, number]>>(f([4, 6]).mul(twoColumns));
// Comparison.
expectType<Tensor<Shape, "bool", "cpu">>(shape.lt(f([6])));
expectType<Tensor<[number, 6], "bool", "cpu">>(rows.lt(f([6])));
expectType<Tensor<[4, 6], "bool", "cpu">>(columns.lt(f([6])));
expectType<Tensor<[4 | 5, 6], "bool", "cpu">>(twoRows.lt(f([6])));
expectType<Tensor<[4, number], "bool", "cpu">>(twoColumns.lt(f([6])));
// Three operands.
expectType<F<Shape>>(shape.addcmul(f([6]), f([4, 6])));
expectType<F<[4, 6]>>(rows.addcmul(f([6]), f([4, 6])));
expectType<F<[4, 6]>>(columns.addcmul(f([6]), f([4, 6])));
expectType<F<[number, 6]>>(twoRows.addcmul(f([6]), f([4, 6])));
expectType<F<[4, 6]>>(twoColumns.addcmul(f([6]), f([4, 6])));
// Bounds.
expectType<F<Shape>>(shape.clamp({ min: f([6]) }));
expectType<F<[number, 6]>>(rows.clamp({ min: f([6]) }));
expectType<F<[4, 6]>>(columns.clamp({ min: f([6]) }));
expectType<F<[4 | 5, 6]>>(twoRows.clamp({ min: f([6]) }));
expectType<F<[4, number]>>(twoColumns.clamp({ min: f([6]) }));
// Where.
expectType<Tensor<[4, 6], DType, "cpu">>(tt.where(t([4, 6], "bool"), dtype, f([6])));
expectType<Tensor<[4, 6], "float32", Device>>(tt.where(t([4, 6], "bool"), device, f([6])));
expectType<F<Shape>>(tt.where(t([4, 6], "bool"), shape, f([6])));
expectType<F<[4, 6]>>(tt.where(t([4, 6], "bool"), rows, f([6])));
expectType<F<[4, 6]>>(tt.where(t([4, 6], "bool"), columns, f([6])));
expectType<F<[number, 6]>>(tt.where(t([4, 6], "bool"), twoRows, f([6])));
expectType<F<[4, 6]>>(tt.where(t([4, 6], "bool"), twoColumns, f([6])));
// Matmul.
expectType<Tensor<[4, 5], DType, "cpu">>(dtype.matmul(f([6, 5])));
expectType<Tensor<[4, 5], "float32", Device>>(device.matmul(f([6, 5])));
expectType<F<Shape>>(shape.matmul(f([6, 5])));
expectType<F<[number, 5]>>(rows.matmul(f([6, 5])));
expectType<F<[4, 5]>>(columns.matmul(f([6, 5])));
expectType<F<[4 | 5, 5]>>(twoRows.matmul(f([6, 5])));
expectType<F<[4, 5]>>(twoColumns.matmul(f([6, 5])));
// Matmul right.
expectType<F<Shape>>(f([3, 4]).matmul(shape));
expectType<F<[3, 6]>>(f([3, 4]).matmul(rows));
expectType<F<[3, number]>>(f([3, 4]).matmul(columns));
expectType<F<[3, 6]>>(f([3, 4]).matmul(twoRows));
expectType<F<[3, 6 | 7]>>(f([3, 4]).matmul(twoColumns));
// Linear.
expectType<Tensor<[4, 5], DType, "cpu">>(tt.linear(dtype, f([5, 6])));
expectType<Tensor<[4, 5], "float32", Device>>(tt.linear(device, f([5, 6])));
expectType<F<Shape>>(tt.linear(shape, f([5, 6])));
expectType<F<[number, 5]>>(tt.linear(rows, f([5, 6])));
expectType<F<[4, 5]>>(tt.linear(columns, f([5, 6])));
expectType<F<[4 | 5, 5]>>(tt.linear(twoRows, f([5, 6])));
expectType<F<[4, 5]>>(tt.linear(twoColumns, f([5, 6])));
// Bmm.
expectType<F<Shape>>(shape.bmm(f([2, 6, 5])));
expectType<F<[2, 4, 5]>>(batch.bmm(f([2, 6, 5])));
expectType<F<[2, number, 5]>>(steps.bmm(f([2, 6, 5])));
expectType<F<[number, 4, 5]>>(twoBatches.bmm(f([2, 6, 5])));
// Addmm.
expectType<F<Shape>>(f([5]).addmm(shape, f([6, 5])));
expectType<F<[number, 5]>>(f([5]).addmm(rows, f([6, 5])));
expectType<F<[4, 5]>>(f([5]).addmm(columns, f([6, 5])));
expectType<F<[4 | 5, 5]>>(f([5]).addmm(twoRows, f([6, 5])));
expectType<F<[4, 5]>>(f([5]).addmm(twoColumns, f([6, 5])));
// Einsum.
expectType<Tensor<[4, 5], DType, "cpu">>(tt.einsum("ij,jk->ik", dtype, f([6, 5])));
expectType<Tensor<[4, 5], "float32", Device>>(tt.einsum("ij,jk->ik", device, f([6, 5])));
expectType<F<[number, 5]>>(tt.einsum("ij,jk->ik", shape, f([6, 5])));
expectType<F<[number, 5]>>(tt.einsum("ij,jk->ik", rows, f([6, 5])));
expectType<F<[4, 5]>>(tt.einsum("ij,jk->ik", columns, f([6, 5])));
expectType<F<[4 | 5, 5]>>(tt.einsum("ij,jk->ik", twoRows, f([6, 5])));
expectType<F<[4, 5]>>(tt.einsum("ij,jk->ik", twoColumns, f([6, 5])));
// Tensordot.
expectType<F<Shape>>(shape.tensordot(f([6, 5]), 1));
expectType<F<[number, 5]>>(rows.tensordot(f([6, 5]), 1));
expectType<F<[4, 5]>>(columns.tensordot(f([6, 5]), 1));
expectType<F<[4 | 5, 5]>>(twoRows.tensordot(f([6, 5]), 1));
expectType<F<[4, 5]>>(twoColumns.tensordot(f([6, 5]), 1));
// Svd.
expectType<F<Shape>>(shape.svdvals());
expectType<F<[number]>>(rows.svdvals());
expectType<F<[number]>>(columns.svdvals());
expectType<F<[4 | 5]>>(twoRows.svdvals());
expectType<F<[4]>>(twoColumns.svdvals());
// Reshape.
expectType<Tensor<[8, 3], DType, "cpu">>(dtype.reshape([-1, 3]));
expectType<Tensor<[8, 3], "float32", Device>>(device.reshape([-1, 3]));
expectType<F<[number, 3]>>(shape.reshape([-1, 3]));
expectType<F<[number, 3]>>(rows.reshape([-1, 3]));
expectType<F<[number, 3]>>(columns.reshape([-1, 3]));
expectType<F<[8 | 10, 3]>>(twoRows.reshape([-1, 3]));
expectType<F<[8, 3]>>(twoColumns.reshape([-1, 3]));
// Flatten.
expectType<F<[number]>>(shape.flatten());
expectType<F<[number]>>(rows.flatten());
expectType<F<[number]>>(columns.flatten());
expectType<F<[24 | 30]>>(twoRows.flatten());
expectType<F<[24 | 28]>>(twoColumns.flatten());
// Unflatten.
expectType<F<Shape>>(shape.unflatten(1, [2, 3]));
expectType<F<[number, 2, 3]>>(rows.unflatten(1, [2, 3]));
expectType<F<[4, 2, 3]>>(columns.unflatten(1, [2, 3]));
expectType<F<[4 | 5, 2, 3]>>(twoRows.unflatten(1, [2, 3]));
expectType<F<[4, 2, 3]>>(twoColumns.unflatten(1, [2, 3]));
// Transpose.
expectType<F<Shape>>(shape.transpose(0, 1));
expectType<F<[6, number]>>(rows.transpose(0, 1));
expectType<F<[number, 4]>>(columns.transpose(0, 1));
expectType<F<[6, 4 | 5]>>(twoRows.transpose(0, 1));
expectType<F<[6 | 7, 4]>>(twoColumns.transpose(0, 1));
// Permute.
expectType<F<Shape>>(shape.permute([2, 0, 1]));
expectType<F<[6, number, 4]>>(batch.permute([2, 0, 1]));
expectType<F<[6, 2, number]>>(steps.permute([2, 0, 1]));
expectType<F<[6, 2 | 3, 4]>>(twoBatches.permute([2, 0, 1]));
// Unsqueeze.
expectType<F<Shape>>(shape.unsqueeze(1));
expectType<F<[number, 1, 6]>>(rows.unsqueeze(1));
expectType<F<[4, 1, number]>>(columns.unsqueeze(1));
expectType<F<[4 | 5, 1, 6]>>(twoRows.unsqueeze(1));
expectType<F<[4, 1, 6 | 7]>>(twoColumns.unsqueeze(1));
// Movedim.
expectType<F<Shape>>(shape.movedim(0, 2));
expectType<F<[4, 6, number]>>(batch.movedim(0, 2));
expectType<F<[number, 6, 2]>>(steps.movedim(0, 2));
expectType<F<[4, 6, 2 | 3]>>(twoBatches.movedim(0, 2));
// Cat.
expectType<Tensor<[6, 6], DType, "cpu">>(tt.cat([dtype, f([2, 6])]));
expectType<Tensor<[6, 6], "float32", Device>>(tt.cat([device, f([2, 6])]));
expectType<F<Shape>>(tt.cat([shape, f([2, 6])]));
expectType<F<[number, 6]>>(tt.cat([rows, f([2, 6])]));
expectType<F<[6, 6]>>(tt.cat([columns, f([2, 6])]));
expectType<F<[6 | 7, 6]>>(tt.cat([twoRows, f([2, 6])]));
expectType<F<[6, 6 | 7]>>(tt.cat([twoColumns, f([2, 6])]));
// Stack.
expectType<F<Shape>>(tt.stack([shape, f([4, 6])], 1));
expectType<F<[4, 2, 6]>>(tt.stack([rows, f([4, 6])], 1));
expectType<F<[4, 2, 6]>>(tt.stack([columns, f([4, 6])], 1));
expectType<F<[4 | 5, 2, 6]>>(tt.stack([twoRows, f([4, 6])], 1));
expectType<F<[4, 2, 6 | 7]>>(tt.stack([twoColumns, f([4, 6])], 1));
// Split.
expectType<F<Shape>[]>(shape.split(2, 1));
expectType<[F<[number, 2]>, F<[number, 2]>, F<[number, 2]>]>(rows.split(2, 1));
expectType<F<[4, number]>[]>(columns.split(2, 1));
expectType<[F<[4 | 5, 2]>, F<[4 | 5, 2]>, F<[4 | 5, 2]>]>(twoRows.split(2, 1));
expectType<[F<[4, 2]>, F<[4, 2]>, F<[4, 2]>] | [F<[4, 2]>, F<[4, 2]>, F<[4, 2]>, F<[4, 1]>]>(twoColumns.split(2, 1));
// Chunk.
expectType<F<Shape>[]>(shape.chunk(2));
expectType<F<[number, 6]>[]>(rows.chunk(2));
expectType<[F<[2, number]>, F<[2, number]>]>(columns.chunk(2));
expectType<[F<[2, 6]>, F<[2, 6]>] | [F<[3, 6]>, F<[2, 6]>]>(twoRows.chunk(2));
expectType<[F<[2, 6 | 7]>, F<[2, 6 | 7]>]>(twoColumns.chunk(2));
// Repeat.
expectType<F<Shape>>(shape.repeat([2, 1]));
expectType<F<[number, 6]>>(rows.repeat([2, 1]));
expectType<F<[8, number]>>(columns.repeat([2, 1]));
expectType<F<[8 | 10, 6]>>(twoRows.repeat([2, 1]));
expectType<F<[8, 6 | 7]>>(twoColumns.repeat([2, 1]));
// Pad.
expectType<F<Shape>>(shape.pad([1, 2]));
expectType<F<[number, 9]>>(rows.pad([1, 2]));
expectType<F<[4, number]>>(columns.pad([1, 2]));
expectType<F<[4 | 5, 9]>>(twoRows.pad([1, 2]));
expectType<F<[4, number]>>(twoColumns.pad([1, 2]));
// Roll.
expectType<F<Shape>>(shape.roll(1, 0));
expectType<F<[number, 6]>>(rows.roll(1, 0));
expectType<F<[4, number]>>(columns.roll(1, 0));
expectType<F<[4 | 5, 6]>>(twoRows.roll(1, 0));
expectType<F<[4, 6 | 7]>>(twoColumns.roll(1, 0));
// Narrow.
expectType<F<Shape>>(shape.narrow(1, 0, 3));
expectType<F<[number, 3]>>(rows.narrow(1, 0, 3));
expectType<F<[4, 3]>>(columns.narrow(1, 0, 3));
expectType<F<[4 | 5, 3]>>(twoRows.narrow(1, 0, 3));
expectType<F<[4, 3]>>(twoColumns.narrow(1, 0, 3));
// Select.
expectType<F<Shape>>(shape.select(0, 1));
expectType<F<[6]>>(rows.select(0, 1));
expectType<F<[number]>>(columns.select(0, 1));
expectType<F<[6]>>(twoRows.select(0, 1));
expectType<F<[6 | 7]>>(twoColumns.select(0, 1));
// Indexing.
expectType<Tensor<[4, 2], DType, "cpu">>(dtype.at(":", "1:3"));
expectType<Tensor<[4, 2], "float32", Device>>(device.at(":", "1:3"));
expectType<F<Shape>>(shape.at(":", "1:3"));
expectType<F<[number, 2]>>(rows.at(":", "1:3"));
expectType<F<[4, number]>>(columns.at(":", "1:3"));
expectType<F<[4 | 5, 2]>>(twoRows.at(":", "1:3"));
expectType<F<[4, 2]>>(twoColumns.at(":", "1:3"));
// Writing.
expectType<F<Shape>>(shape.setAt([0], f([6])));
expectType<F<[number, 6]>>(rows.setAt([0], f([6])));
expectType<F<[4, number]>>(columns.setAt([0], f([6])));
expectType<F<[4 | 5, 6]>>(twoRows.setAt([0], f([6])));
expectType<F<[4, 6 | 7]>>(twoColumns.setAt([0], f([6])));
// IndexSelect.
expectType<F<Shape>>(shape.indexSelect(0, t([3], "int64")));
expectType<F<[3, 6]>>(rows.indexSelect(0, t([3], "int64")));
expectType<F<[3, number]>>(columns.indexSelect(0, t([3], "int64")));
expectType<F<[3, 6]>>(twoRows.indexSelect(0, t([3], "int64")));
expectType<F<[3, 6 | 7]>>(twoColumns.indexSelect(0, t([3], "int64")));
// Gather.
expectType<F<[4, 2]>>(shape.gather(1, t([4, 2], "int64")));
expectType<F<[4, 2]>>(rows.gather(1, t([4, 2], "int64")));
expectType<F<[4, 2]>>(columns.gather(1, t([4, 2], "int64")));
expectType<F<[4, 2]>>(twoRows.gather(1, t([4, 2], "int64")));
expectType<F<[4, 2]>>(twoColumns.gather(1, t([4, 2], "int64")));
// Sum.
expectType<Tensor<[4], "float32", Device>>(device.sum(1));
expectType<F<Shape>>(shape.sum(1));
expectType<F<[number]>>(rows.sum(1));
expectType<F<[4]>>(columns.sum(1));
expectType<F<[4 | 5]>>(twoRows.sum(1));
expectType<F<[4]>>(twoColumns.sum(1));
// Mean keepdim.
expectType<F<Shape>>(shape.mean(0, { keepdim: true }));
expectType<F<[1, 6]>>(rows.mean(0, { keepdim: true }));
expectType<F<[1, number]>>(columns.mean(0, { keepdim: true }));
expectType<F<[1, 6]>>(twoRows.mean(0, { keepdim: true }));
expectType<F<[1, 6 | 7]>>(twoColumns.mean(0, { keepdim: true }));
// Argmax.
expectType<Tensor<[4], "int64", "cpu">>(dtype.argmax(1));
expectType<Tensor<[4], "int64", Device>>(device.argmax(1));
expectType<Tensor<Shape, "int64", "cpu">>(shape.argmax(1));
expectType<Tensor<[number], "int64", "cpu">>(rows.argmax(1));
expectType<Tensor<[4], "int64", "cpu">>(columns.argmax(1));
expectType<Tensor<[4 | 5], "int64", "cpu">>(twoRows.argmax(1));
expectType<Tensor<[4], "int64", "cpu">>(twoColumns.argmax(1));
// Max.
expectType<F<Shape>>(shape.max(1).values);
expectType<F<[number]>>(rows.max(1).values);
expectType<F<[4]>>(columns.max(1).values);
expectType<F<[4 | 5]>>(twoRows.max(1).values);
expectType<F<[4]>>(twoColumns.max(1).values);
// Topk.
expectType<F<Shape>>(shape.topk(2).values);
expectType<F<[number, 2]>>(rows.topk(2).values);
expectType<F<[4, 2]>>(columns.topk(2).values);
expectType<F<[4 | 5, 2]>>(twoRows.topk(2).values);
expectType<F<[4, 2]>>(twoColumns.topk(2).values);
// Sort.
expectType<Tensor<[4, 6], "int64", "cpu">>(dtype.sort().indices);
expectType<Tensor<[4, 6], "int64", Device>>(device.sort().indices);
expectType<Tensor<Shape, "int64", "cpu">>(shape.sort().indices);
expectType<Tensor<[number, 6], "int64", "cpu">>(rows.sort().indices);
expectType<Tensor<[4, number], "int64", "cpu">>(columns.sort().indices);
expectType<Tensor<[4 | 5, 6], "int64", "cpu">>(twoRows.sort().indices);
expectType<Tensor<[4, 6 | 7], "int64", "cpu">>(twoColumns.sort().indices);
// Cumsum.
expectType<F<Shape>>(shape.cumsum(1));
expectType<F<[number, 6]>>(rows.cumsum(1));
expectType<F<[4, number]>>(columns.cumsum(1));
expectType<F<[4 | 5, 6]>>(twoRows.cumsum(1));
expectType<F<[4, 6 | 7]>>(twoColumns.cumsum(1));
// Var.
expectType<F<Shape>>(shape.var(1));
expectType<F<[number]>>(rows.var(1));
expectType<F<[4]>>(columns.var(1));
expectType<F<[4 | 5]>>(twoRows.var(1));
expectType<F<[4]>>(twoColumns.var(1));
// Quantile.
expectType<F<Shape>>(shape.quantile(0.5, 1));
expectType<F<[number]>>(rows.quantile(0.5, 1));
expectType<F<[4]>>(columns.quantile(0.5, 1));
expectType<F<[4 | 5]>>(twoRows.quantile(0.5, 1));
expectType<F<[4]>>(twoColumns.quantile(0.5, 1));
// Softmax.
expectType<Tensor<[4, 6], DType, "cpu">>(dtype.softmax(1));
expectType<Tensor<[4, 6], "float32", Device>>(device.softmax(1));
expectType<F<Shape>>(shape.softmax(1));
expectType<F<[number, 6]>>(rows.softmax(1));
expectType<F<[4, number]>>(columns.softmax(1));
expectType<F<[4 | 5, 6]>>(twoRows.softmax(1));
expectType<F<[4, 6 | 7]>>(twoColumns.softmax(1));
// Glu.
expectType<F<Shape>>(shape.glu());
expectType<F<[number, 3]>>(rows.glu());
expectType<F<[4, number]>>(columns.glu());
expectType<F<[4 | 5, 3]>>(twoRows.glu());
expectType<F<[4, 3]>>(twoColumns.glu());
// Dropout.
expectType<F<Shape>>(tt.dropout(shape, 0.1));
expectType<F<[number, 6]>>(tt.dropout(rows, 0.1));
expectType<F<[4, number]>>(tt.dropout(columns, 0.1));
expectType<F<[4 | 5, 6]>>(tt.dropout(twoRows, 0.1));
expectType<F<[4, 6 | 7]>>(tt.dropout(twoColumns, 0.1));
// Conv2d.
expectType<F<Shape>>(tt.conv2d(shape, f([5, 3, 3, 3])));
expectType<F<[number, 5, 6, 6]>>(tt.conv2d(images, f([5, 3, 3, 3])));
expectType<F<[2, 5, number, 6]>>(tt.conv2d(heights, f([5, 3, 3, 3])));
expectType<F<[2, 5, 6 | 7, 6]>>(tt.conv2d(twoHeights, f([5, 3, 3, 3])));
// MaxPool2d.
expectType<F<Shape>>(tt.maxPool2d(shape, 2));
expectType<F<[number, 3, 4, 4]>>(tt.maxPool2d(images, 2));
expectType<F<[2, 3, number, 4]>>(tt.maxPool2d(heights, 2));
expectType<F<[2, 3, 4, 4]>>(tt.maxPool2d(twoHeights, 2));
// Adaptive.
expectType<F<Shape>>(tt.adaptiveAvgPool2d(shape, 1));
expectType<F<[number, 3, 1, 1]>>(tt.adaptiveAvgPool2d(images, 1));
expectType<F<[2, 3, 1, 1]>>(tt.adaptiveAvgPool2d(heights, 1));
expectType<F<[2, 3, 1, 1]>>(tt.adaptiveAvgPool2d(twoHeights, 1));
// Interpolate.
expectType<F<Shape>>(tt.interpolate(shape, { scaleFactor: 2 }));
expectType<F<[number, 3, 16, 16]>>(tt.interpolate(images, { scaleFactor: 2 }));
expectType<F<[2, 3, number, 16]>>(tt.interpolate(heights, { scaleFactor: 2 }));
expectType<F<[2, 3, 16 | 18, 16]>>(tt.interpolate(twoHeights, { scaleFactor: 2 }));
// LayerNorm.
expectType<Tensor<[4, 6], DType, "cpu">>(tt.layerNorm(dtype, [6]));
expectType<Tensor<[4, 6], "float32", Device>>(tt.layerNorm(device, [6]));
expectType<F<Shape>>(tt.layerNorm(shape, [6]));
expectType<F<[number, 6]>>(tt.layerNorm(rows, [6]));
expectType<F<[4, number]>>(tt.layerNorm(columns, [6]));
expectType<F<[4 | 5, 6]>>(tt.layerNorm(twoRows, [6]));
expectType<F<[4, 6 | 7]>>(tt.layerNorm(twoColumns, [6]));
// BatchNorm.
expectType<F<Shape>>(tt.batchNorm(shape, f([6]), f([6])));
expectType<F<[number, 6]>>(tt.batchNorm(rows, f([6]), f([6])));
expectType<F<[4, number]>>(tt.batchNorm(columns, f([6]), f([6])));
expectType<F<[4 | 5, 6]>>(tt.batchNorm(twoRows, f([6]), f([6])));
expectType<F<[4, 6 | 7]>>(tt.batchNorm(twoColumns, f([6]), f([6])));
// Embedding.
expectType<Tensor<[3, 6], DType, "cpu">>(tt.embedding(dtype, t([3], "int64")));
expectType<Tensor<[3, 6], "float32", Device>>(tt.embedding(device, t([3], "int64")));
expectType<F<[3, number]>>(tt.embedding(shape, t([3], "int64")));
expectType<F<[3, 6]>>(tt.embedding(rows, t([3], "int64")));
expectType<F<[3, number]>>(tt.embedding(columns, t([3], "int64")));
expectType<F<[3, 6]>>(tt.embedding(twoRows, t([3], "int64")));
expectType<F<[3, 6 | 7]>>(tt.embedding(twoColumns, t([3], "int64")));
// Attention.
expectType<F<Shape>>(tt.scaledDotProductAttention(shape, f([2, 5, 6]), f([2, 5, 6])));
expectType<F<[2, 4, 6]>>(tt.scaledDotProductAttention(batch, f([2, 5, 6]), f([2, 5, 6])));
expectType<F<[2, number, 6]>>(tt.scaledDotProductAttention(steps, f([2, 5, 6]), f([2, 5, 6])));
expectType<F<[2, 4, 6]>>(tt.scaledDotProductAttention(twoBatches, f([2, 5, 6]), f([2, 5, 6])));
// Cell.
expectType<F<[number, 3]>>(tt.gruCell(shape, f([4, 3]), f([9, 6]), f([9, 3])));
expectType<F<[number, 3]>>(tt.gruCell(rows, f([4, 3]), f([9, 6]), f([9, 3])));
expectType<F<[4, 3]>>(tt.gruCell(columns, f([4, 3]), f([9, 6]), f([9, 3])));
expectType<F<[4 | 5, 3]>>(tt.gruCell(twoRows, f([4, 3]), f([9, 6]), f([9, 3])));
expectType<F<[4, 3]>>(tt.gruCell(twoColumns, f([4, 3]), f([9, 6]), f([9, 3])));
// MseLoss.
expectType<Tensor<[], DType, "cpu">>(tt.mseLoss(dtype, f([4, 6])));
expectType<Tensor<[], "float32", Device>>(tt.mseLoss(device, f([4, 6])));
expectType<F<[]>>(tt.mseLoss(shape, f([4, 6])));
expectType<F<[]>>(tt.mseLoss(rows, f([4, 6])));
expectType<F<[]>>(tt.mseLoss(columns, f([4, 6])));
expectType<F<[]>>(tt.mseLoss(twoRows, f([4, 6])));
expectType<F<[]>>(tt.mseLoss(twoColumns, f([4, 6])));
// CrossEntropy.
expectType<Tensor<[4], DType, "cpu">>(tt.crossEntropy(dtype, t([4], "int64"), { reduction: "none" }));
expectType<Tensor<[4], "float32", Device>>(tt.crossEntropy(device, t([4], "int64"), { reduction: "none" }));
expectType<F<Shape>>(tt.crossEntropy(shape, t([4], "int64"), { reduction: "none" }));
expectType<F<[number]>>(tt.crossEntropy(rows, t([4], "int64"), { reduction: "none" }));
expectType<F<[4]>>(tt.crossEntropy(columns, t([4], "int64"), { reduction: "none" }));
expectType<F<[4 | 5]>>(tt.crossEntropy(twoRows, t([4], "int64"), { reduction: "none" }));
expectType<F<[4]>>(tt.crossEntropy(twoColumns, t([4], "int64"), { reduction: "none" }));
// Rearrange.
expectType<Tensor<[3, 4, 2], DType, "cpu">>(tt.einops.rearrange(dtype, "a (b c) -> b a c", { c: 2 }));
expectType<Tensor<[3, 4, 2], "float32", Device>>(tt.einops.rearrange(device, "a (b c) -> b a c", { c: 2 }));
expectType<F<[number, number, 2]>>(tt.einops.rearrange(shape, "a (b c) -> b a c", { c: 2 }));
expectType<F<[3, number, 2]>>(tt.einops.rearrange(rows, "a (b c) -> b a c", { c: 2 }));
expectType<F<[number, 4, 2]>>(tt.einops.rearrange(columns, "a (b c) -> b a c", { c: 2 }));
expectType<F<[3, 4 | 5, 2]>>(tt.einops.rearrange(twoRows, "a (b c) -> b a c", { c: 2 }));
expectType<F<[3, 4, 2]>>(tt.einops.rearrange(twoColumns, "a (b c) -> b a c", { c: 2 }));
// Expr.
expectType<Tensor<[4, 5], DType, "cpu">>(tt.expr("relu(x @ w)")({ x: dtype, w: f([6, 5]) }));
expectType<Tensor<[4, 5], "float32", Device>>(tt.expr("relu(x @ w)")({ x: device, w: f([6, 5]) }));
expectType<F<Shape>>(tt.expr("relu(x @ w)")({ x: shape, w: f([6, 5]) }));
expectType<F<[number, 5]>>(tt.expr("relu(x @ w)")({ x: rows, w: f([6, 5]) }));
expectType<F<[4, 5]>>(tt.expr("relu(x @ w)")({ x: columns, w: f([6, 5]) }));
expectType<F<[4 | 5, 5]>>(tt.expr("relu(x @ w)")({ x: twoRows, w: f([6, 5]) }));
expectType<F<[4, 5]>>(tt.expr("relu(x @ w)")({ x: twoColumns, w: f([6, 5]) }));
