/** No gradient, or one of zero everywhere. */
export const without = ["zeros", "ones", "full", "empty", "eye", "arange", "linspace", "logspace", "rand", "randn", "randint", "randperm", "zerosLike", "onesLike", "fullLike", "emptyLike", "randLike", "randnLike", "randintLike"];
