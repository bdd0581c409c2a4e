export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The median of some ratios, and between which values half of them lie. */
export const spread = (ratios) => {
  const sorted = [...ratios].sort((a, b) => a - b);
  return {
    ratio: median(sorted),
    low: sorted[Math.floor(sorted.length / 4)],
    high: sorted[Math.ceil((sorted.length * 3) / 4) - 1],
  };
};
