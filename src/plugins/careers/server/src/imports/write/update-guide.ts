import { checkGuideContent } from '../../../../core/imports/check-content';
import { isModified, mergeRecord, type RecordMerged } from '../../../../core/imports/merge';
import type { RecordReport } from '../../../../core/imports/record-report';
import type { SourceRecord } from '../../../../core/imports/source-record';
import { guideContentSchema, type GuideContent } from '../../../../core/model/guide-content';
import { readGuide, toGuideContent, toGuideData } from '../../guide-documents';
import { CareersValidationError } from '../../rules';
import { withoutKeepingCredits } from '../credits/importing';
import { documentsOf, rowsOf } from '../../strapi/documents';
import { loadMemories, storeMemory, storeRows, type GuideVersionId, type StoredMemory } from './memory';
import { reportOf } from './reports';
import type { WriteSession } from './session';
import { inWordsOf } from './skill-names';
import { createSkills, resolvedBy } from './skills';

interface Present {
  readonly slug: string | null;
  /** Null when the guide is not in this locale yet. */
  readonly mine: GuideContent | null;
  readonly memories: readonly StoredMemory[];
}

const loadPresent = async ({ strapi }: WriteSession, version: GuideVersionId): Promise<Present> => {
  const stored = await readGuide({ strapi, ...version, status: 'draft' });
  return {
    slug: stored?.slug ?? null,
    mine: stored && toGuideContent(stored),
    memories: await loadMemories(strapi, version),
  };
};

/** Whether what came from a source was changed in another locale of the guide: credits are shared by all of them. */
const isModifiedElsewhere = async (
  session: WriteSession,
  record: SourceRecord,
  documentId: string,
): Promise<boolean> => {
  const { source } = record.edition;
  const rows = await rowsOf(session.strapi, 'provenance').findMany<{ guideLocale: string }>({
    where: { guideDocumentId: documentId, source, guideLocale: { $ne: record.locale } },
    select: ['guideLocale'],
  });
  for (const { guideLocale } of rows) {
    const { mine, memories } = await loadPresent(session, { documentId, locale: guideLocale });
    const own = memories.find(({ memory }) => memory.source === source);
    if (mine === null || own === undefined) continue;
    const others = memories.filter((each) => each !== own).map(({ memory }) => memory);
    if (isModified({ provenance: own.memory, guide: mine, others })) return true;
  }
  return false;
};

interface Merging {
  readonly record: SourceRecord;
  readonly documentId: string;
}

/** Merges a record into the guide that it belongs to, without writing anything. */
export const mergeInto = async (
  session: WriteSession,
  { record: asWritten, documentId }: Merging,
): Promise<
  Present & {
    readonly merged: RecordMerged;
    readonly record: SourceRecord;
    readonly own: StoredMemory | undefined;
    /** Whether there is anything new to remember. */
    readonly isNews: boolean;
  }
> => {
  const words = inWordsOf(session.names);
  const record = words.record(asWritten);
  const present = await loadPresent(session, { documentId, locale: record.locale });
  const own = present.memories.find(
    ({ memory }) => memory.source === record.edition.source && memory.record === record.record,
  );
  const base = own === undefined ? null : words.memory(own.memory);
  const merged = mergeRecord({
    base,
    mine: present.mine,
    theirs: record,
    others: present.memories.filter((each) => each !== own).map(({ memory }) => words.memory(memory)),
    now: session.now(),
    publisherName: session.publisherName,
    isModifiedElsewhere: await isModifiedElsewhere(session, record, documentId),
  });
  const findings = checkGuideContent(
    guideContentSchema.parse({ role: record.title, ...present.mine, ...merged.guide, locale: record.locale }),
  );
  if (findings.length > 0) throw new CareersValidationError(findings);
  return { ...present, merged, record, own, isNews: merged.provenance !== base };
};

/**
 * Merges a record into the guide that it belongs to, or adds its locale to that guide; in the transaction of the caller.
 * The session knows at once what is new; after a rollback it has to be opened anew.
 */
export const updateGuide = async (
  session: WriteSession,
  { record: asWritten, documentId }: Merging,
): Promise<RecordReport> => {
  const { strapi, names, guides } = session;
  const { merged, record, own, mine, slug, isNews } = await mergeInto(session, { record: asWritten, documentId });
  const { locale } = record;
  await createSkills(session, { guides: [merged.guide], records: [record] });
  const data = toGuideData(merged.guide, resolvedBy(names));
  const isWritten = Object.keys(data).length > 0;
  const saved = isWritten
    ? await withoutKeepingCredits(() => documentsOf(strapi, 'guide').update({ documentId, locale, data }))
    : null;
  if (isNews) {
    const guide = guideContentSchema.parse({ role: record.title, ...mine, ...merged.guide, locale });
    await storeMemory(strapi, { id: own?.id, documentId, memory: merged.provenance, guide });
  }
  await storeRows(strapi, [{ documentId, record: asWritten }], session.now());
  guides.remember(documentId, record);
  return reportOf(record, { merged, guide: { documentId, slug: saved?.slug ?? slug }, dryRun: false });
};
