import { checkGuideContent } from '../../../../core/imports/check-content';
import { mergeRecord, type RecordMerged } from '../../../../core/imports/merge';
import type { RecordReport } from '../../../../core/imports/record-report';
import type { SourceRecord } from '../../../../core/imports/source-record';
import { guideContentSchema } from '../../../../core/model/guide-content';
import { toGuideData } from '../../guide-documents';
import { CareersValidationError } from '../../rules';
import { createDocuments } from './create-documents';
import { createMemories, storeRows } from './memory';
import { reportOf } from './reports';
import type { WriteSession } from './session';
import { createSkills, resolvedBy } from './skills';

/** Merges a record into nothing. @throws CareersValidationError for what no guide may hold; ZodError for what none can */
export const mergeNew = ({ publisherName, now }: WriteSession, record: SourceRecord): RecordMerged => {
  const merged = mergeRecord({ base: null, mine: null, theirs: record, others: [], now: now(), publisherName });
  const guide = guideContentSchema.parse({ ...merged.guide, locale: record.locale });
  const findings = checkGuideContent(guide);
  if (findings.length > 0) throw new CareersValidationError(findings);
  return merged;
};

/**
 * Makes a guide of each record, with the skills that it names: drafts, in the transaction of the caller. The session knows
 * them at once; after a rollback it has to be opened anew.
 *
 * @param records that no guide is about, each of an occupation of its own
 * @returns their reports in order
 * @throws CareersValidationError, and then nothing of the batch may be committed
 */
export const createGuides = async (
  session: WriteSession,
  records: readonly SourceRecord[],
): Promise<readonly RecordReport[]> => {
  const { strapi, names, guides } = session;
  const merges = records.map((record) => ({ record, merged: mergeNew(session, record) }));

  await createSkills(session, { guides: merges.map(({ merged }) => merged.guide), records });
  const resolved = resolvedBy(names);
  const documents = merges.map(({ record, merged }) => ({
    locale: record.locale,
    data: toGuideData(merged.guide, resolved),
  }));
  const created = await createDocuments(strapi, { kind: 'guide', documents, rowIds: session.skillRows });

  const written = merges.map(({ record, merged }, index) => ({ record, merged, guide: created[index] ?? null }));
  await createMemories(
    strapi,
    written.flatMap(({ merged, guide }) =>
      guide === null ? [] : { documentId: guide.documentId, memory: merged.provenance },
    ),
  );
  await storeRows(
    strapi,
    written.flatMap(({ record, guide }) => (guide === null ? [] : { documentId: guide.documentId, record })),
    session.now(),
  );
  return written.map(({ record, merged, guide }) => {
    if (guide !== null) guides.remember(guide.documentId, record);
    return reportOf(record, { merged, guide, dryRun: false });
  });
};
