import { isDeepStrictEqual } from 'node:util';
import { mergeLinks, type LinkedGuides } from '../../../../core/imports/merge';
import { provenanceSchema } from '../../../../core/imports/provenance';
import type { RelatedRecord, SourceItem, SourceRecord } from '../../../../core/imports/source-record';
import { documentsOf, rowsOf } from '../../strapi/documents';
import { withoutKeepingCredits } from '../credits/importing';
import { keepMemory } from './memory';
import type { WriteSession } from './session';

/** How many related guides an import links at most: O*NET names twenty of each occupation, the nearest first. */
const MOST_RELATED = 8;
/** Guides in one transaction: a few tens of milliseconds, so that others can write in between. */
const BATCH = 5;

interface Leading {
  readonly source: string;
  readonly record: string;
  readonly locale: string;
  readonly related: readonly SourceItem<RelatedRecord>[];
}

interface Linked {
  readonly documentId: string;
  readonly slug: string | null;
}

interface Draft extends Linked {
  readonly relatedGuides: readonly Linked[];
  readonly advancesTo: readonly Linked[];
}

interface Row {
  readonly id: number;
  readonly guideDocumentId: string;
  readonly data: unknown;
}

const slugsOf = (guides: readonly Linked[]): readonly string[] => guides.flatMap(({ slug }) => slug ?? []);

/** Drafts in one locale, with what they link to. */
const loadDrafts = async (
  { strapi }: WriteSession,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<ReadonlyMap<string, Draft>> => {
  const select = ['documentId', 'slug'];
  const drafts = await rowsOf(strapi, 'guide').findMany<Draft>({
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
    select,
    populate: { relatedGuides: { select }, advancesTo: { select } },
  });
  return new Map(drafts.map((draft) => [draft.documentId, draft]));
};

const slugsByDocument = async (
  { strapi }: WriteSession,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf(strapi, 'guide').findMany<Linked>({
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
    select: ['documentId', 'slug'],
  });
  return new Map(rows.flatMap(({ documentId, slug }) => (slug === null ? [] : [[documentId, slug] as const])));
};

/** The guides that a record leads to, of those that exist in its locale. */
const linksOf = (
  { guides }: WriteSession,
  { source, related }: Leading,
  slugs: ReadonlyMap<string, string>,
): LinkedGuides => {
  const found = related.flatMap(({ id, value }) => {
    const slug = slugs.get(guides.ofRecord(source, value.record) ?? '');
    return slug === undefined ? [] : [{ id, value: slug, direction: value.direction }];
  });
  const leading = (direction: RelatedRecord['direction']) =>
    found.filter((link) => link.direction === direction).map(({ id, value }) => ({ id, value }));
  const [relatedGuides, advancesTo] = [leading('related').slice(0, MOST_RELATED), leading('advancesTo')];
  return {
    ...(relatedGuides.length > 0 && { relatedGuides }),
    ...(advancesTo.length > 0 && { advancesTo }),
  };
};

const writeBatch = async (session: WriteSession, batch: readonly Leading[]): Promise<void> => {
  const { strapi, guides } = session;
  const [first] = batch;
  if (first === undefined) return;
  const { source, locale } = first;
  const documentIds = batch.flatMap(({ record }) => guides.ofRecord(source, record) ?? []);
  const targets = batch.flatMap(({ related }) =>
    related.flatMap(({ value }) => guides.ofRecord(source, value.record) ?? []),
  );
  const slugs = await slugsByDocument(session, { documentIds: [...new Set(targets)], locale });
  if (slugs.size === 0) return;
  const drafts = await loadDrafts(session, { documentIds, locale });
  const memories = await rowsOf(strapi, 'provenance').findMany<Row>({
    where: { source, guideLocale: locale, record: { $in: batch.map(({ record }) => record) } },
    select: ['id', 'guideDocumentId', 'data'],
  });
  const bySlug = new Map([...slugs].map(([documentId, slug]) => [slug, documentId]));
  for (const leading of batch) {
    const draft = drafts.get(guides.ofRecord(source, leading.record) ?? '');
    const row = memories.find(({ guideDocumentId }) => guideDocumentId === draft?.documentId);
    const links = linksOf(session, leading, slugs);
    if (draft === undefined || row === undefined || Object.keys(links).length === 0) continue;
    const memory = provenanceSchema.parse(row.data);
    const mine = { relatedGuides: slugsOf(draft.relatedGuides), advancesTo: slugsOf(draft.advancesTo) };
    const merged = mergeLinks({ provenance: memory, mine, links });
    const known = new Map([...draft.relatedGuides, ...draft.advancesTo].map((guide) => [guide.slug, guide.documentId]));
    const data = Object.fromEntries(
      Object.entries(merged.links).map(([field, linked]) => [
        field,
        linked.flatMap((slug) => known.get(slug) ?? bySlug.get(slug) ?? []),
      ]),
    );
    if (Object.keys(data).length > 0) {
      await withoutKeepingCredits(() =>
        documentsOf(strapi, 'guide').update({ documentId: draft.documentId, locale, data }),
      );
    }
    if (!isDeepStrictEqual(merged.provenance, memory))
      await keepMemory(strapi, { id: row.id, memory: merged.provenance });
  }
};

/**
 * Links between the guides of a run, written when all of them are there: a record may lead to one that comes after it.
 * Only guides that exist in the record's locale are linked.
 */
export class GuideLinks {
  private waiting: Leading[] = [];

  /** Remembers where a record leads to, and nothing else of it. */
  add({ edition: { source }, record, locale, guide: { related } }: SourceRecord): void {
    if (related !== undefined && related.length > 0) this.waiting.push({ source, record, locale, related });
  }

  /** @param transaction runs a batch in one */
  async write(session: WriteSession, transaction: (work: () => Promise<void>) => Promise<void>): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    while (waiting.length > 0) {
      const locale = waiting[0]?.locale;
      const other = waiting.findIndex((leading) => leading.locale !== locale);
      const batch = waiting.splice(0, Math.min(BATCH, other < 0 ? BATCH : other));
      await transaction(() => writeBatch(session, batch));
    }
  }
}
