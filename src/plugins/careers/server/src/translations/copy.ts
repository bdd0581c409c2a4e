import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CopyAnswer, CopyRequest, TranslatedSection } from '../../../core/translations';
import { TRANSLATED_SECTIONS } from '../../../core/translations';
import { readGuide, storedGuideData, type StoredGuide } from '../guide-documents/stored-guide';
import { inTransaction } from '../guide-documents/transaction';
import { conflictError, findDraftVersion } from '../revisions';
import { documentsOf, rowsOf } from '../strapi/documents';
import { createMarks } from './marks';
import { markOf, settleGuides, type SettledGuide } from './settle';

type Left = CopyAnswer['left'];
type Data = Record<string, unknown>;

interface Linked {
  readonly documentId: string;
  readonly name: string;
}

interface Named {
  readonly documentId: string;
  readonly role?: string;
  readonly question?: string;
}

/** Splits what a relation holds by whether it exists in a locale: Strapi links within one locale only. */
const splitByLocale = async (
  strapi: Core.Strapi,
  {
    type,
    linked,
    locale,
  }: { readonly type: 'faq' | 'guide'; readonly linked: readonly Linked[]; readonly locale: string },
): Promise<{ readonly kept: readonly string[]; readonly left: Left }> => {
  if (linked.length === 0) return { kept: [], left: [] };
  const ids = linked.map(({ documentId }) => documentId);
  const rows = await rowsOf(strapi, type).findMany<Named>({
    where: { documentId: { $in: ids }, locale, publishedAt: null },
    select: ['documentId'],
  });
  const there = new Set(rows.map(({ documentId }) => documentId));
  return {
    kept: ids.filter((id) => there.has(id)),
    left: linked.filter(({ documentId }) => !there.has(documentId)).map((entry) => ({ type, ...entry })),
  };
};

const namesOf = async (
  strapi: Core.Strapi,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<readonly Linked[]> => {
  const rows = await rowsOf(strapi, 'guide').findMany<Named>({
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
    select: ['documentId', 'role'],
  });
  return documentIds.map((documentId) => ({
    documentId,
    name: rows.find((row) => row.documentId === documentId)?.role ?? documentId,
  }));
};

const linksOf = async (strapi: Core.Strapi, guide: StoredGuide, { from, to }: CopyRequest) => {
  const data: Data = {};
  const left: Left = [];
  for (const name of ['relatedGuides', 'advancesTo'] as const) {
    const documentIds = guide[name].map(({ documentId }) => documentId);
    const linked = await namesOf(strapi, { documentIds, locale: from });
    const split = await splitByLocale(strapi, { type: 'guide', linked, locale: to });
    if (split.kept.length > 0) data[name] = split.kept;
    left.push(...split.left);
  }
  for (const name of ['field', 'author', 'reviewer'] as const) {
    const linked = guide[name];
    if (linked) data[name] = linked.documentId;
  }
  if (guide.otherFields.length > 0) data.otherFields = guide.otherFields.map(({ documentId }) => documentId);
  return { data, left };
};

/** What the chosen parts hold, as the Document Service takes it. What the source has not, is not copied. */
const dataToCopy = async (strapi: Core.Strapi, guide: StoredGuide, request: CopyRequest) => {
  const stored: Readonly<Record<string, unknown>> = storedGuideData(guide);
  const data: Data = {};
  const left: Left = [];
  for (const part of request.parts) {
    if (part === 'links') {
      const links = await linksOf(strapi, guide, request);
      Object.assign(data, links.data);
      left.push(...links.left);
    } else if (part === 'faqs') {
      const linked = guide.faqs.map(({ documentId, question }) => ({ documentId, name: question }));
      const split = await splitByLocale(strapi, { type: 'faq', linked, locale: request.to });
      if (split.kept.length > 0) data.faqs = split.kept;
      left.push(...split.left);
    } else {
      for (const name of TRANSLATED_SECTIONS[part]) if (stored[name] !== undefined) data[name] = stored[name];
    }
  }
  const { image } = guide.seo ?? {};
  if (data.seo && image) data.seo = { ...data.seo, image: image.id };
  return { data, left };
};

/** Sections that the copy has filled stay "copied" until somebody says that they are translated. */
const markCopied = async (
  strapi: Core.Strapi,
  {
    documentId,
    request,
    settled,
  }: { readonly documentId: string; readonly request: CopyRequest; readonly settled: SettledGuide },
): Promise<void> => {
  const { source } = settled;
  const translation = settled.translations.find(({ draft }) => draft.locale === request.to);
  if (source === undefined || translation === undefined) return;
  const copied = request.parts.filter(
    (part): part is TranslatedSection => part !== 'links' && !translation.draft.section(part).isEmpty,
  );
  const marks = createMarks(strapi);
  const stored = await marks.of([documentId]);
  const replaced = stored.filter((mark) => mark.guideLocale === request.to && copied.includes(mark.section));
  await marks.remove(replaced.map(({ id }) => id));
  await marks.add(copied.map((section) => markOf({ documentId, locale: request.to, source, section, copied: true })));
};

/**
 * Copies chosen parts of one locale's draft over those of another, which is made when it is not there yet, in one
 * transaction.
 *
 * @param userId the administrator who does it
 * @returns what could not come along
 * @throws NotFoundError without a draft to copy from; a 409 when the draft is no longer the one that was seen
 */
export const copyParts = (
  strapi: Core.Strapi,
  {
    documentId,
    request,
    userId,
  }: { readonly documentId: string; readonly request: CopyRequest; readonly userId: number | undefined },
): Promise<Left> =>
  inTransaction({
    strapi,
    work: async () => {
      const { from, to } = request;
      const guide = await readGuide({ strapi, documentId, locale: from, status: 'draft' });
      if (guide === null) throw new errors.NotFoundError('The guide does not exist in the language to copy from.');
      const settled = await settleGuides(strapi, [documentId]);
      const target = settled.get(documentId)?.drafts.find(({ locale }) => locale === to);
      const revision = target?.revision ?? null;
      if (revision !== request.revision) {
        const stored = await findDraftVersion(strapi, { documentId, locale: to });
        throw conflictError({
          documentId,
          locale: to,
          loaded: request.revision ?? 0,
          stored: revision ?? 0,
          changedAt: stored?.changedAt ?? null,
          changedBy: stored?.changedBy?.name ?? null,
        });
      }
      const { data, left } = await dataToCopy(strapi, guide, request);
      // No guide is without a role; a new translation starts with that of the source.
      const isNew = target === undefined && data.role === undefined;
      const names: CopyRequest['parts'] = isNew ? ['names'] : [];
      const whole = { ...data, ...(isNew && { role: guide.role }), ...(userId !== undefined && { updatedBy: userId }) };
      if (Object.keys(data).length > 0 || isNew) {
        await documentsOf(strapi, 'guide').update({ documentId, locale: to, data: whole });
        const after = (await settleGuides(strapi, [documentId])).get(documentId);
        const done = { ...request, parts: [...request.parts, ...names] };
        if (after !== undefined) await markCopied(strapi, { documentId, request: done, settled: after });
      }
      return left;
    },
  });
