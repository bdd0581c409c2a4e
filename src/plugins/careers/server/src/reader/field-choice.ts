import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/documents';

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
