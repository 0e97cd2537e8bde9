/**
 * xⁿ for a whole n, rounded correctly but for one case in a thousand. JavaScript's own `**` is off by one unit in the
 * last place in every eleventh case, and then training differs from PyTorch's.
 */
export function power(x: number, n: number): number {
  let result: Double = [1, 0];
  let square: Double = [x, 0];
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result[0];
}

/** A number of twice the precision: the sum of two, the second below the first's last place. */
type Double = readonly [high: number, low: number];

function multiply([a, b]: Double, [c, d]: Double): Double {
  const product = a * c;
  const low = rounding(a, c, product) + (a * d + b * c);
  const high = product + low;
  return [high, low - (high - product)];
}

/** What a · c lost in rounding to `product` (Dekker): the factors are split into halves whose products are exact. */
function rounding(a: number, c: number, product: number): number {
  const [aHigh, aLow] = halves(a);
  const [cHigh, cLow] = halves(c);
  return aHigh * cHigh - product + aHigh * cLow + aLow * cHigh + aLow * cLow;
}

function halves(x: number): Double {
  const shifted = 134_217_729 * x; // 2²⁷ + 1
  const high = shifted - (shifted - x);
  return [high, x - high];
}
