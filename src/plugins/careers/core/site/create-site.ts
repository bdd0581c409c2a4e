import type { AddressKind, HeadingTemplates, Site } from './site';

/** One pattern for all locales, or one for each. */
export type AddressPattern = string | Readonly<Record<string, string>>;
export type AddressPatterns = Readonly<Partial<Record<AddressKind, AddressPattern>>>;

export interface SiteSettings {
  readonly name: string;
  /** Where Strapi answers. A slash at the end does not matter. */
  readonly serverUrl: string;
  readonly defaultLocale: string;
  readonly urls: AddressPatterns;
  readonly readerPath: string;
  readonly readerEnabled: boolean;
  readonly headings?: HeadingTemplates;
}

interface Target {
  readonly slug: string;
  readonly locale: string;
}

const fill = (pattern: string, { slug, locale }: Target): string =>
  pattern.replace(/\{(slug|locale)\}/g, (_, name) => encodeURIComponent(name === 'slug' ? slug : locale));

const patternFor = (patterns: AddressPattern | undefined, locale: string): string | undefined =>
  typeof patterns === 'object' ? patterns[locale] : patterns;

const isAbsolute = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address);

/** The site that the settings describe; what has no pattern is found in the built-in reader, if that has such a page. */
export const createSite = ({
  name,
  serverUrl,
  defaultLocale,
  urls,
  readerPath,
  readerEnabled,
  headings = {},
}: SiteSettings): Site => {
  const server = serverUrl.replace(/\/+$/, '');
  const pathInReader: Site['readerPath'] = ({ slug, locale }) =>
    [
      locale === defaultLocale ? '' : `/${encodeURIComponent(locale)}`,
      readerPath,
      slug === undefined ? '' : `/${encodeURIComponent(slug)}`,
    ].join('');
  const inReader = (kind: AddressKind, { slug, locale }: Target): string | null => {
    const list = `${server}${pathInReader({ locale })}`;
    if (kind === 'guides') return list;
    if (kind === 'guide') return `${server}${pathInReader({ slug, locale })}`;
    // A list that another site shows cannot be narrowed down here.
    return kind === 'field' && urls.guides === undefined ? `${list}?field=${encodeURIComponent(slug)}` : null;
  };
  const urlOf: Site['urlOf'] = (kind, target) => {
    const pattern = patternFor(urls[kind], target.locale);
    return pattern === undefined ? inReader(kind, target) : fill(pattern, target);
  };
  return {
    name,
    serverUrl: server,
    defaultLocale,
    urlOf,
    guideUrl: (target) => urlOf('guide', target) ?? `${server}${pathInReader(target)}`,
    readerPath: pathInReader,
    mediaUrl: (stored) => (isAbsolute(stored) ? stored : `${server}/${stored.replace(/^\/+/, '')}`),
    readerIsCanonical: readerEnabled && urls.guide === undefined,
    headings,
  };
};
