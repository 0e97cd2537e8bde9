/** No gradient, or one of zero everywhere. */
export const without = [
  "bernoulli", "multinomial", "uniform_", "normal_", "bernoulli_", "logNormal_", "exponential_", "cauchy_", "geometric_", "random_", "poisson", "binomial", "normal",
];
