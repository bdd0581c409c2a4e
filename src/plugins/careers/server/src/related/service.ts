import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameIn } from '../../../core/catalog';
import { titleOf } from '../../../core/page';
import type { RelatedSuggestions, SuggestedGuide } from '../../../core/related';
import { suggestRelated } from '../../../core/skill-overlap';
import { catalogOf } from '../catalog';
import { findGuideByDocument, loadFields, loadGuideParts, subjectOf, translationLocales } from '../pages/load';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';

/** Besides those that are picked: the panel shows fewer, and others come up as these are added. */
const MOST_SUGGESTED = 24;

interface Version {
  readonly id: number;
  readonly documentId: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

/** The drafts of some documents in a locale, and whether they are as they were published. */
const loadDrafts = async (
  strapi: Core.Strapi,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<ReadonlyMap<string, Pick<SuggestedGuide, 'id' | 'status'>>> => {
  const versions = await rowsOf(strapi, 'guide').findMany<Version>({
    where: { documentId: { $in: documentIds }, locale },
    select: ['id', 'documentId', 'updatedAt', 'publishedAt'],
  });
  const published = new Map(
    versions.filter(({ publishedAt }) => publishedAt !== null).map((version) => [version.documentId, version]),
  );
  return new Map(
    versions
      .filter(({ publishedAt }) => publishedAt === null)
      .map(({ id, documentId, updatedAt }) => {
        const isModified = Date.parse(updatedAt) > Date.parse(published.get(documentId)?.updatedAt ?? updatedAt);
        return [documentId, { id, status: isModified ? 'modified' : 'published' }];
      }),
  );
};

/** `strapi.plugin('careers').service('related')`: guides to offer to an editor beside theirs, with the reasons. */
export const createRelatedService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * By what the saved draft asks for; published guides only.
   *
   * @throws NotFoundError for a guide that has no draft in the locale
   */
  suggest: async ({
    documentId,
    locale,
  }: {
    readonly documentId: string;
    readonly locale: string;
  }): Promise<RelatedSuggestions> => {
    const draft = await findGuideByDocument(strapi, { documentId, locale, status: 'draft' });
    if (draft === undefined) throw new errors.NotFoundError('The guide does not exist in this language.');
    const locales = translationLocales(locale, await localesOf(strapi).getDefaultLocale());
    const parts = await loadGuideParts(strapi, { ids: [draft.id], status: 'draft' });
    const fields = await loadFields(strapi, { translationLocales: locales });
    const picked = parts('relatedGuides')
      .of(draft.id)
      .map(({ id }) => Number(id));

    const { guides, skills, overlap } = await catalogOf(strapi).in(locale);
    const guide = subjectOf(parts, fields, draft);
    const found = suggestRelated({ guide, guides, overlap, limit: MOST_SUGGESTED + picked.length }).flatMap(
      ({ documentId: id, shared, isSameField, isNextStep, isStepBefore }) => {
        const other = guides.get(id);
        if (other === undefined) return [];
        const names = shared.flatMap((skillId) => {
          const skill = skills.get(skillId);
          return skill === undefined ? [] : [nameIn(skill, locales)];
        });
        const { role, title } = other;
        const words = { documentId: id, locale, role, title: titleOf({ role, title, locale }) };
        return [{ ...words, shared: names, isSameField, isNextStep, isStepBefore }];
      },
    );
    const drafts = await loadDrafts(strapi, { documentIds: found.map((other) => other.documentId), locale });
    const suggestions = found.flatMap((other): SuggestedGuide[] => {
      const row = drafts.get(other.documentId);
      return row === undefined ? [] : [{ ...row, ...other }];
    });
    return { picked, suggestions };
  },
});

export type RelatedService = ReturnType<typeof createRelatedService>;
