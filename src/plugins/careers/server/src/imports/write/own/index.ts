import type { RecordReport } from '../../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../../core/imports/source-record';
import type { WriteSession } from '../session';
import { writeFaq } from './faq';
import { AnsweredFaqs } from './find-faq';
import { writeGuide } from './guide';
import { loadKnown, type Known } from './known';
import { OwnLinks, type RunInTransaction } from './links';
import { writeTaxonomy } from './taxonomy';

/**
 * Writes the team's own content as files hold it: an entry is found by what makes it the one that it is, and created when
 * there is none; what a file does not state stays. Names of skills, certifications, fields and contributors in guides are
 * created when they are new. What entries say about each other is written at once where the other is there, else in
 * `finish`.
 */
export class OwnWriter {
  private readonly links = new OwnLinks();
  private readonly answered = new AnsweredFaqs();
  private readonly slugs = new Set<string>();
  private known: { readonly session: WriteSession; readonly loading: Promise<Known> } | null = null;

  private load(session: WriteSession): Promise<Known> {
    // After a rollback there is another session, and nothing that was known before counts.
    if (this.known?.session !== session) this.known = { session, loading: loadKnown(session) };
    return this.known.loading;
  }

  private async writeEntry(known: Known, own: OwnRecord, dryRun: boolean) {
    if (own.kind === 'guide') return writeGuide(known, own, { dryRun });
    if (own.kind === 'faq') return writeFaq(known, own, { dryRun, answered: this.answered });
    return writeTaxonomy(known, own, { dryRun, isTaken: (slug) => this.slugs.has(`${own.kind} ${slug}`) });
  }

  private note(own: OwnRecord): void {
    if (own.kind === 'faq') this.answered.add(own.content);
    else if (own.kind !== 'guide') this.slugs.add(`${own.kind} ${own.record}`);
  }

  /**
   * Writes a record in the transaction of the caller, or says what would be written.
   *
   * @throws CareersValidationError for what the rules refuse
   */
  async write(session: WriteSession, own: OwnRecord, { dryRun }: { readonly dryRun: boolean }): Promise<RecordReport> {
    const { report, isComplete } = await this.writeEntry(await this.load(session), own, dryRun);
    this.note(own);
    if (!isComplete && !dryRun) this.links.add(own);
    return report;
  }

  /** A record that the same job has written before it was interrupted. */
  recall(own: OwnRecord): void {
    this.note(own);
    this.links.add(own);
  }

  /** After the last record: writes the links that had to wait. Does nothing the second time. */
  async finish(session: () => WriteSession, transaction: RunInTransaction): Promise<void> {
    await this.links.write(() => this.load(session()), transaction);
  }
}
