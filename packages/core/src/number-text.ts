// Python's `format(x, ".4f")` and `format(x, ".4e")`. JavaScript's toFixed and toExponential round the exact value too,
// but halves away from zero where Python rounds them to the even digit, and their exponents and infinities read otherwise.

/** `x` with `digits` digits after the point. Python: `f"{x:.4f}"`. */
export function fixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const size = Math.abs(x);
  return sign(x) + (size >= 1e21 ? wholeDigits(size, digits) : evenAtTie(size.toFixed(digits), tiesAt(size, digits)));
}

/** `x` as one digit, `digits` more after the point, and an exponent of two digits or more. Python: `f"{x:.4e}"`. */
export function scientific(x: number, digits: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const size = Math.abs(x);
  const [mantissa, exponent] = size.toExponential(digits).split("e") as [string, string];
  const power = Number(exponent);
  const text = Math.abs(power).toString().padStart(2, "0");
  return `${sign(x)}${evenAtTie(mantissa, tiesAt(size, digits - power))}e${power < 0 ? "-" : "+"}${text}`;
}

function nonFinite(x: number): string {
  return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
}

function sign(x: number): string {
  return x < 0 || Object.is(x, -0) ? "-" : "";
}

/** From 1e21 on toFixed changes to exponents; doubles of that size are integers. */
function wholeDigits(size: number, digits: number): string {
  return BigInt(size).toString() + (digits > 0 ? `.${"0".repeat(digits)}` : "");
}

/**
 * Whether `size` lies exactly between two numbers of `digits` decimal places: 2 · size · 10^digits is an odd integer.
 * For a binary fraction that holds just where size · 2^(digits + 1) is one, as the factor 5^digits is odd.
 */
function tiesAt(size: number, digits: number): boolean {
  if (digits >= 0) {
    const scaled = size * 2 ** (digits + 1);
    return Number.isInteger(scaled) && scaled % 2 === 1;
  }
  if (!Number.isInteger(size)) return false;
  const unit = 10n ** BigInt(-digits);
  const doubled = 2n * BigInt(size);
  return doubled % unit === 0n && (doubled / unit) % 2n === 1n;
}

/** Text that was rounded away from zero; at a tie an odd last digit goes down by one to the even digit. */
function evenAtTie(text: string, tie: boolean): string {
  const last = text.charCodeAt(text.length - 1) - 48;
  return tie && last % 2 === 1 ? text.slice(0, -1) + String(last - 1) : text;
}
