const FIRST_MS = 5000;
const FACTOR = 3;
const LONGEST_MS = 4 * 3_600_000;
/** By so much of itself a pause is longer or shorter, so that endpoints that fell together are not asked together. */
const JITTER = 0.2;

/** Attempts after which a delivery is given up: about a day after the first. */
export const MOST_ATTEMPTS = 14;

/**
 * How long to wait after an attempt that failed: 5 s, 15 s, 45 s and so on, at most four hours.
 *
 * @param attempts how many have failed by now, from 1
 * @param random from 0 to 1
 * @returns milliseconds; nothing when it is given up
 */
export const pauseAfter = (attempts: number, random: number): number | undefined => {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  const pause = Math.min(FIRST_MS * FACTOR ** (attempts - 1), LONGEST_MS);
  return Math.round(pause * (1 + JITTER * (2 * random - 1)));
};
