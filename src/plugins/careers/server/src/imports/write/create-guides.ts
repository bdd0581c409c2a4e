import { checkGuideContent } from '../../../../core/imports/check-content';
import { mergeRecord, type RecordMerged } from '../../../../core/imports/merge';
import type { RecordReport } from '../../../../core/imports/record-report';
import type { SourceRecord } from '../../../../core/imports/source-record';
import { guideContentSchema } from '../../../../core/model/guide-content';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import { createMissing, planNames, toGuideData } from '../../guide-documents';
import { CareersValidationError } from '../../rules';
import { documentsOf, rowsOf } from '../../strapi/documents';
import { createMemories, storeRows } from './memory';
import { createParts, partNames, type Owner, type RowIds } from './parts';
import { reportOf } from './reports';
import type { WriteSession } from './session';
import { describedBy } from './source-skills';

const GUIDE = uidOf('guide');

/** Merges a record into nothing. @throws CareersValidationError for what no guide may hold; ZodError for what none can */
export const mergeNew = ({ publisherName, now }: WriteSession, record: SourceRecord): RecordMerged => {
  const merged = mergeRecord({ base: null, mine: null, theirs: record, others: [], now: now(), publisherName });
  const guide = guideContentSchema.parse({ ...merged.guide, locale: record.locale });
  const findings = checkGuideContent(guide);
  if (findings.length > 0) throw new CareersValidationError(findings);
  return merged;
};

/** Finds rows of types without drafts, and remembers them: most skills are named by many guides. */
const rowIdsOf = ({ strapi }: WriteSession): RowIds => {
  const known = new Map<string, number>();
  return async (_uid, documentIds) => {
    const unknown = documentIds.filter((documentId) => !known.has(documentId));
    if (unknown.length > 0) {
      const rows = await rowsOf(strapi, 'skill').findMany<{ id: number; documentId: string }>({
        where: { documentId: { $in: unknown } },
        select: ['id', 'documentId'],
      });
      for (const { id, documentId } of rows) known.set(documentId, id);
    }
    return known;
  };
};

const parted = (data: Fields, names: ReadonlySet<string>): { readonly parts: Fields; readonly rest: Fields } => {
  const entries = Object.entries(data);
  return {
    parts: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    rest: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
  };
};

/**
 * Makes a guide of each record, with the skills that it names: drafts, in the transaction of the caller.
 *
 * @param records that no guide is about, each of an occupation of its own
 * The session knows the new guides and skills at once; after a rollback it has to be opened anew.
 *
 * @returns their reports in order
 * @throws CareersValidationError, and then nothing of the batch may be committed
 */
export const createGuides = async (
  session: WriteSession,
  records: readonly SourceRecord[],
): Promise<readonly RecordReport[]> => {
  const { strapi, names, guides } = session;
  const merges = records.map((record) => ({ record, merged: mergeNew(session, record) }));

  const plan = planNames({ skills: merges.flatMap(({ merged }) => merged.guide.skills ?? []) }, names);
  const described = describedBy(records);
  const missing = plan.missing.map((entry) => ({ ...entry, data: described(entry.type, entry.name) ?? entry.data }));
  const { resolved, commit: rememberNames } = await createMissing({ strapi, names, plan: { ...plan, missing } });

  const componentNames = new Set(partNames(strapi, GUIDE));
  const owners: Owner[] = [];
  const created: { readonly documentId: string; readonly slug: string | null }[] = [];
  for (const { record, merged } of merges) {
    const { parts, rest } = parted(toGuideData(merged.guide, resolved), componentNames);
    const { id, documentId, slug = null } = await documentsOf(strapi, 'guide').create({ locale: record.locale, data: rest });
    owners.push({ id, parts });
    created.push({ documentId, slug });
  }
  await createParts(strapi, { uid: GUIDE, owners, rowIds: rowIdsOf(session) });

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
  rememberNames();
  return written.map(({ record, merged, guide }) => {
    if (guide !== null) guides.remember(guide.documentId, record);
    return reportOf(record, { merged, guide, dryRun: false });
  });
};
