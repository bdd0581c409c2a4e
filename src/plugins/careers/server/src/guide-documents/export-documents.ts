import type { Core } from '@strapi/strapi';
import { printGuideDocument } from '../../../core/guide-document';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';
import { readGuide, toGuideContent } from './stored-guide';

export interface GuideListing {
  readonly documentId: string;
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
  readonly state: 'draft' | 'published' | 'modified';
  readonly updatedAt: string;
}

interface GuideRow {
  readonly documentId: string;
  readonly slug: string | null;
  readonly locale: string;
  readonly title: string | null;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

/** Every guide in every locale, by slug. */
export const listGuides = async ({
  strapi,
  locale,
}: {
  readonly strapi: Core.Strapi;
  readonly locale?: string;
}): Promise<readonly GuideListing[]> => {
  const rows = await rowsOf(strapi, 'guide').findMany<GuideRow>({
    ...(locale && { where: { locale } }),
    select: ['documentId', 'slug', 'locale', 'title', 'updatedAt', 'publishedAt'],
    orderBy: [{ slug: 'asc' }, { locale: 'asc' }],
  });
  const published = new Map(
    rows.filter(({ publishedAt }) => publishedAt).map((row) => [`${row.documentId} ${row.locale}`, row]),
  );
  return rows
    .filter(({ publishedAt }) => !publishedAt)
    .map((draft) => {
      const version = published.get(`${draft.documentId} ${draft.locale}`);
      // Strapi's own rule for "Modified": the draft was saved after the published version was made from it.
      const modified = version && new Date(draft.updatedAt) > new Date(version.updatedAt);
      return {
        documentId: draft.documentId,
        slug: draft.slug ?? '',
        locale: draft.locale,
        title: draft.title ?? '',
        state: version ? (modified ? 'modified' : 'published') : 'draft',
        updatedAt: new Date(draft.updatedAt).toISOString(),
      };
    });
};

export interface ExportedDocument {
  readonly slug: string;
  readonly fileName: string;
  readonly text: string;
}

/**
 * Guides as guide documents, one at a time, so that an export of any size stays small in memory.
 *
 * @param guides from `listGuides`
 * @param status the editors' version, or the one that the public sees (guides without one are left out)
 */
export async function* exportDocuments({
  strapi,
  guides,
  status,
}: {
  readonly strapi: Core.Strapi;
  readonly guides: readonly GuideListing[];
  readonly status: 'draft' | 'published';
}): AsyncGenerator<ExportedDocument> {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const originals = new Map(
    guides.filter(({ locale }) => locale === defaultLocale).map(({ documentId, slug }) => [documentId, slug]),
  );
  for (const { documentId, slug, locale } of guides) {
    const guide = await readGuide({ strapi, documentId, locale, status });
    if (!guide) continue;
    const original = locale === defaultLocale ? undefined : originals.get(documentId);
    const content = { ...toGuideContent(guide), ...(original && { translationOf: original }) };
    const name = slug || documentId;
    yield {
      slug,
      fileName: locale === defaultLocale ? `${name}.md` : `${name}.${locale}.md`,
      text: printGuideDocument(content),
    };
  }
}
