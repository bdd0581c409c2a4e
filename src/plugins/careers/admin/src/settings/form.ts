import { chosenSettingsSchema, type ChosenSettings, type SettingsAnswer, type UrlKind } from '../../../core/settings';

/** What the form holds, by the name of the setting: `site.urls.guide`, `headings.en.skills`. All as it is typed. */
export type Values = Readonly<Record<string, string>>;

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const flatten = (value: unknown, name: string): readonly (readonly [string, string])[] =>
  isTree(value)
    ? Object.entries(value).flatMap(([key, part]) => flatten(part, name === '' ? key : `${name}.${key}`))
    : [[name, String(value)]];

/** Settings that always have a value: the form begins with the one that holds. */
const ALWAYS = ['site.name', 'reader.enabled', 'reader.path', 'readiness.enforce', 'reviews.months'];

/** What the form begins with: what is stored, or fixed; else what holds anyway. */
export const valuesOf = ({ settings, stored, fixed }: SettingsAnswer): Values => {
  const holding = Object.fromEntries(flatten(settings, ''));
  const own = Object.fromEntries(flatten(stored, ''));
  const isFixed = (name: string) => fixed.some((one) => name === one || name.startsWith(`${one}.`));
  const always = Object.fromEntries(ALWAYS.flatMap((name) => (name in holding ? [[name, holding[name] ?? '']] : [])));
  const given = Object.fromEntries(Object.entries(holding).filter(([name]) => isFixed(name)));
  return { ...always, ...own, ...given };
};

const READERS: Readonly<Record<string, (typed: string) => unknown>> = {
  'reader.enabled': (typed) => typed === 'true',
  'reviews.months': (typed) => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed),
};

/** What is to be stored; an empty text is no setting. */
export const chosenIn = (values: Values): Readonly<Record<string, unknown>> => {
  const chosen: Record<string, unknown> = {};
  for (const [name, typed] of Object.entries(values)) {
    // A name may not be emptied: that it is missing is an error of its own.
    if (typed.trim() === '' && !ALWAYS.includes(name)) continue;
    const path = name.split('.');
    const last = path.pop() ?? name;
    let at = chosen;
    for (const key of path) {
      const inner = at[key];
      const next: Record<string, unknown> = isTree(inner) ? inner : {};
      at[key] = next;
      at = next;
    }
    at[last] = (READERS[name] ?? ((text: string) => text.trim()))(typed);
  }
  return chosen;
};

export type Faults = readonly string[];

type Read = { readonly settings: ChosenSettings } | { readonly faults: Faults };

/** @returns the settings, or the names of those that cannot be stored as they are */
export const readForm = (values: Values): Read => {
  const result = chosenSettingsSchema.safeParse(chosenIn(values));
  if (result.success) return { settings: result.data };
  return { faults: [...new Set(result.error.issues.map(({ path }) => path.map(String).join('.')))] };
};

/** Whether an address is given for each language by itself. */
export const differsByLocale = (values: Values, kind: UrlKind): boolean =>
  Object.keys(values).some((name) => name.startsWith(`site.urls.${kind}.`));
