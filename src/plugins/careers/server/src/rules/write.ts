import type { Core, Modules, UID } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import type { SluggedType } from '../slugs';
import { localesOf } from '../strapi/locales';
import { nameFieldOf } from './fill';

export type Middleware = Modules.Documents.Middleware.Middleware;
/** What a Document Service action answers; which of the shapes depends on the action. */
export type WriteResult = Awaited<ReturnType<Middleware>>;

/** A write to one of our types, on its way through the Document Service. */
export interface Write {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  readonly uid: UID.ContentType;
  readonly params: Fields;
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** Goes on with the write, with other parameters where given. */
  readonly proceed: (changes?: Fields) => Promise<WriteResult>;
}

export const documentIdOf = (value: unknown): string | undefined =>
  isFields(value) && typeof value.documentId === 'string' ? value.documentId : undefined;

export const hasDrafts = (contentType: Core.Strapi['contentTypes'][UID.ContentType]): boolean =>
  contentType.options?.draftAndPublish === true;

export const isLocalized = (contentType: Core.Strapi['contentTypes'][UID.ContentType]): boolean => {
  const i18n: unknown = contentType.pluginOptions?.i18n;
  return isFields(i18n) && i18n.localized === true;
};

/**
 * The one locale that is written to; empty for types without locales.
 *
 * @returns undefined for a locale that Strapi will refuse
 */
export const resolveLocale = async ({ strapi, params, isLocalized }: Write): Promise<string | undefined> => {
  if (!isLocalized) return '';
  const { locale } = params;
  if (locale === undefined || locale === null || locale === '') return localesOf(strapi).getDefaultLocale();
  return typeof locale === 'string' && locale !== '*' ? locale : undefined;
};

/** A condition for the locales that a publication or a copy covers. */
export const localesCondition = async ({ strapi, params, isLocalized }: Write): Promise<Fields> => {
  const { locale } = params;
  if (!isLocalized || locale === '*') return {};
  if (Array.isArray(locale)) return { locale: { $in: locale } };
  return { locale: typeof locale === 'string' && locale !== '' ? locale : await localesOf(strapi).getDefaultLocale() };
};

/** What the rules need to know of a stored version. */
export const fieldsForRules = (kind: SluggedType): string[] => {
  const extra: Partial<Record<SluggedType, readonly string[]>> = {
    guide: ['title', 'revision'],
    skill: ['nature'],
    certification: ['retiresAt'],
  };
  return ['id', 'documentId', 'locale', 'slug', 'publishedAt', nameFieldOf(kind), ...(extra[kind] ?? [])];
};

/** Which of a document's locales a stored version is in; empty for types without locales. */
export const localeOf = (version: Fields): string => (typeof version.locale === 'string' ? version.locale : '');
