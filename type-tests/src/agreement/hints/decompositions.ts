import type { Maker } from "../maker.js";
import type { Dim } from "../operands.js";
import type { Hint } from "./hint.js";

/** The dtypes that LAPACK computes with. */
export const lapack = ["float32", "float32", "float64", "complex64", "complex128"] as const;

/** The leading dims of a batch of matrices, or none. */
export const leading = (make: Maker): Dim[] => make.dims(Number(make.random.weighted({ "0": 5, "1": 3, "2": 1.5, "3": 0.5, "4": 0.3 })));

/** Identities: they have inverses and are positive definite. */
const matrices = (make: Maker, dims: readonly Dim[]): string => make.selfTensor(make.spoil(dims), make.dtypeFor(lapack), "identity");

export const square =
  (name: string, options: Hint = () => ({})): Hint =>
  (make) => {
    const n = make.dim();
    return { [name]: matrices(make, [...leading(make), n, n]), ...options(make) };
  };

const rectangular =
  (name: string, options: Hint = () => ({})): Hint =>
  (make) => ({ [name]: matrices(make, [...leading(make), make.dim(), make.dim()]), ...options(make) });

/** An option in some of the calls. */
export const sometimes =
  (name: string, values: readonly string[]): Hint =>
  (make) => (make.random.chance(0.5) ? { [name]: make.random.pick(values) } : {});

/** Only CUDA devices have what these choose. */
const noDriver = sometimes("driver", ["null", "null", '"gesvd"']);
const noPivots = sometimes("pivot", ["true", "true", "false"]);
const triangle = sometimes("UPLO", ['"L"', '"U"']);

/** Decompositions of one batch of matrices. */
export const decompositions: Readonly<Record<string, Hint>> = {
  det: square("self"),
  logdet: square("self"),
  slogdet: square("self"),
  cholesky: square("self"),
  eig: square("self"),
  eigvals: square("self"),
  eigh: square("self", triangle),
  eigvalsh: square("self", triangle),
  qr: rectangular("A", sometimes("mode", ['"reduced"', '"complete"', '"r"'])),
  svd: rectangular("A", noDriver),
  svdvals: rectangular("A", noDriver),
  lu: rectangular("A", noPivots),
  luFactor: rectangular("A", noPivots),
  geqrf: rectangular("self"),
};
