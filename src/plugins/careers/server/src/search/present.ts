import {
  analysisFor,
  makeSnippet,
  SEARCH_KINDS,
  SEARCH_TYPES,
  termsOfQuery,
  type Found,
  type FoundDocument,
  type SearchAnswer,
  type SearchDocument,
  type SearchFacets,
  type SearchHit,
  type SearchRequest,
} from '../../../core/search';
import type { Site } from '../../../core/site';

/** Where the FAQs of a guide begin, on the reader's page and with the React parts. */
const FAQS = '#faqs';

interface Place {
  readonly site: Site;
  readonly locale: string;
}

const guidesOf = ({ guides }: SearchDocument, { site, locale }: Place): SearchHit['guides'] =>
  guides.map(({ documentId, slug, title }) => ({ documentId, slug, title, url: site.guideUrl({ slug, locale }) }));

const urlOf = (document: SearchDocument, { site, locale }: Place): string | null => {
  const { type, slug, guides } = document;
  if (type === 'faq') {
    const [guide] = guides;
    return guide === undefined ? null : `${site.guideUrl({ slug: guide.slug, locale })}${FAQS}`;
  }
  if (slug === null) return null;
  return type === 'guide' ? site.guideUrl({ slug, locale }) : site.urlOf(type, { slug, locale });
};

/** Written out, so that nothing else of a document gets into an answer: it also holds names that are hidden. */
const toHit = (
  { document, score, terms }: FoundDocument,
  { place, ofQuery }: { readonly place: Place; readonly ofQuery: ReadonlySet<string> },
): SearchHit => ({
  type: document.type,
  documentId: document.documentId,
  slug: document.slug,
  title: document.title,
  url: urlOf(document, place),
  kind: document.kind,
  field: document.field && { slug: document.field.slug, name: document.field.name },
  guides: guidesOf(document, place),
  snippet: makeSnippet(analysisFor(place.locale), {
    document,
    terms: terms === undefined ? ofQuery : new Set(terms),
  }),
  score,
});

const toFacets = ({ types, fields, kinds }: Found['counts'], names: ReadonlyMap<string, string>): SearchFacets => ({
  type: Object.fromEntries(SEARCH_TYPES.map((type) => [type, types[type] ?? 0])) as SearchFacets['type'],
  field: Object.entries(fields)
    .map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
  kind: SEARCH_KINDS.flatMap((kind) => {
    const count = kinds[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  }),
});

/**
 * What is answered to a request.
 *
 * @param fieldNames of career fields, by slug, in the language of the request
 */
export const present = (
  request: SearchRequest,
  {
    found,
    site,
    fieldNames,
  }: { readonly found: Found; readonly site: Site; readonly fieldNames: ReadonlyMap<string, string> },
): SearchAnswer => {
  const { q, locale, types, field, kind, page, pageSize } = request;
  const place = { site, locale };
  const ofQuery = termsOfQuery(analysisFor(locale), q);
  return {
    data: found.hits.map((hit) => toHit(hit, { place, ofQuery })),
    meta: {
      query: { q, locale, type: types ? [...types] : null, field: field ?? null, kind: kind ?? null },
      pagination: { page, pageSize, pageCount: Math.ceil(found.total / pageSize), total: found.total },
      facets: toFacets(found.counts, fieldNames),
    },
  };
};
