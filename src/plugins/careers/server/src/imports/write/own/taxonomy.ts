import type { RecordReport } from '../../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../../core/imports/source-record';
import type { TaxonomyType } from '../../../guide-documents';
import { documentsOf } from '../../../strapi/documents';
import { readTaxonomy, RELATIONS, toTaxonomyContent } from '../../entries';
import { changeOf, changesBetween, reportOwn } from './report';
import type { Known } from './known';
import { relate } from './link-taxonomy';

export type TaxonomyRecord = Extract<OwnRecord, { readonly kind: TaxonomyType }>;

/**
 * Creates or updates a contributor, field, skill or certification, with those of its links that lead to what is there.
 *
 * @param isTaken whether a slug belongs to another record of the run
 * @returns its report, and whether it names what is not there yet
 */
export const writeTaxonomy = async (
  known: Known,
  own: TaxonomyRecord,
  { dryRun, isTaken }: { readonly dryRun: boolean; readonly isTaken: (slug: string) => boolean },
): Promise<{ readonly report: RecordReport; readonly isComplete: boolean }> => {
  const { session, taxonomy } = known;
  const { kind, content } = own;
  const found = taxonomy.find(kind, content, isTaken);
  const [stored = null] = found ? await readTaxonomy(session.strapi, kind, { documentId: found.documentId }) : [];
  const before = stored === null ? {} : toTaxonomyContent(kind, stored);
  const stated = Object.fromEntries(Object.entries(content).filter(([name]) => !(name in RELATIONS[kind])));
  const changes = changesBetween(before, stated);
  const { changed: links, missing } = relate(known, own, stored);
  // As long as something is missing, none of a list is written: it would be written twice.
  const written = Object.entries(links).filter(([name]) => missing.every(({ attribute }) => attribute !== name));
  const linked = written.map(([name]) => {
    const of = (entry: object): unknown => Object.entries(entry).find(([key]) => key === name)?.[1];
    return changeOf(name, of(before), of(content));
  });
  const all = [...changes, ...linked];
  const report = reportOwn(own, { isNew: stored === null, changes: all, dryRun });
  if (!dryRun && (stored === null || all.length > 0)) {
    const data = {
      ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      ...Object.fromEntries(written),
    };
    const documents = documentsOf(session.strapi, kind);
    const saved =
      stored === null
        ? await documents.create({ data })
        : await documents.update({ documentId: stored.documentId, data });
    if (!saved) throw new Error(`The ${kind} "${content.name}" was deleted while it was being written`);
    const { documentId, slug = null } = saved;
    taxonomy.remember(kind, { documentId, slug, name: content.name });
    if (own.kind === 'contributor') session.names.remember(kind, { documentId, name: content.name });
    else session.names.remember(own.kind, { ...own.content, documentId });
  }
  return { report, isComplete: missing.length === 0 };
};
