import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GuideContent } from '../../../core/model/guide-content';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';
import { creatorOf } from './creator';
import { planNames } from './resolve-names';
import { loadTaxonomyNames, type TaxonomyType } from './taxonomy';
import { writeDraft, type Links, type Target } from './write-guide';

/** A guide, and what it may bring into being besides. */
export type NewlyMade = TaxonomyType | 'faq' | 'guide';

export interface NewGuide {
  readonly strapi: Core.Strapi;
  readonly guide: GuideContent;
  /** Whether a question that another guide answers in the same words is shared with it. */
  readonly shareFaqs: boolean;
  /** The administrator who makes it. */
  readonly administratorId: number;
  /** What that administrator may create in the guide's locale. */
  readonly mayCreate: (type: NewlyMade) => boolean;
}

export interface NewlyWritten {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
  /** Slugs that the guide links to and no guide has in its locale. */
  readonly missingGuides: readonly string[];
}

interface Linkable {
  readonly documentId: string;
  readonly slug: string | null;
  readonly locale: string;
}

const refuse = (path: readonly string[], message: string, value: string): never => {
  throw new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError', value }] });
};

const checkLocale = async (strapi: Core.Strapi, locale: string): Promise<void> => {
  const codes = (await localesOf(strapi).find()).map(({ code }) => code);
  if (codes.includes(locale)) return;
  refuse(
    ['locale'],
    `The locale "${locale}" is not set up; there are ${codes.join(', ')}. Add it under Settings → Internationalization.`,
    locale,
  );
};

/** The document that a translation belongs to; one of its own when it is none. */
const targetOf = async (strapi: Core.Strapi, { translationOf, locale }: GuideContent): Promise<Target> => {
  if (translationOf === undefined) return { stored: null };
  const rows = await rowsOf(strapi, 'guide').findMany<Linkable>({
    where: { slug: translationOf, publishedAt: null, locale: { $ne: locale } },
    select: ['documentId', 'slug', 'locale'],
    limit: 1,
  });
  const documentId =
    rows[0]?.documentId ??
    refuse(['translationOf'], `No guide in another locale has the slug "${translationOf}".`, translationOf);
  const translated = await rowsOf(strapi, 'guide').count({ where: { documentId, locale } });
  if (translated > 0) {
    refuse(['translationOf'], `The guide "${translationOf}" is in ${locale} already: edit it there.`, translationOf);
  }
  return { documentId, stored: null };
};

const linksOf = async (
  strapi: Core.Strapi,
  { relatedGuides, advancesTo, locale }: GuideContent,
): Promise<{ readonly links: Links; readonly missing: readonly string[] }> => {
  const wanted = [...new Set([...(relatedGuides ?? []), ...(advancesTo ?? [])])];
  if (wanted.length === 0) return { links: {}, missing: [] };
  const rows = await rowsOf(strapi, 'guide').findMany<Linkable>({
    where: { slug: { $in: wanted }, locale, publishedAt: null },
    select: ['documentId', 'slug', 'locale'],
  });
  const bySlug = new Map(rows.map(({ slug, documentId }) => [slug, documentId]));
  const resolve = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    links: {
      ...(relatedGuides && { relatedGuides: resolve(relatedGuides) }),
      ...(advancesTo && { advancesTo: resolve(advancesTo) }),
    },
    missing: wanted.filter((slug) => !bySlug.has(slug)),
  };
};

const checkMayCreate = ({
  guide,
  missing,
  mayCreate,
}: Pick<NewGuide, 'guide' | 'mayCreate'> & {
  readonly missing: readonly { readonly type: TaxonomyType; readonly name: string }[];
}): void => {
  for (const { type, name } of missing) {
    if (!mayCreate(type)) throw new errors.ForbiddenError(`Your role may not create the ${type} "${name}".`);
  }
  if ((guide.faqs?.length ?? 0) > 0 && !mayCreate('faq')) {
    throw new errors.ForbiddenError('Your role may not create FAQs.');
  }
};

/**
 * Saves a new guide as a draft, with the skills, certifications, fields, contributors and FAQs that it names and that do
 * not exist yet, in one transaction: all of it or nothing.
 *
 * @throws ValidationError for what the rules refuse, a locale that is not set up or a translation that exists;
 * ForbiddenError for what the administrator may not create
 */
export const createGuide = async ({
  strapi,
  guide,
  shareFaqs,
  administratorId,
  mayCreate,
}: NewGuide): Promise<NewlyWritten> => {
  const { locale } = guide;
  await checkLocale(strapi, locale);
  if (!mayCreate('guide'))
    throw new errors.ForbiddenError(`Your role may not create guides in the locale "${locale}".`);
  const names = await loadTaxonomyNames({ strapi });
  const plan = planNames(guide, names);
  checkMayCreate({ guide, missing: plan.missing, mayCreate });
  const target = await targetOf(strapi, guide);
  const { links, missing } = await linksOf(strapi, guide);
  const { documentId, slug } = await writeDraft({
    strapi,
    guide,
    locale,
    target,
    names,
    plan,
    links,
    shareFaqs,
    creator: creatorOf(administratorId),
  });
  return { documentId, slug, locale, missingGuides: missing };
};
