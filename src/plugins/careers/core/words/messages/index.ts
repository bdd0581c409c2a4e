import { de } from './de';
import { en, type Messages } from './en';
import { es } from './es';
import { fr } from './fr';

export type { Messages } from './en';

type Some<T> = T extends string ? string : { readonly [Key in keyof T]?: Some<T[Key]> };
/** Words in place of the usual ones: `{ contents: 'Contents', importance: { essential: 'Must have' } }`. */
export type MessageOverrides = Some<Messages>;

const BY_LANGUAGE: Readonly<Record<string, Messages>> = { en, es, fr, de };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const override = (words: unknown, overrides: unknown): unknown => {
  if (!isRecord(words)) return typeof overrides === 'string' ? overrides : words;
  const own: Readonly<Record<string, unknown>> = isRecord(overrides) ? overrides : {};
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, override(word, own[key])]));
};

/**
 * @param locale such as `es-MX`; a language without words of its own gets the English ones
 * @param overrides words of the site's own; the rest stays
 */
export const messagesFor = (locale: string, overrides?: MessageOverrides): Messages => {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const words = (Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined) ?? en;
  // The shape is that of `words`: `override` only exchanges strings for strings.
  return overrides ? (override(words, overrides) as Messages) : words;
};

/** `fill('{from}–{to} years', { from: '2', to: '5' })` */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
