import type { Core } from '@strapi/strapi';
import type { GuidePreview } from '../../../core/guide-preview';
import { titleOf, type GuideRecord } from '../../../core/page';
import { rowsOf } from '../strapi/documents';

type Linked = GuidePreview['notPublic'][number];

const publicIds = async (
  strapi: Core.Strapi,
  { type, linked, locale }: { type: Linked['type']; linked: readonly Linked[]; locale: string },
): Promise<ReadonlySet<string>> => {
  if (linked.length === 0) return new Set();
  const where = {
    documentId: { $in: linked.map(({ documentId }) => documentId) },
    locale,
    publishedAt: { $notNull: true },
  };
  const rows = await rowsOf(strapi, type).findMany<{ documentId: string }>({ select: ['documentId'], where });
  return new Set(rows.map(({ documentId }) => documentId));
};

/** What a draft links to that readers of the published guide will not see: guides and FAQs that are not published. */
export const findNotPublic = async (strapi: Core.Strapi, guide: GuideRecord): Promise<readonly Linked[]> => {
  const { locale } = guide;
  const faqs = guide.faqs.map(({ documentId, question }): Linked => ({ type: 'faq', documentId, label: question }));
  const linkedGuides = new Map(
    [...guide.relatedGuides, ...guide.advancesTo].map((teaser): [string, Linked] => [
      teaser.documentId,
      { type: 'guide', documentId: teaser.documentId, label: titleOf(teaser) },
    ]),
  );
  const guides = [...linkedGuides.values()];
  const [publicFaqs, publicGuides] = await Promise.all([
    publicIds(strapi, { type: 'faq', linked: faqs, locale }),
    publicIds(strapi, { type: 'guide', linked: guides, locale }),
  ]);
  return [
    ...faqs.filter(({ documentId }) => !publicFaqs.has(documentId)),
    ...guides.filter(({ documentId }) => !publicGuides.has(documentId)),
  ];
};
