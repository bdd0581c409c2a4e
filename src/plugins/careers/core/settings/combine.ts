import { DEFAULT_SETTINGS, type ChosenSettings, type Settings } from './schema';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The later of two wins, value by value. */
const over = (base: Tree, top: Tree): Tree => {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(top)) {
    if (value === undefined) continue;
    const before = merged[key];
    merged[key] = isTree(value) && isTree(before) ? over(before, value) : value;
  }
  return merged;
};

/**
 * The settings that hold.
 *
 * @param stored what administrators have set
 * @param fixed what the config file says, which wins
 */
export const combineSettings = ({
  stored,
  fixed,
}: {
  readonly stored: ChosenSettings;
  readonly fixed: ChosenSettings;
}): Settings => over(over({ ...DEFAULT_SETTINGS }, stored), fixed) as Tree & Settings;

/** Groups of the settings whose values are named one by one, with how deep their names go. */
const DEPTHS: Readonly<Record<keyof ChosenSettings, number>> = {
  site: 3,
  reader: 2,
  headings: 3,
  readiness: 3,
  reviews: 2,
};

const pathsIn = (value: unknown, path: readonly string[], depth: number): readonly string[] =>
  isTree(value) && path.length < depth
    ? Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key], depth))
    : [path.join('.')];

/** The names of all values that are given: `site.name`, `site.urls.guide`, `headings.en.skills`. */
export const namesOfGiven = (chosen: ChosenSettings): readonly string[] =>
  Object.entries(DEPTHS).flatMap(([group, depth]) => {
    const value: unknown = chosen[group as keyof ChosenSettings];
    return value === undefined ? [] : pathsIn(value, [group], depth);
  });

/** What is given without the values of these names, as `namesOfGiven` has them. */
export const withoutNames = (chosen: ChosenSettings, names: readonly string[]): ChosenSettings => {
  const prune = (value: unknown, path: readonly string[]): unknown => {
    if (names.includes(path.join('.'))) return undefined;
    if (!isTree(value)) return value;
    const kept = Object.entries(value).flatMap(([key, part]) => {
      const rest = prune(part, [...path, key]);
      return rest === undefined ? [] : [[key, rest] as const];
    });
    return Object.fromEntries(kept);
  };
  return prune(chosen, []) as ChosenSettings;
};
