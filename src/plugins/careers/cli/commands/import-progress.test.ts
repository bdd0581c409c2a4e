import type { ImportJob } from '../../core/imports/job';
import { NO_RECORDS } from '../../core/imports/record-report';
import { describeProgress, describeReport, describeSeconds, describeTotals } from './import-progress';

const job: ImportJob = {
  id: 1,
  kind: 'import',
  source: 'onet',
  state: 'running',
  label: 'db_30_2_text',
  cancelRequested: false,
  options: { kind: 'import', source: 'onet', dryRun: false },
  done: 420,
  total: 1000,
  totals: { ...NO_RECORDS, created: 417, rejected: 3 },
  problem: null,
  secondsLeft: 130.4,
  requestedAt: '2026-01-01T00:00:00.000Z',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  requestedBy: null,
};

describe('the progress of an import on a terminal', () => {
  it('tells records, those rejected, and the time left', () => {
    expect(describeProgress(job)).toBe(' 42 %  420 of 1000 records, 3 rejected, 2 min left');
  });

  it('says what it does where there is nothing to count', () => {
    expect(describeProgress({ ...job, state: 'queued' })).toBe('waiting for its turn');
    expect(describeProgress({ ...job, done: 0 })).toBe('reading');
    expect(describeProgress({ ...job, total: null, secondsLeft: null })).toBe('420 records, 3 rejected');
    expect(describeProgress({ ...job, done: 1000, secondsLeft: 0 })).toBe(
      '100 %  1000 of 1000 records, 3 rejected, linking',
    );
    expect(describeProgress({ ...job, cancelRequested: true })).toContain('ending after those that are being written');
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [90, '2 min'],
    [7500, '2 h 5 min'],
  ])('%d seconds are %j', (seconds, words) => {
    expect(describeSeconds(seconds)).toBe(words);
  });

  it('names all outcomes at the end', () => {
    expect(describeTotals(job.totals)).toBe('417 created, 0 updated, 0 unchanged, 0 in conflict, 3 rejected');
  });
});

describe('a record in the report on a terminal', () => {
  const described = {
    source: 'onet',
    edition: '30.2',
    record: '15-1252.00',
    title: 'Software Developers',
    locale: 'en',
  };

  it('says where a rejected one stands and why', () => {
    const rejection = { file: 'Occupation Data.txt', row: 7, column: 'Title', reason: 'There is no title.' };
    expect(describeReport({ ...described, status: 'rejected', rejection })).toEqual([
      'rejected  Occupation Data.txt, row 7, Title: 15-1252.00: There is no title.',
    ]);
  });

  it('names the fields in conflict, and nothing of what went well', () => {
    const taken = { ...described, guide: null, written: 1, flagged: 0, left: 0 };
    const conflict = {
      id: 'a',
      field: 'overview',
      base: { edition: '29.3', value: 'a' },
      mine: 'b',
      theirs: { edition: '30.2', value: 'c' },
    };
    expect(describeReport({ ...taken, status: 'conflict', conflicts: [conflict, { ...conflict, id: 'b' }] })).toEqual([
      'conflict  15-1252.00 Software Developers: overview',
    ]);
    expect(describeReport({ ...taken, status: 'updated', conflicts: [] })).toEqual([]);
  });
});
