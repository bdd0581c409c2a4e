import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';

const GUIDE = uidOf('guide');

interface LocalesService {
  readonly getDefaultLocale: () => Promise<string>;
}
interface ContentTypesService {
  readonly getNestedPopulateOfNonLocalizedAttributes: (uid: string) => string[];
  readonly fillNonLocalizedAttributes: (data: object, source: object, options: { readonly model: string }) => void;
}
interface LocalizationsService {
  readonly syncNonLocalizedAttributes: (source: object, contentType: object) => Promise<void>;
}

const localeOf = async (strapi: Core.Strapi, params: Fields): Promise<string> => {
  if (typeof params.locale === 'string' && params.locale !== '') return params.locale;
  const locales: LocalesService = strapi.plugin('i18n').service('locales');
  return locales.getDefaultLocale();
};

const loadDraft = async (strapi: Core.Strapi, where: { documentId: string; locale?: string }) => {
  const contentTypes: ContentTypesService = strapi.plugin('i18n').service('content-types');
  const populate = contentTypes.getNestedPopulateOfNonLocalizedAttributes(GUIDE);
  const drafts: readonly object[] = await strapi.db
    .query(GUIDE)
    .findMany({ where: { ...where, publishedAt: null }, populate, limit: 1 });
  return drafts[0];
};

/** The data for a new locale, with the shared fields that it leaves out taken from the drafts that are there. */
const withSharedFields = async (strapi: Core.Strapi, documentId: string, data: unknown): Promise<object> => {
  const filled = isFields(data) ? { ...data } : {};
  const contentTypes: ContentTypesService = strapi.plugin('i18n').service('content-types');
  const source = await loadDraft(strapi, { documentId });
  if (source) contentTypes.fillNonLocalizedAttributes(filled, source, { model: GUIDE });
  return filled;
};

/** Copies the shared fields of one locale's draft to the drafts of the others. */
const shareDraft = async (strapi: Core.Strapi, where: { documentId: string; locale: string }): Promise<void> => {
  const localizations: LocalizationsService = strapi.plugin('i18n').service('localizations');
  const source = await loadDraft(strapi, where);
  if (source) await localizations.syncNonLocalizedAttributes(source, strapi.contentType(GUIDE));
};

/**
 * Keeps the fields that all locales of a guide share (salaries, projections, codes, sources, cover) from going back to
 * an older value. Strapi 5.54 fails to in two cases. An `update` that publishes at once, as REST and GraphQL do, leaves
 * the drafts of the other locales as they were; publishing one of those later brings its old figures back everywhere. And
 * a new locale starts with the published figures rather than the draft's, then overwrites the draft's with them.
 */
export const keepSharedFields = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    const params: unknown = context.params;
    if (context.uid !== GUIDE || context.action !== 'update' || !isFields(params)) return next();
    const { documentId } = params;
    if (typeof documentId !== 'string') return next();

    const drafts: readonly { readonly locale: string }[] = await strapi.db
      .query(GUIDE)
      .findMany({ select: ['locale'], where: { documentId, publishedAt: null } });
    const locale = await localeOf(strapi, params);
    const others = drafts.filter((draft) => draft.locale !== locale);
    if (others.length === 0) return next();

    if (others.length === drafts.length) {
      Object.assign(context, { params: { ...params, data: await withSharedFields(strapi, documentId, params.data) } });
    }
    const result = await next();
    if (params.status === 'published') await shareDraft(strapi, { documentId, locale });
    return result;
  });
};
