import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/documents';

const MOST_WORDS = 5;
const NAMES = ['role', 'rolePlural', 'title'] as const;

/**
 * Published guides of a locale with all these words in their role, title or other names, the hidden ones too.
 *
 * @returns the ids of their rows, for `PagesService.list` to list them
 */
export const searchGuides = async (
  strapi: Core.Strapi,
  { q, locale }: { readonly q: string; readonly locale: string },
): Promise<readonly number[]> => {
  const words = q.split(/\s+/).slice(0, MOST_WORDS);
  const fitting = await rowsOf(strapi, 'guide').findMany<{ readonly id: number }>({
    where: {
      locale,
      publishedAt: { $notNull: true },
      $and: words.map((word) => ({
        $or: [...NAMES.map((name) => ({ [name]: { $containsi: word } })), { aliases: { label: { $containsi: word } } }],
      })),
    },
    select: ['id'],
  });
  // Joined with its other names, a guide comes once for each that fits.
  return [...new Set(fitting.map(({ id }) => id))];
};

interface TranslatedField {
  readonly name: string;
  readonly slug: string | null;
  readonly translations?: readonly { readonly locale: string; readonly name: string | null }[] | null;
}

const nameIn = (locale: string, { name, translations }: TranslatedField): string =>
  translations?.find((translation) => translation.locale === locale)?.name ?? name;

export interface FieldChoice {
  readonly slug: string;
  readonly name: string;
}

/** The career fields that the list can be narrowed to, by name. */
export const listFields = async (strapi: Core.Strapi, locale: string): Promise<readonly FieldChoice[]> => {
  const fields = await rowsOf(strapi, 'field').findMany<TranslatedField>({
    select: ['name', 'slug'],
    populate: { translations: true },
  });
  return fields
    .flatMap((field) => (field.slug === null ? [] : [{ slug: field.slug, name: nameIn(locale, field) }]))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
};
