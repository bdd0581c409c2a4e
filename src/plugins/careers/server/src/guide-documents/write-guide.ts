import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { GuideContent } from '../../../core/model/guide-content';
import { documentsOf, rowsOf } from '../strapi/documents';
import type { Creator } from './creator';
import { toGuideData, type GuideData } from './guide-data';
import { createMissing, type NamePlan } from './resolve-names';
import { readGuide, storedGuideData, type StoredFaq, type StoredGuide } from './stored-guide';
import { inTransaction } from './transaction';
import type { TaxonomyNames } from './taxonomy';
import { planFaqs, writeFaqs } from './write-faqs';

/** The document to write: one that is there, one whose first text in this locale this is, or none yet. */
export interface Target {
  readonly documentId?: string;
  readonly stored: StoredGuide | null;
}

export interface Written {
  readonly documentId: string;
  readonly slug: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Attributes that were written. */
  readonly fields: readonly string[];
}

/** The parts of `data` that differ from what is stored. */
export const changedParts = (data: GuideData, stored: StoredGuide): GuideData => {
  const before = storedGuideData(stored);
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => {
      const then = before[key] ?? (Array.isArray(value) ? [] : undefined);
      return !isDeepStrictEqual(value, then);
    }),
  );
};

/** A document cannot hold an image, so the one that an editor chose for sharing stays. */
const keepImage = (data: GuideData, stored: StoredGuide | null): GuideData => {
  const image = stored?.seo?.image;
  return image && data.seo ? { ...data, seo: { ...(data.seo as object), image: image.id } } : data;
};

/**
 * Writes a guide's draft, with the skills, certifications, fields, contributors and FAQs that it needs, in one
 * transaction. Links to other guides are only those given: others may not exist yet.
 */
export const writeDraft = async ({
  strapi,
  guide,
  locale,
  target,
  names,
  plan,
  links = {},
  shareFaqs,
  creator,
}: {
  readonly strapi: Core.Strapi;
  readonly guide: GuideContent;
  readonly locale: string;
  readonly target: Target;
  readonly names: TaxonomyNames;
  readonly plan: NamePlan;
  readonly links?: Links;
  /** Whether a question that another guide answers in the same words is shared with it; true when absent. */
  readonly shareFaqs?: boolean;
  readonly creator?: Creator;
}): Promise<Written> => {
  const { stored } = target;
  const { written, commit } = await inTransaction({
    strapi,
    work: async () => {
      const { resolved, commit: remember } = await createMissing({ strapi, names, plan, creator });
      const stated = toGuideData(guide, resolved);
      const changed = stored ? changedParts(stated, stored) : stated;
      const faqPlan =
        guide.faqs &&
        (await planFaqs({ strapi, faqs: guide.faqs, stored: stored?.faqs ?? [], locale, share: shareFaqs }));
      const faqs = faqPlan?.changed ? await writeFaqs({ strapi, plan: faqPlan, locale, creator }) : undefined;
      if (stored && Object.keys(changed).length === 0 && !faqs) {
        const { documentId, slug } = stored;
        const unchanged = { documentId, slug: slug ?? '', outcome: 'unchanged' as const, fields: [] };
        return { written: unchanged, commit: remember };
      }
      const fields = { ...keepImage(changed, stored), ...(faqs && { faqs }), ...links };
      const data = { ...fields, ...creator };
      const saved = target.documentId
        ? await documentsOf(strapi, 'guide').update({ documentId: target.documentId, locale, data })
        : await documentsOf(strapi, 'guide').create({ locale, data });
      if (!saved) throw new Error(`The guide "${guide.role}" was deleted while it was being written`);
      const outcome = stored ? ('updated' as const) : ('created' as const);
      const { documentId, slug } = saved;
      return { written: { documentId, slug: slug ?? '', outcome, fields: Object.keys(fields) }, commit: remember };
    },
  });
  commit();
  return written;
};

