import type { Core } from '@strapi/strapi';
import { meetingKeys, meets } from '../../../../core/imports/merge';
import type { ExternalId, SourceRecord } from '../../../../core/imports/source-record';
import { rowsOf } from '../../strapi/documents';

interface GuideRow {
  readonly documentId: string;
  readonly externalIds?: readonly Readonly<Record<keyof ExternalId, string | null | undefined>>[];
}

interface ProvenanceRow {
  readonly source: string;
  readonly record: string;
  readonly guideDocumentId: string;
}

type RecordId = Pick<SourceRecord, 'edition' | 'record' | 'externalIds'>;

const withoutNulls = (id: Readonly<Record<keyof ExternalId, string | null | undefined>>): ExternalId =>
  Object.fromEntries(Object.entries(id).filter(([, value]) => value !== null)) as ExternalId;

/** Which guide each record belongs to: read once for a run, and kept up to date with what the run writes. */
export class GuideIndex {
  private readonly byRecord = new Map<string, string>();
  private readonly byKey = new Map<string, Set<string>>();
  private readonly idsOf = new Map<string, readonly ExternalId[]>();

  static async load(strapi: Core.Strapi): Promise<GuideIndex> {
    const index = new GuideIndex();
    const guides = await rowsOf(strapi, 'guide').findMany<GuideRow>({
      where: { publishedAt: null, externalIds: { id: { $notNull: true } } },
      select: ['documentId'],
      populate: { externalIds: true },
      orderBy: { id: 'asc' },
    });
    for (const { documentId, externalIds = [] } of guides) {
      index.rememberCodes(documentId, externalIds.map(withoutNulls));
    }
    const present = new Set(
      (await rowsOf(strapi, 'guide').findMany<GuideRow>({ where: { publishedAt: null }, select: ['documentId'] })).map(
        ({ documentId }) => documentId,
      ),
    );
    const provenances = await rowsOf(strapi, 'provenance').findMany<ProvenanceRow>({
      select: ['source', 'record', 'guideDocumentId'],
    });
    for (const { source, record, guideDocumentId } of provenances) {
      // Of a guide that was deleted only the memory is left.
      if (present.has(guideDocumentId)) index.byRecord.set(`${source} ${record}`, guideDocumentId);
    }
    return index;
  }

  private rememberCodes(documentId: string, externalIds: readonly ExternalId[]): void {
    this.idsOf.set(documentId, externalIds);
    for (const key of meetingKeys(externalIds)) {
      this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(documentId));
    }
  }

  remember(documentId: string, { edition, record, externalIds }: RecordId): void {
    this.byRecord.set(`${edition.source} ${record}`, documentId);
    this.rememberCodes(documentId, [...(this.idsOf.get(documentId) ?? []), ...externalIds]);
  }

  /** @returns the document of the guide that was made from the record */
  ofRecord(source: string, record: string): string | undefined {
    return this.byRecord.get(`${source} ${record}`);
  }

  /**
   * The guide that a record belongs to: the one it was imported to before, else one of the same occupation by its codes.
   * Of several the oldest, so that the next import finds the same.
   */
  find({ edition, record, externalIds }: RecordId): string | undefined {
    const before = this.ofRecord(edition.source, record);
    if (before !== undefined) return before;
    const candidates = meetingKeys(externalIds).flatMap((key) => [...(this.byKey.get(key) ?? [])]);
    return candidates.find((documentId) => meets(this.idsOf.get(documentId) ?? [], { externalIds }));
  }
}
