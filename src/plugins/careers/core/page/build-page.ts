import { buildJsonLd, type JsonLdExtension } from '../json-ld';
import type { Site } from '../site';
import type { BodyFormat } from './body';
import { createSectionBuilders, type SectionBuilders } from './build-sections';
import type { PageExtension, PageExtensionContext } from './extension';
import { createMarkdownRenderer } from './markdown';
import type { GuideRecord } from './record';
import { titleOf, toFieldReference, toImage } from './references';
import { withSafeAddresses } from './safe-addresses';
import { PAGE_SCHEMA_VERSION, PAGE_SECTIONS, type GuidePage, type GuidePagePart, type PageSection } from './schema';

export interface PageRequest {
  readonly record: GuideRecord;
  readonly site: Site;
  /** `both` when absent. */
  readonly body?: BodyFormat;
  /** By the key under `extensions` of the page that each of them fills. */
  readonly extensions?: ReadonlyMap<string, PageExtension>;
  readonly jsonLdExtensions?: readonly JsonLdExtension[];
}

const identityOf = ({ record, site }: PageRequest): GuidePagePart => {
  const { documentId, slug, locale, role, summary, aliases, field, cover, updatedAt, publishedAt, lastReview } = record;
  return {
    schemaVersion: PAGE_SCHEMA_VERSION,
    documentId,
    slug,
    locale,
    role,
    title: titleOf(record),
    summary,
    aliases: aliases.filter(({ hidden }) => hidden !== true).map(({ label }) => label),
    field: field === null ? null : toFieldReference(field, { site, locale }),
    cover: toImage(cover, site),
    updatedAt,
    publishedAt,
    reviewedAt: lastReview?.reviewedAt ?? null,
  };
};

const PLAIN_SECTIONS = PAGE_SECTIONS.filter((section) => section !== 'extensions' && section !== 'jsonLd');

const build = <Section extends keyof SectionBuilders>(
  builders: SectionBuilders,
  sections: readonly Section[],
): Pick<GuidePage, Section> =>
  Object.fromEntries(sections.map((section) => [section, builders[section]()])) as Pick<GuidePage, Section>;

const buildersFor = ({ record, site, body = 'both' }: PageRequest): SectionBuilders =>
  createSectionBuilders({ record, site, render: createMarkdownRenderer({ site, locale: record.locale, body }) });

const extend = (context: PageExtensionContext, extensions: PageRequest['extensions'] = new Map()) =>
  Object.fromEntries([...extensions].map(([key, extension]) => [key, extension(context)]));

/**
 * A guide's page, ready to be shown: headings, addresses, HTML and JSON-LD included. The same record, site and choice
 * give the same page.
 *
 * @param sections only these; all when absent
 */
export function buildGuidePage(request: PageRequest & { readonly sections?: undefined }): GuidePage;
export function buildGuidePage(
  request: PageRequest & { readonly sections?: readonly PageSection[] | undefined },
): GuidePagePart<PageSection>;
export function buildGuidePage({
  sections,
  ...given
}: PageRequest & { readonly sections?: readonly PageSection[] | undefined }): GuidePagePart {
  const request = { ...given, record: withSafeAddresses(given.record) };
  const { record, site, body = 'both', jsonLdExtensions = [] } = request;
  const identity = identityOf(request);
  const wants = (section: PageSection): boolean => sections?.includes(section) ?? true;
  const wanted = PLAIN_SECTIONS.filter(wants);
  if (!wants('extensions') && !wants('jsonLd')) return { ...identity, ...build(buildersFor(request), wanted) };

  // Machines and the site's own code get the whole page, whatever the reader of the page asked for.
  const whole = build(buildersFor({ record, site }), PLAIN_SECTIONS);
  const page = { ...identity, ...whole };
  const extensions = extend({ page, record, site }, request.extensions);
  const isWhole = body === 'both' && wanted.length === PLAIN_SECTIONS.length;
  return {
    ...identity,
    ...(isWhole ? whole : build(buildersFor(request), wanted)),
    ...(wants('extensions') && { extensions }),
    ...(wants('jsonLd') && {
      jsonLd: { ...buildJsonLd({ page: { ...page, extensions }, record, site, extensions: jsonLdExtensions }) },
    }),
  };
}