/** The links of a document, as document ids, and the slugs that no guide answers to. */
export interface Links {
  readonly relatedGuides?: readonly string[];
  readonly advancesTo?: readonly string[];
}

const sameIds = (ids: readonly string[], stored: readonly { readonly documentId: string }[]): boolean =>
  isDeepStrictEqual(
    ids,
    stored.map(({ documentId }) => documentId),
  );

/** Writes the links that differ. @returns whether any did */
const writeLinks = async ({
  strapi,
  draft,
  locale,
  links,
}: {
  readonly strapi: Core.Strapi;
  readonly draft: StoredGuide;
  readonly locale: string;
  readonly links: Links;
}): Promise<boolean> => {
  const changed: Record<string, readonly string[]> = {};
  if (links.relatedGuides && !sameIds(links.relatedGuides, draft.relatedGuides)) {
    changed.relatedGuides = links.relatedGuides;
  }
  if (links.advancesTo && !sameIds(links.advancesTo, draft.advancesTo)) changed.advancesTo = links.advancesTo;
  if (Object.keys(changed).length === 0) return false;
  await documentsOf(strapi, 'guide').update({ documentId: draft.documentId, locale, data: changed });
  return true;
};

const sameContent = (a: StoredGuide, b: StoredGuide): boolean => {
  const slugs = (guides: StoredGuide['relatedGuides']) => guides.map(({ documentId }) => documentId);
  const all = (guide: StoredGuide) => ({
    ...storedGuideData(guide),
    relatedGuides: slugs(guide.relatedGuides),
    advancesTo: slugs(guide.advancesTo),
    faqs: guide.faqs.map(({ documentId }) => documentId),
    image: guide.seo?.image?.id,
  });
  return isDeepStrictEqual(all(a), all(b));
};

/** Publishes the guide's FAQs that are not public as they stand. @returns whether any was not */
const publishFaqs = async ({
  strapi,
  draft,
  locale,
}: {
  readonly strapi: Core.Strapi;
  readonly draft: StoredGuide;
  readonly locale: string;
}): Promise<boolean> => {
  const documentIds = draft.faqs.map(({ documentId }) => documentId);
  const published = await rowsOf(strapi, 'faq').findMany<StoredFaq>({
    where: { documentId: { $in: documentIds }, locale, publishedAt: { $notNull: true } },
  });
  const current = new Map(published.map((faq) => [faq.documentId, faq]));
  const stale = draft.faqs.filter((faq) => {
    const version = current.get(faq.documentId);
    return !version || (['question', 'answer', 'topic'] as const).some((key) => version[key] !== faq[key]);
  });
  for (const { documentId } of stale) await documentsOf(strapi, 'faq').publish({ documentId, locale });
  return stale.length > 0;
};

/**
 * Links a written guide to others and, when asked, publishes it together with its FAQs, in one transaction.
 *
 * @returns whether anything changed
 */
export const linkAndPublish = async ({
  strapi,
  documentId,
  locale,
  links,
  publish,
}: {
  readonly strapi: Core.Strapi;
  readonly documentId: string;
  readonly locale: string;
  readonly links: Links;
  readonly publish: boolean;
}): Promise<boolean> =>
  inTransaction({
    strapi,
    work: async () => {
      const draft = await readGuide({ strapi, documentId, locale, status: 'draft' });
      if (!draft) return false;
      const linked = await writeLinks({ strapi, draft, locale, links });
      if (!publish) return linked;
      const faqsPublished = await publishFaqs({ strapi, draft, locale });
      const ready = await readGuide({ strapi, documentId, locale, status: 'draft' });
      const published = await readGuide({ strapi, documentId, locale, status: 'published' });
      if (ready && published && sameContent(ready, published)) return linked || faqsPublished;
      await documentsOf(strapi, 'guide').publish({ documentId, locale });
      return true;
    },
  });
