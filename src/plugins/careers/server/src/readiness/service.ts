import type { Core } from '@strapi/strapi';
import { assessReadiness, type GuideDraft, type Readiness, type ReadinessRule } from '../../../core/readiness';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { settingsOf } from '../settings';
import { findDraftRows } from './draft-rows';
import { emptyDraft } from './empty-draft';
import { loadUnlinkedDrafts } from './load-drafts';
import { addRule, rulesOf } from './registry';
import { keepFresh } from './refresher';
import { refreshStored } from './stored';
import { applyValues, type FormValues } from './unsaved';
import { linkDrafts } from './visible';

/** How ready a draft was when it was last looked at. */
export interface StoredAssessment {
  readonly documentId: string;
  readonly locale: string;
  /** 0 to 1. */
  readonly score: number;
  readonly blocked: boolean;
  /** Ids of the rules that are not met, in the order of the page. */
  readonly unmet: readonly string[];
}

export interface Subject {
  readonly documentId: string;
  readonly locale: string;
}

/** One list must not wait for more than this many drafts that have to be looked at anew. */
const MOST_AT_ONCE = 100;

const toAssessment = (row: Readonly<Record<string, unknown>>): StoredAssessment => ({
  documentId: String(row.guideDocumentId),
  locale: String(row.guideLocale),
  score: Number(row.score),
  blocked: row.blocked === true,
  unmet: typeof row.unmet === 'string' ? row.unmet.split(' ').filter(Boolean) : [],
});

/** `strapi.plugin('careers').service('readiness')` */
export const createReadinessService = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * Drafts of one locale as readiness sees them.
   *
   * @param along document ids of guides that count as public
   */
  const loadDrafts = async ({
    documentIds,
    locale,
    along,
  }: {
    readonly documentIds: readonly string[];
    readonly locale: string;
    readonly along?: Iterable<string>;
  }): Promise<readonly GuideDraft[]> => {
    const rows = await findDraftRows(strapi, { documentId: documentIds, locale: [locale] });
    const drafts = await loadUnlinkedDrafts(strapi, rows);
    return linkDrafts(strapi, { drafts, locale, ...(along && { along }) });
  };

  /**
   * One draft, as it is stored or as it would be with what a form holds.
   *
   * @param subject without a document id for a guide that is not stored yet
   * @returns nothing when there is no such draft
   */
  const loadDraft = async ({
    documentId,
    locale,
    values,
    along,
  }: {
    readonly documentId?: string | undefined;
    readonly locale: string;
    readonly values?: FormValues | undefined;
    readonly along?: Iterable<string> | undefined;
  }): Promise<GuideDraft | undefined> => {
    const rows = documentId === undefined ? [] : await findDraftRows(strapi, { documentId, locale: [locale] });
    const [stored] = await loadUnlinkedDrafts(strapi, rows);
    if (stored === undefined && values === undefined) return undefined;
    // The first text of a guide in one more language has no draft yet.
    const draft = stored ?? { ...emptyDraft(locale), documentId: documentId ?? '' };
    const applied = values === undefined ? draft : await applyValues(strapi, { draft, values });
    const [linked] = await linkDrafts(strapi, { drafts: [applied], locale, ...(along && { along }) });
    return linked;
  };

  return {
    loadDraft,
    loadDrafts,

    /** What one draft lacks, with what its form holds where that is given. */
    assess: async (subject: Parameters<typeof loadDraft>[0]): Promise<Readiness | undefined> => {
      const guide = await loadDraft(subject);
      await settingsOf(strapi);
      return guide && assessReadiness({ guide, rules: rulesOf(strapi) });
    },

    /**
     * How ready many drafts are, in any locales. Those that changed since they were last looked at are looked at anew, the
     * first hundred before this answers, the rest soon after: until then they come with what was found last, if anything.
     */
    assessMany: async (subjects: readonly Subject[]): Promise<readonly StoredAssessment[]> => {
      const documentIds = [...new Set(subjects.map(({ documentId }) => documentId))];
      if (documentIds.length === 0) return [];
      await refreshStored(strapi, { limit: MOST_AT_ONCE, documentIds });
      keepFresh(strapi);
      const rows: unknown[] = await strapi.db
        .query(uidOf('assessment'))
        .findMany({ where: { guideDocumentId: { $in: documentIds } } });
      const wanted = new Set(subjects.map(({ documentId, locale }) => `${documentId} ${locale}`));
      return rows
        .filter(isFields)
        .map(toAssessment)
        .filter(({ documentId, locale }) => wanted.has(`${documentId} ${locale}`));
    },

    /**
     * For lists that read the table `careers_assessments` themselves: brings a bounded number of rows up to date, and sees
     * that the others follow.
     */
    refresh: async ({ limit = MOST_AT_ONCE }: { readonly limit?: number } = {}): Promise<void> => {
      const found = await refreshStored(strapi, { limit });
      if (found === limit) keepFresh(strapi);
    },

    /** The rules that hold in this app. */
    rules: (): readonly ReadinessRule[] => rulesOf(strapi),

    /** Adds a rule of an extension's, or replaces one by its id. In `register` or `bootstrap`. */
    addRule: (rule: ReadinessRule): void => {
      addRule(strapi, rule);
    },
  };
};

export type ReadinessService = ReturnType<typeof createReadinessService>;
