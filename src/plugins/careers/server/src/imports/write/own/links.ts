import type { OwnContent } from '../../../../../core/imports/own-content';
import type { OwnRecord, RejectedRow } from '../../../../../core/imports/source-record';
import { RELATIONS } from '../../entries';
import { isRecordsFault, reasonOf } from '../faults';
import type { Known } from './known';
import { linkFaq } from './link-faq';
import { linkGuide } from './link-guide';
import { linkTaxonomy } from './link-taxonomy';

/** Entries in one transaction: a few tens of milliseconds, so that others can write in between. */
const BATCH = 25;

/** A record, as far as its links are concerned. */
export type Leading = OwnContent & Pick<OwnRecord, 'file' | 'row' | 'record'>;

const hasLinks = ({ kind, content }: OwnContent): boolean => {
  if (kind === 'guide') return content.relatedGuides !== undefined || content.advancesTo !== undefined;
  if (kind === 'faq') return (content.guides ?? []).length > 0;
  return Object.keys(RELATIONS[kind]).some((attribute) => attribute in content);
};

/** What its links need of a record, and nothing else: they are kept until all records are there. */
const leadingOf = (own: OwnRecord): Leading => {
  const { file, record } = own;
  const place = { file, record, ...(own.row !== undefined && { row: own.row }) };
  if (own.kind === 'guide') {
    const { locale, role, slug, relatedGuides, advancesTo } = own.content;
    return { kind: 'guide', content: { locale, role, slug, relatedGuides, advancesTo }, ...place };
  }
  if (own.kind === 'faq') {
    const { translationOf: _translationOf, ...content } = own.content;
    return { kind: 'faq', content, ...place };
  }
  if (own.kind === 'skill') {
    const { name, slug, nature, prerequisites, broader } = own.content;
    return { kind: 'skill', content: { name, slug, nature, prerequisites, broader }, ...place };
  }
  if (own.kind === 'certification') {
    const { name, slug, skills, replacedBy } = own.content;
    return { kind: 'certification', content: { name, slug, skills, replacedBy }, ...place };
  }
  if (own.kind === 'field') {
    const { name, slug, parent } = own.content;
    return { kind: 'field', content: { name, slug, parent }, ...place };
  }
  return { kind: 'contributor', content: { name: own.content.name, slug: own.content.slug }, ...place };
};

/** @returns what the record names that does not exist */
const link = async (known: Known, leading: Leading): Promise<readonly Missing[]> => {
  if (leading.kind === 'guide') return linkGuide(known, leading.content);
  if (leading.kind === 'faq') return linkFaq(known, leading.content);
  return linkTaxonomy(known, leading);
};

/** Something that a record names and that does not exist. */
export interface Missing {
  readonly attribute: string;
  readonly name: string;
  readonly reason: string;
}

const rejectionOf = (
  { file, row, record }: Leading,
  why: Pick<RejectedRow, 'column' | 'found' | 'reason'>,
): RejectedRow => ({ file, ...(row !== undefined && { row }), record, ...why });

const linkAll = async (known: Known, batch: readonly Leading[]): Promise<readonly RejectedRow[]> => {
  const rejected: RejectedRow[] = [];
  for (const leading of batch) {
    const missing = await link(known, leading);
    for (const { attribute, name, reason } of missing) {
      rejected.push(rejectionOf(leading, { column: attribute, found: name, reason }));
    }
  }
  return rejected;
};

export type RunInTransaction = (work: () => Promise<readonly RejectedRow[]>) => Promise<void>;

/** Links between own records, written when all of them are there: one may name another that comes after it. */
export class OwnLinks {
  private readonly waiting = new Map<string, Leading>();

  add(record: OwnRecord): void {
    if (hasLinks(record)) this.waiting.set(`${record.kind} ${record.record}`, leadingOf(record));
  }

  /**
   * @param known what the run knows now
   * @param transaction runs a batch in one, and keeps what could not be linked
   */
  async write(known: () => Promise<Known>, transaction: RunInTransaction): Promise<void> {
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    const write = async (batch: readonly Leading[]): Promise<void> => {
      try {
        await transaction(async () => linkAll(await known(), batch));
      } catch (error) {
        if (!isRecordsFault(error)) throw error;
        const [only] = batch;
        if (only !== undefined && batch.length === 1) {
          await transaction(() => Promise.resolve([rejectionOf(only, { reason: reasonOf(error) })]));
        } else {
          // One of them is at fault: each by itself tells which.
          for (const leading of batch) await write([leading]);
        }
      }
    };
    for (let start = 0; start < waiting.length; start += BATCH) await write(waiting.slice(start, start + BATCH));
  }
}
