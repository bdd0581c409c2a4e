/** Half way between black and white, as the eye sees it (relative luminance of WCAG 2, roughly). */
const MIDDLE = 0.5;

/** @param colour `#rgb` or `#rrggbb`; anything else counts as light */
export const isDarkColour = (colour: string): boolean => {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return false;
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((start) => Number.parseInt(whole.slice(start, start + 2), 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < MIDDLE;
};
