import type { RejectedRow, SourceRecord } from '../../../../core/imports/source-record';
import { recordKey } from './record-key';

const record: SourceRecord = {
  edition: {
    source: 'onet',
    edition: '30.2',
    title: 'O*NET 30.2',
    publisher: 'DOL',
    url: 'https://x.org',
    license: 'CC BY 4.0',
  },
  record: '15-1252.00',
  title: 'Software Developers',
  locale: 'en',
  externalIds: [],
  guide: {},
  rows: {},
  file: 'Occupation Data.txt',
};

describe('the key of an entry', () => {
  it('is the same when the record stands elsewhere in the files', () => {
    expect(recordKey({ ...record, row: 9, file: 'other.txt' })).toBe(recordKey(record));
  });

  it('differs by language, edition, record, and by accent', () => {
    const keys = [
      record,
      { ...record, locale: 'es' },
      { ...record, edition: { ...record.edition, edition: '29.3' } },
      { ...record, record: 'electricien' },
      { ...record, record: 'électricien' },
    ].map(recordKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells two faults of one row from each other', () => {
    const fault: RejectedRow = { file: 'a.csv', row: 3, column: 'Title', reason: 'There is no title.' };
    expect(recordKey(fault)).not.toBe(recordKey({ ...fault, column: 'Code' }));
    expect(recordKey(fault)).toMatch(/^[0-9a-f]{64}$/);
  });
});
