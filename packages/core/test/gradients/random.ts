/** No gradient, or one of zero everywhere. */
export const without = ["bernoulli", "multinomial", "uniform_", "normal_", "bernoulli_"];
