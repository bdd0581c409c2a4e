export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The value that so many percent of the values do not exceed. */
export const percentile = (values, percent) =>
  [...values].sort((a, b) => a - b)[Math.ceil((values.length * percent) / 100) - 1];

/**
 * The median of some ratios, and between which values it lies with 95 % confidence, whatever their distribution: the
 * ranks come from the binomial distribution of how many values lie below a median (normal approximation).
 */
export const spread = (ratios) => {
  const sorted = [...ratios].sort((a, b) => a - b);
  const reach = 0.98 * Math.sqrt(sorted.length);
  const rank = Math.max(0, Math.floor(sorted.length / 2 - reach));
  return { ratio: median(sorted), low: sorted[rank], high: sorted[sorted.length - 1 - rank] };
};
