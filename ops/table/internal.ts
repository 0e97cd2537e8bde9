/**
 * ATen overloads that hand-written code calls; each becomes an encoder that is not public. `called` is the public function
 * in whose name an error speaks, where that is not `name`.
 */
export const internalTable: readonly { readonly name: string; readonly schema: string; readonly called?: string }[] = [
  { name: "toOptions", schema: "to.dtype_layout", called: "to" },
  { name: "slice", schema: "slice.Tensor", called: "at" },
  { name: "indexTensors", schema: "index.Tensor", called: "at" },
  { name: "indexPut_", schema: "index_put_", called: "setAt" },
  { name: "alias", schema: "alias", called: "at" },
  { name: "setStorage_", schema: "set_.source_Tensor" },
  { name: "viewDtype", schema: "view.dtype" },
  { name: "fromFile", schema: "from_file", called: "loadSafetensors" },
  { name: "batchNormAll", schema: "batch_norm", called: "batchNorm" },
  { name: "instanceNormAll", schema: "instance_norm", called: "instanceNorm" },
  { name: "groupNormAll", schema: "group_norm", called: "groupNorm" },
  { name: "embeddingRows", schema: "embedding", called: "embedding" },
  { name: "embeddingRenorm_", schema: "embedding_renorm_", called: "embedding" },
  { name: "embeddingBags", schema: "embedding_bag.padding_idx", called: "embeddingBag" },
  { name: "fusedAdam_", schema: "_fused_adam_" },
  { name: "fusedAdamw_", schema: "_fused_adamw_" },
  { name: "fusedSgd_", schema: "_fused_sgd_" },
  { name: "foreachAddScalar_", schema: "_foreach_add_.Scalar" },
  { name: "foreachAddList", schema: "_foreach_add.List" },
  { name: "foreachAddList_", schema: "_foreach_add_.List" },
  { name: "foreachMulScalar_", schema: "_foreach_mul_.Scalar" },
  { name: "foreachDivScalar_", schema: "_foreach_div_.Scalar" },
  { name: "foreachLerpScalar_", schema: "_foreach_lerp_.Scalar" },
  { name: "foreachAddcmulScalar_", schema: "_foreach_addcmul_.Scalar" },
  { name: "foreachAddcdivScalar_", schema: "_foreach_addcdiv_.Scalar" },
  { name: "foreachSqrt", schema: "_foreach_sqrt" },
  { name: "foreachMaximum_", schema: "_foreach_maximum_.List" },
  { name: "foreachNeg", schema: "_foreach_neg" },
];
