import type { Row } from "../src/row.js";
import { addedInPlace, addedProduct, matrixMultiplied, linear, outerProduct, product } from "../src/signatures/index.js";

/** Products of vectors and matrices. */
export const linearAlgebra: readonly Row[] = [
  {
    name: "matmul",
    schemas: ["matmul"],
    doc: "The matrix product; leading dims broadcast, a vector counts as a row on the left and as a column on the right.",
    torch: "torch.matmul",
    types: product("matmul", "MatMul", "other"),
    accepts: [
      "zeros([2, 3]).matmul(zeros([3, 4]))",
      "zeros([5, 1, 2, 3]).matmul(zeros([4, 3, 2]))",
      "zeros([3]).matmul(zeros([3]))",
    ],
    refuses: [
      "zeros([2, 3]).matmul(zeros([5, 4]))",
      'zeros([2, 3]).matmul(zeros([3, 4], { dtype: "float64" }))',
      "zeros([2, 2, 3]).matmul(zeros([3, 3, 4]))",
      "zeros([]).matmul(zeros([3]))",
    ],
  },
  {
    name: "mm",
    schemas: ["mm"],
    doc: "[n, k] @ [k, m] → [n, m]",
    torch: "torch.mm",
    types: product("mm", "MatrixProduct", "mat2", "WithoutProducts"),
    accepts: ["zeros([2, 3]).mm(zeros([3, 4]))"],
    refuses: ["zeros([2, 3]).mm(zeros([4, 4]))", "zeros([2, 3]).mm(zeros([3]))"],
  },
  {
    name: "bmm",
    schemas: ["bmm"],
    doc: "[b, n, k] @ [b, k, m] → [b, n, m]",
    torch: "torch.bmm",
    types: product("bmm", "BatchProduct", "mat2"),
    accepts: ["zeros([5, 2, 3]).bmm(zeros([5, 3, 4]))"],
    refuses: ["zeros([5, 2, 3]).bmm(zeros([1, 3, 4]))", "zeros([2, 3]).bmm(zeros([3, 4]))"],
  },
  {
    name: "mv",
    schemas: ["mv"],
    doc: "[n, k] @ [k] → [n]",
    torch: "torch.mv",
    types: product("mv", "VectorProduct", "vec"),
    accepts: ["zeros([2, 3]).mv(zeros([3]))"],
    refuses: ["zeros([2, 3]).mv(zeros([2]))"],
  },
  {
    name: "dot",
    schemas: ["dot"],
    doc: "Σ self · tensor, of two vectors.",
    torch: "torch.dot",
    types: product("dot", "DotProduct", "tensor"),
    accepts: ["zeros([3]).dot(zeros([3]))"],
    refuses: ["zeros([3]).dot(zeros([4]))", "zeros([3, 1]).dot(zeros([3]))"],
  },
  {
    name: "outer",
    schemas: ["outer"],
    doc: "[n], [m] → [n, m]: all products.",
    torch: "torch.outer",
    types: outerProduct(),
    accepts: ["zeros([3]).outer(zeros([4]))"],
    refuses: ["zeros([3, 1]).outer(zeros([4]))"],
  },
  {
    name: "addmm",
    schemas: ["addmm"],
    doc: "beta · self + alpha · (mat1 @ mat2)",
    torch: "torch.addmm",
    inPlace: ["addmm_"],
    types: addedProduct("addmm", "MatrixProduct", ["mat1", "mat2"], matrixMultiplied),
    inPlaceTypes: addedInPlace("addmm_", "MatrixProduct", ["mat1", "mat2"], matrixMultiplied),
    accepts: ["zeros([4]).addmm(zeros([2, 3]), zeros([3, 4]))", "zeros([2, 4]).addmm_(zeros([2, 3]), zeros([3, 4]))"],
    refuses: [
      "zeros([3]).addmm(zeros([2, 3]), zeros([3, 4]))",
      "zeros([4]).addmm(zeros([2, 3]), zeros([2, 4]))",
      "zeros([4]).addmm_(zeros([2, 3]), zeros([3, 4]))",
    ],
  },
  {
    name: "linear",
    schemas: ["linear"],
    doc: "input @ weightᵀ + bias: [..., in], [out, in] → [..., out]",
    torch: "torch.nn.functional.linear",
    types: linear(),
    accepts: [
      "linear(zeros([5, 2, 3]), zeros([4, 3]))",
      "linear(zeros([3]), zeros([4, 3]), { bias: zeros([4]) })",
    ],
    refuses: [
      "linear(zeros([2, 3]), zeros([4, 2]))",
      "linear(zeros([2, 3]), zeros([4, 3]), { bias: zeros([3]) })",
    ],
  },
];
