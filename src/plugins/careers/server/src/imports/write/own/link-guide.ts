import { isDeepStrictEqual } from 'node:util';
import type { GuideContent } from '../../../../../core/model/guide-content';
import type { Links } from '../../../guide-documents';
import { documentsOf, rowsOf } from '../../../strapi/documents';
import type { Known } from './known';
import type { Missing } from './links';

const ATTRIBUTES = ['relatedGuides', 'advancesTo'] as const;

type Leading = Pick<GuideContent, 'locale' | 'role' | 'slug' | (typeof ATTRIBUTES)[number]>;
type Linked = Readonly<Record<(typeof ATTRIBUTES)[number], readonly { readonly documentId: string }[]>>;

interface Found {
  /** What the guide states and what differs from what is stored. */
  readonly changed: Links;
  readonly missing: readonly Missing[];
}

/** Looks up the guides that a guide leads to, in its locale. @param stored as it is; null for a new one */
export const findLinks = ({ guides }: Known, guide: Leading, stored: Linked | null): Found => {
  const changed: Record<string, readonly string[]> = {};
  const missing: Missing[] = [];
  for (const attribute of ATTRIBUTES) {
    const slugs = guide[attribute];
    if (slugs === undefined) continue;
    const ids = slugs.flatMap((slug) => {
      const found = guides.bySlug(slug, guide.locale);
      if (found) return found.documentId;
      const reason = `There is no guide "${slug}" in ${guide.locale}; the guide goes without the link.`;
      missing.push({ attribute, name: slug, reason });
      return [];
    });
    const wanted = [...new Set(ids)];
    const before = (stored?.[attribute] ?? []).map(({ documentId }) => documentId);
    if (!isDeepStrictEqual(wanted, before)) changed[attribute] = wanted;
  }
  return { changed, missing };
};

/** Writes where a guide leads to. A guide that is not there has been rejected before. */
export const linkGuide = async (known: Known, guide: Leading): Promise<readonly Missing[]> => {
  const { strapi } = known.session;
  const { locale, role, slug } = guide;
  const found = slug === undefined ? known.guides.find({ role, locale }) : known.guides.bySlug(slug, locale);
  if (found === undefined) return [];
  const { documentId } = found;
  const select = ['documentId'];
  const [stored] = await rowsOf(strapi, 'guide').findMany<Linked>({
    where: { documentId, locale, publishedAt: null },
    select,
    populate: { relatedGuides: { select }, advancesTo: { select } },
  });
  if (stored === undefined) return [];
  const { changed, missing } = findLinks(known, guide, stored);
  if (Object.keys(changed).length > 0) {
    await documentsOf(strapi, 'guide').update({ documentId, locale, data: { ...changed } });
  }
  return missing;
};
