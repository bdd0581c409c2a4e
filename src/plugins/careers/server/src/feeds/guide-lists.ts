import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { titleOf } from '../../../core/page';
import type { Site } from '../../../core/site';
import { rowsOf } from '../strapi/documents';
import type { AtomGuide } from './atom';
import { llmsHead, llmsSection, type LlmsGuide } from './llms';
import { PUBLISHED, publishedGuides } from './published';
import { feedWords } from './words';

const NEWEST = 50;

interface ListOptions {
  readonly site: Site;
  readonly locale: string;
  /** Of the plugin: `https://cms.example.org/api/careers`. */
  readonly apiAddress: string;
}

interface TranslatedField {
  readonly id: number;
  readonly name: string;
  readonly translations: readonly { readonly locale: string; readonly name: string }[];
}

const nameIn = ({ name, translations }: TranslatedField, locale: string): string =>
  translations.find((translation) => translation.locale === locale)?.name ?? name;

const NAMED = { select: ['id', 'name'], populate: { translations: { select: ['locale', 'name'] } } };

interface NewestGuide extends Omit<AtomGuide, 'title' | 'field'> {
  readonly role: string;
  readonly title: string | null;
  readonly field: TranslatedField | null;
}

/** A feed, and how many guides it tells of. */
interface Written<Body> {
  readonly body: Body;
  readonly guides: number;
}

/** The guides that were published or changed last, as Atom. */
export const atomOf = async (
  strapi: Core.Strapi,
  { site, locale, apiAddress, address }: ListOptions & { readonly address: string },
): Promise<Written<string>> => {
  const newest = await rowsOf(strapi, 'guide').findMany<NewestGuide>({
    where: { ...PUBLISHED, locale },
    select: ['id', 'documentId', 'slug', 'locale', 'role', 'title', 'summary', 'createdAt', 'updatedAt'],
    populate: { field: NAMED, author: { select: ['id', 'name'] } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit: NEWEST,
  });
  // Loaded when it is first asked for, so that a start does not wait for its library.
  const { toAtom } = await import('./atom');
  const guides = newest.map((guide) => ({
    ...guide,
    title: titleOf(guide),
    field: guide.field && { name: nameIn(guide.field, locale) },
  }));
  return { body: toAtom({ site, locale, address, apiAddress, guides }), guides: guides.length };
};

/**
 * `llms.txt`: the guides of each field, in the order of the alphabet, without those that their editor keeps from search
 * engines. Holds a line of text for each guide in memory.
 */
export const llmsOf = async (
  strapi: Core.Strapi,
  { site, locale, apiAddress }: ListOptions,
): Promise<Written<Readable>> => {
  const collator = new Intl.Collator(locale);
  const compare = (a: string, b: string) => collator.compare(a, b);
  const fields = await rowsOf(strapi, 'field').findMany<TranslatedField>(NAMED);
  const byField = new Map<number | undefined, LlmsGuide[]>();
  let count = 0;
  const reading = publishedGuides(strapi, {
    locale,
    columns: ['slug', 'locale', 'role', 'title', 'summary'],
    populate: { field: { select: ['id'] }, seo: { select: ['noIndex'] } },
  });
  for await (const rows of reading) {
    for (const row of rows) {
      if (row.seo?.noIndex) continue;
      const guides = byField.get(row.field?.id) ?? [];
      guides.push({ slug: row.slug, title: titleOf(row), summary: row.summary });
      byField.set(row.field?.id, guides);
      count += 1;
    }
  }
  const sections = fields
    .map((field) => ({ name: nameIn(field, locale), guides: byField.get(field.id) ?? [] }))
    .sort((a, b) => compare(a.name, b.name));
  // The last one: what has no field.
  sections.push({ name: feedWords(locale).withoutField, guides: byField.get(undefined) ?? [] });
  const query = locale === site.defaultLocale ? '' : `?locale=${encodeURIComponent(locale)}`;
  const markdownOf = (slug: string) => `${apiAddress}/pages/${encodeURIComponent(slug)}.md${query}`;

  function* write() {
    yield llmsHead({ site, count, locale });
    for (const { name, guides } of sections) {
      if (guides.length === 0) continue;
      guides.sort((a, b) => compare(a.title, b.title));
      yield llmsSection({ name, guides }, markdownOf);
    }
  }
  return { body: Readable.from(write(), { objectMode: false }), guides: count };
};
