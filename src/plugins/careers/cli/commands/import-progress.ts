import type { ImportJob } from '../../core/imports/job';
import { RECORD_STATUSES, type RecordReport, type RecordTotals } from '../../core/imports/record-report';

const MINUTE = 60;
const HOUR = 3600;

/** `40 s`, `12 min`, `2 h 5 min`: as exactly as an estimate is worth. */
export const describeSeconds = (seconds: number): string => {
  if (seconds < MINUTE) return `${Math.ceil(seconds)} s`;
  if (seconds < HOUR) return `${Math.round(seconds / MINUTE)} min`;
  return `${Math.floor(seconds / HOUR)} h ${Math.floor((seconds % HOUR) / MINUTE)} min`;
};

/** How far a job is, in one line for a terminal. */
export const describeProgress = ({ state, done, total, totals, secondsLeft, cancelRequested }: ImportJob): string => {
  if (state === 'queued') return 'waiting for its turn';
  if (cancelRequested) return `${done} records; ending after those that are being written`;
  if (done === 0) return 'reading';
  return [
    total === null
      ? `${done} records`
      : `${String(Math.floor((done / total) * 100)).padStart(3)} %  ${done} of ${total} records`,
    ...(totals.rejected > 0 ? [`${totals.rejected} rejected`] : []),
    ...(secondsLeft === null ? [] : [done === total ? 'linking' : `${describeSeconds(secondsLeft)} left`]),
  ].join(', ');
};

const IN_WORDS: Readonly<Record<keyof RecordTotals, string>> = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  conflict: 'in conflict',
  rejected: 'rejected',
};

/** `12 created, 3 updated, 5 unchanged, 1 in conflict, 0 rejected` */
export const describeTotals = (totals: RecordTotals): string =>
  RECORD_STATUSES.map((status) => `${totals[status]} ${IN_WORDS[status]}`).join(', ');

/** What somebody has to look at: a line for a record that was rejected or has conflicts, none for others. */
export const describeReport = (report: RecordReport): readonly string[] => {
  if (report.status === 'rejected') {
    const { file, row, column, reason } = report.rejection;
    const place = [file, ...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [column])];
    return [`rejected  ${place.join(', ')}: ${report.record === '' ? '' : `${report.record}: `}${reason}`];
  }
  if (report.conflicts.length === 0) return [];
  const fields = [...new Set(report.conflicts.map(({ field }) => field))].join(', ');
  return [`conflict  ${report.record} ${report.title}: ${fields}`];
};
