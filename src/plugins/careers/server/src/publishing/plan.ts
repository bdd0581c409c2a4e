import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PlanGuide, PlanRequest, PublishPlan } from '../../../core/publishing';
import { assessReadiness, type GuideDraft } from '../../../core/readiness';
import { settingsOf } from '../settings';
import { uidOf } from '../content-model';
import { createReadinessService, rulesOf } from '../readiness';
import { findDraftVersion } from '../revisions';
import { localesOf } from '../strapi/locales';
import { findPublishable, type Ability } from './deeds';
import { findUnpublishedFaqs } from './faqs';
import { judgeTogether } from './ready';

const LINKS = ['relatedGuides', 'advancesTo'] as const;

/** The guides that a draft leads to and that are not public, each once. */
const hiddenGuides = (draft: GuideDraft): readonly { documentId: string; links: PlanGuide['links'] }[] => {
  const found = new Map<string, PlanGuide['links']>();
  for (const link of LINKS) {
    for (const { documentId, isPublic } of draft[link]) {
      if (!isPublic) found.set(documentId, [...(found.get(documentId) ?? []), link]);
    }
  }
  return [...found].map(([documentId, links]) => ({ documentId, links }));
};

const planGuides = async (
  strapi: Core.Strapi,
  { draft, ability }: { readonly draft: GuideDraft; readonly ability: Ability },
): Promise<readonly PlanGuide[]> => {
  const { locale } = draft;
  const hidden = hiddenGuides(draft);
  const documentIds = hidden.map(({ documentId }) => documentId);
  const judged = await judgeTogether(strapi, { documentIds, locale, along: [draft.documentId] });
  const allowed = await findPublishable(strapi, { kind: 'guide', documentIds, locale, ability });
  const waiting = await findUnpublishedFaqs(strapi, {
    documentIds: judged.flatMap(({ draft: { faqs } }) => faqs.map(({ documentId }) => documentId)),
    locale,
  });
  const waitingIds = new Set(waiting.map(({ documentId }) => documentId));
  return judged.map(({ draft: { documentId, role, faqs }, blockers }) => ({
    documentId,
    role,
    links: hidden.find((guide) => guide.documentId === documentId)?.links ?? [],
    isAllowed: allowed.has(documentId),
    blockers: [...blockers],
    faqCount: faqs.filter((faq) => waitingIds.has(faq.documentId)).length,
  }));
};

const isPublished = async (strapi: Core.Strapi, where: { documentId: string; locale: string }): Promise<boolean> =>
  (await strapi.db.query(uidOf('guide')).count({ where: { ...where, publishedAt: { $notNull: true } } })) > 0;

/**
 * What publishing a guide would do, and what stands against it.
 *
 * @param ability what the administrator who asks may do
 * @throws NotFoundError when there is no such draft
 */
export const planPublishing = async (
  strapi: Core.Strapi,
  { request, ability }: { readonly request: PlanRequest; readonly ability: Ability },
): Promise<PublishPlan> => {
  const { documentId } = request;
  const locale = request.locale ?? (await localesOf(strapi).getDefaultLocale());
  const readiness = createReadinessService({ strapi });
  const draft = await readiness.loadDraft({ ...request, locale });
  if (draft === undefined) throw new errors.NotFoundError('There is no such guide in this language.');

  const { enforce } = (await settingsOf(strapi)).readiness;
  const guides = await planGuides(strapi, { draft, ability });
  const along = guides
    .filter(({ isAllowed, blockers }) => isAllowed && blockers.length === 0)
    .map((guide) => guide.documentId);
  const best = along.length === 0 ? draft : ((await readiness.loadDraft({ ...request, locale, along })) ?? draft);

  const faqIds = draft.faqs.map((faq) => faq.documentId);
  const faqs = await findUnpublishedFaqs(strapi, { documentIds: faqIds, locale });
  const allowedFaqs = await findPublishable(strapi, {
    kind: 'faq',
    documentIds: faqs.map((faq) => faq.documentId),
    locale,
    ability,
  });
  const version = documentId === undefined ? undefined : await findDraftVersion(strapi, { documentId, locale });
  return {
    documentId: documentId ?? null,
    locale,
    role: draft.role,
    revision: version?.revision ?? null,
    isPublic: documentId !== undefined && (await isPublished(strapi, { documentId, locale })),
    enforce,
    readiness: assessReadiness({ guide: best, rules: rulesOf(strapi) }),
    faqs: faqs.map((faq) => ({ ...faq, isAllowed: allowedFaqs.has(faq.documentId) })),
    guides: [...guides],
  };
};
