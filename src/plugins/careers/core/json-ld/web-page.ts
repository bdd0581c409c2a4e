import { licenceNamed } from '../imports/attribution/licences';
import type { GuidePage, PageContributor, PageImage } from '../page';
import type { JsonLdContext } from './input';
import { node, reference, type JsonLdNode } from './node';
import { addressOf, isText, wordsOf } from './words';

type PageSource = NonNullable<GuidePage['sources']>['items'][number];

const person = (contributor: PageContributor | null, { page, site }: JsonLdContext): JsonLdNode | null => {
  if (contributor === null) return null;
  const { name, slug, jobTitle, url, bio, photo } = contributor;
  return node('Person', {
    '@id': slug === null ? null : site.urlOf('contributor', { slug, locale: page.locale }),
    name,
    jobTitle,
    url: addressOf(url),
    description: wordsOf(bio),
    image: photo?.url,
  });
};

/** `width` and `height` are quantities in schema.org; E37 is UN/CEFACT's code for pixels. */
const pixels = (value: number | null): JsonLdNode | null =>
  value === null ? null : node('QuantitativeValue', { value, unitCode: 'E37' });

export const imageOf = ({ page }: Pick<JsonLdContext, 'page'>): PageImage | null => page.seo.image ?? page.cover;

export const imageNode = (context: JsonLdContext): JsonLdNode | null => {
  const image = imageOf(context);
  if (image === null) return null;
  return node('ImageObject', {
    '@id': context.ids.image,
    url: image.url,
    contentUrl: image.url,
    caption: image.caption ?? image.alternativeText,
    encodingFormat: image.mime,
    width: pixels(image.width),
    height: pixels(image.height),
  });
};

/** The page itself. `lastReviewed` and `reviewedBy` are properties of `WebPage` only. */
export const webPageNode = (context: JsonLdContext): JsonLdNode => {
  const { page, ids } = context;
  return node('WebPage', {
    '@id': ids.page,
    url: ids.page,
    name: page.seo.metaTitle,
    description: page.seo.metaDescription ?? page.summary,
    inLanguage: page.locale,
    primaryImageOfPage: imageOf(context) === null ? null : reference(ids.image),
    breadcrumb: page.breadcrumbs.length === 0 ? null : reference(ids.breadcrumb),
    mainEntity: reference(ids.article),
    lastReviewed: page.reviewedAt?.slice(0, 10),
    reviewedBy: person(page.reviewer, context),
  });
};

/** The address of a licence when it is a known one; otherwise what the source calls it. */
const licenceOf = (license: string | null): string | JsonLdNode | null =>
  license === null
    ? null
    : (licenceNamed(license)?.url ?? addressOf(license) ?? node('CreativeWork', { name: license }));

/** A source with what its licence asks for: the credit, which says by itself whether anything was modified. */
const sourceNode = ({ title, url, publisher, edition, license, attribution }: PageSource): JsonLdNode =>
  node('CreativeWork', {
    name: title,
    url: addressOf(url),
    publisher: publisher === null ? null : node('Organization', { name: publisher }),
    version: edition,
    license: isText(license) ? licenceOf(license) : null,
    creditText: attribution,
  });

export const articleNode = (context: JsonLdContext): JsonLdNode => {
  const { page, ids, site } = context;
  return node('Article', {
    '@id': ids.article,
    headline: page.title,
    description: page.summary,
    inLanguage: page.locale,
    image: imageOf(context) === null ? null : reference(ids.image),
    author: person(page.author, context),
    publisher: node('Organization', { name: site.name }),
    datePublished: page.publishedAt,
    // Publishing moves `publishedAt` past the last edit: an article is never older than its publication.
    dateModified: page.publishedAt !== null && page.publishedAt > page.updatedAt ? page.publishedAt : page.updatedAt,
    about: reference(ids.occupation),
    mainEntityOfPage: reference(ids.page),
    citation: page.sources?.items.map(sourceNode),
  });
};
