import type { AddressKind, Site } from '../../site';

/** A site for tests, with an address for every kind of page. */
export const exampleSite: Site = {
  name: 'Careers of Example',
  serverUrl: 'https://cms.example.org',
  defaultLocale: 'en',
  urlOf: (kind: AddressKind, { slug, locale }) =>
    `https://example.org/${encodeURIComponent(locale)}/${kind}/${encodeURIComponent(slug)}`,
  guideUrl: ({ slug, locale }) =>
    `https://example.org/${encodeURIComponent(locale)}/careers/${encodeURIComponent(slug)}`,
  mediaUrl: (stored) => new URL(stored, 'https://cms.example.org').href,
  readerPath: () => '/guides',
  readerIsCanonical: false,
};
