import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { componentSchemas, uidOf } from '../../content-model';
import { pathArm, type Arm, type ArmRows } from './arms';
import { scalarsOf } from './guide-rows';
import { createSql } from './sql';

export type TranslatedType = 'skill' | 'certification' | 'field' | 'contributor';

/**
 * Where to look for the words of a taxonomy entry, best first: `es-MX`, then `es`, then the entry's own words, which are
 * in the default locale.
 */
export const translationLocales = (locale: string, defaultLocale: string): readonly string[] => {
  if (locale === defaultLocale) return [];
  const language = locale.split('-')[0] ?? locale;
  return language === locale || language === defaultLocale ? [locale] : [locale, language];
};

/** @param ids entries to translate; all of the type when absent */
export const translationArm = (
  strapi: Core.Strapi,
  { type, ids, locales }: { type: TranslatedType; ids?: readonly number[]; locales: readonly string[] },
): Arm => {
  const sql = createSql(strapi);
  return pathArm(strapi, {
    uid: uidOf(type),
    ...(ids && { ids }),
    path: ['translations'],
    attributes: scalarsOf(componentSchemas[`${type}-translation`]?.attributes ?? {}),
    where: { text: `${sql.column('t', 'locale')} in (${sql.placeholders(locales)})`, values: locales },
  });
};

export interface Translations {
  /** An entry with the words of its best translation in place of its own, as far as the translation has any. */
  readonly apply: (id: number, entry: Fields) => Fields;
}

const isWord = (value: unknown): boolean => value !== null && value !== '';

export const makeTranslations = (rows: ArmRows | undefined, locales: readonly string[]): Translations => ({
  apply: (id, entry) => {
    const translations = rows?.of(id) ?? [];
    const best = locales
      .map((locale) => translations.find((translation) => translation.locale === locale))
      .find((translation) => translation !== undefined);
    if (best === undefined) return entry;
    const words = Object.entries(best).filter(
      ([name, value]) => name !== 'id' && name !== 'locale' && name in entry && isWord(value),
    );
    return { ...entry, ...Object.fromEntries(words) };
  },
});
