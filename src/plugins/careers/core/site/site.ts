import type { HEADED_SECTIONS } from '../model/vocabulary';

type HeadedSection = (typeof HEADED_SECTIONS)[number];

/** Wording for the headings of sections in one locale or more, as ICU messages: `{es: {skills: '…'}}`. */
export type HeadingTemplates = Readonly<Record<string, Readonly<Partial<Record<HeadedSection, string>>>>>;

/** What has an address on the site. `guides` is the list of all guides. */
export const ADDRESS_KINDS = ['guides', 'guide', 'field', 'skill', 'certification', 'contributor'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/**
 * How the addresses of a site are made: the one place that canonical links, alternates, sitemap and links in texts come
 * from.
 */
export interface Site {
  readonly name: string;
  /** Where this Strapi answers, without a slash at the end: `https://cms.example.org`. Media addresses start with it. */
  readonly serverUrl: string;
  readonly defaultLocale: string;
  /** An absolute address, or null when the site has no page for such a thing. */
  readonly urlOf: (kind: AddressKind, target: { readonly slug: string; readonly locale: string }) => string | null;
  /** The address of a guide; every site has one. */
  readonly guideUrl: (target: { readonly slug: string; readonly locale: string }) => string;
  /**
   * Where the built-in reader shows a guide, or the list without a slug, whichever site is the canonical one: below
   * `serverUrl`, `/es/guides/enfermera`.
   */
  readonly readerPath: (target: { readonly slug?: string; readonly locale: string }) => string;
  /** An address as stored, made absolute. */
  readonly mediaUrl: (stored: string) => string;
  /** False when another site is the canonical one, so that the built-in reader asks not to be indexed. */
  readonly readerIsCanonical: boolean;
  /** What this site puts over sections in place of the usual headings; nothing when absent. */
  readonly headings?: HeadingTemplates;
}
