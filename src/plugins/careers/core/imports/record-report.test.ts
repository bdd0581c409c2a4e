import {
  countRecord,
  NO_RECORDS,
  RECORD_REPORT_COLUMNS,
  recordReportRow,
  recordReportSchema,
  type RecordReport,
} from './record-report';

const described = { source: 'onet', edition: '30.2', record: '15-1252.00', title: 'Software Developers', locale: 'en' };
const conflict: RecordReport = {
  ...described,
  status: 'conflict',
  guide: { documentId: 'abc', slug: 'software-developer' },
  written: 3,
  flagged: 0,
  left: 1,
  conflicts: [
    {
      id: 'tasks:7',
      field: 'tasks',
      item: { id: '7', label: 'Write code' },
      base: { edition: '27.0', value: { text: 'Write code' } },
      mine: { text: 'Write good code' },
      theirs: { edition: '30.2', value: { text: 'Modify code' } },
    },
  ],
};
const rejected: RecordReport = {
  ...described,
  title: '=cmd|calc',
  status: 'rejected',
  rejection: { file: 'Task Statements.txt', row: 12, column: 'Task', reason: 'The cell is empty.' },
};
const row = (report: RecordReport) =>
  Object.fromEntries(recordReportRow(report).map((cell, place) => [RECORD_REPORT_COLUMNS[place], cell]));

describe('the report of a record', () => {
  it('is checked by its schema, whatever became of it', () => {
    for (const report of [conflict, rejected]) {
      const sent: unknown = JSON.parse(JSON.stringify(report));
      expect(recordReportSchema.parse(sent)).toEqual(report);
    }
    expect(recordReportSchema.safeParse({ ...conflict, status: 'rejected' }).success).toBe(false);
  });

  it('names both editions of a conflict', () => {
    expect(row(conflict)).toMatchObject({
      status: 'conflict',
      slug: 'software-developer',
      written: '3',
      conflicts: 'tasks: Write code (27.0 → 30.2)',
      reason: '',
    });
  });

  it('names file, row, column and reason of what was rejected, and starts no formula', () => {
    expect(row(rejected)).toMatchObject({
      title: "'=cmd|calc",
      file: 'Task Statements.txt',
      row: '12',
      column: 'Task',
      reason: 'The cell is empty.',
      guide: '',
    });
  });

  it('is counted by its status', () => {
    expect([conflict, rejected, rejected].reduce(countRecord, NO_RECORDS)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 0,
      conflict: 1,
      rejected: 2,
    });
  });
});
