import type { Core } from '@strapi/strapi';
import type { TaxonomyType } from '../../guide-documents';
import { rowsOf } from '../../strapi/documents';
import { RELATIONS } from '../entries';
import { inBatches } from './in-batches';
import type { PlannedVersion } from './plan';

type Named = Readonly<Record<TaxonomyType | 'faq', Set<string>>>;

interface Entry {
  readonly documentId: string;
}

interface NamingGuide extends Entry {
  readonly field: Entry | null;
  readonly otherFields: readonly Entry[];
  readonly author: Entry | null;
  readonly reviewer: Entry | null;
  readonly skills: readonly { readonly skills: readonly Entry[] }[];
  readonly certifications: readonly { readonly certification: Entry | null }[];
  readonly faqs: readonly Entry[];
}

const select = ['documentId'];
const POPULATE = {
  field: { select },
  otherFields: { select },
  author: { select },
  reviewer: { select },
  skills: { populate: { skills: { select } } },
  certifications: { populate: { certification: { select } } },
  faqs: { select },
};

const addAll = (ids: Set<string>, entries: readonly (Entry | null)[]): void => {
  for (const entry of entries) if (entry !== null) ids.add(entry.documentId);
};

const addNamed = (named: Named, guide: NamingGuide): void => {
  addAll(named.field, [guide.field, ...guide.otherFields]);
  addAll(named.contributor, [guide.author, guide.reviewer]);
  addAll(
    named.skill,
    guide.skills.flatMap(({ skills }) => skills),
  );
  addAll(
    named.certification,
    guide.certifications.map(({ certification }) => certification),
  );
  addAll(named.faq, guide.faqs);
};

/** Adds what entries of a kind lead to, of their own kind and of others, until nothing is new. */
const follow = async (strapi: Core.Strapi, named: Named, kind: TaxonomyType): Promise<void> => {
  const relations = Object.entries(RELATIONS[kind]);
  const seen = new Set<string>();
  for (;;) {
    const news = [...named[kind]].filter((documentId) => !seen.has(documentId));
    if (news.length === 0 || relations.length === 0) return;
    for (const batch of inBatches(news)) {
      const rows = await rowsOf(strapi, kind).findMany<Readonly<Record<string, Entry | readonly Entry[] | null>>>({
        where: { documentId: { $in: batch } },
        select,
        populate: Object.fromEntries(relations.map(([attribute]) => [attribute, { select }])),
      });
      for (const [attribute, { target }] of relations) {
        addAll(
          named[target],
          rows.flatMap((row) => row[attribute] ?? []),
        );
      }
    }
    for (const documentId of news) seen.add(documentId);
  }
};

/** Document ids of all that some guides name, and of what that names in turn. */
export const namedBy = async (strapi: Core.Strapi, guides: readonly PlannedVersion[]): Promise<Named> => {
  const named: Named = {
    contributor: new Set(),
    field: new Set(),
    skill: new Set(),
    certification: new Set(),
    faq: new Set(),
  };
  for (const batch of inBatches(guides)) {
    const rows = await rowsOf(strapi, 'guide').findMany<NamingGuide>({
      where: {
        documentId: { $in: batch.map(({ documentId }) => documentId) },
        locale: { $in: [...new Set(batch.map(({ locale }) => locale))] },
        publishedAt: null,
      },
      select,
      populate: POPULATE,
    });
    for (const row of rows) addNamed(named, row);
  }
  // Certifications lead to skills, so skills come last.
  await follow(strapi, named, 'field');
  await follow(strapi, named, 'certification');
  await follow(strapi, named, 'skill');
  return named;
};
