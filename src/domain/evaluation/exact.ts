// Exact sums without a decimal library where the numbers allow it: marks with at most four decimals are whole ten-thousandths, whole numbers add exactly,
// and whole numbers divide exactly by remainder. Anything else takes the decimal path, with the same result (a property test holds them to it).
const SCALE = 10_000;
const LIMIT = 2 ** 53;

/** The number as ten-thousandths, or undefined where it has more decimals. n/10⁴ is rounded correctly, so equality means that the number is that decimal. */
export const tenThousandths = (value: number): number | undefined => {
  const scaled = Math.round(value * SCALE);
  return scaled / SCALE === value && Math.abs(scaled) < 1e11 ? scaled : undefined;
};

/** sum ÷ full × 100, half up to the hundredth, of whole ten-thousandths; undefined where a product would leave the exact whole numbers. */
export const percentHundredths = (sum: number, full: number): number | undefined => {
  const over = sum * 20_000;
  if (over + full >= LIMIT || full <= 0) return undefined;
  const doubled = over + full;
  const under = 2 * full;
  return (doubled - (doubled % under)) / under;
};
