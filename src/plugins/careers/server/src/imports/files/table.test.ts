import { SourceFileError } from './error';
import { columnsOf, readTable, type TableOptions, type TableRow } from './table';
import { memoryFiles } from './testing/memory-files';
import { xlsxOf } from './testing/write-xlsx';
import { zipOf } from './testing/write-zip';

const rowsOf = async (content: string | Buffer, name = 'table.csv', options: TableOptions = {}) => {
  const rows: TableRow[] = [];
  for await (const row of readTable(memoryFiles({ [name]: content }), name, options)) rows.push(row);
  return rows;
};

const faultOf = async (content: string | Buffer, name = 'table.csv', options: TableOptions = {}) => {
  try {
    await rowsOf(content, name, options);
  } catch (error) {
    if (error instanceof SourceFileError) return { ...error.fault, message: error.message };
    throw error;
  }
  throw new Error('The table was read without an error');
};

describe('text tables', () => {
  it.each([
    ['commas', 'code,title\n1,"Cook, head"\n'],
    ['semicolons', 'code;title\n1;Cook, head\n'],
    ['CRLF', 'code,title\r\n1,"Cook, head"\r\n'],
    ['a byte order mark', '\uFEFFcode,title\n1,"Cook, head"\n'],
    ['line ends of two kinds', 'code,title\r\n1,"Cook, head"\n'],
    ['UTF-16', Buffer.from('\uFEFFcode,title\n1,"Cook, head"\n', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\uFEFFcode,title\n1,"Cook, head"\n', 'utf16le').swap16()],
    ['no line end at the end', 'code,title\n1,"Cook, head"'],
  ])('reads %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual([{ row: 2, values: { code: '1', title: 'Cook, head' } }]);
  });

  it('counts rows as a spreadsheet does, whatever is in a cell', async () => {
    const rows = await rowsOf('code,titles\n1,"a\nb"\n\n2,"c\r\nd"\n');

    expect(rows).toEqual([
      { row: 2, values: { code: '1', titles: 'a\nb' } },
      { row: 4, values: { code: '2', titles: 'c\r\nd' } },
    ]);
  });

  it('takes a quote in tab-separated text for a quote', async () => {
    expect(await rowsOf('code\ttask\n1\t"Plan" and do\n2\t5" pipes', 'tasks.txt')).toEqual([
      { row: 2, values: { code: '1', task: '"Plan" and do' } },
      { row: 3, values: { code: '2', task: '5" pipes' } },
    ]);
  });

  it('names the column that is missing, and those that are there', async () => {
    expect(await faultOf('code;title\n1;x', 'jobs.csv', { required: ['code', 'task'] })).toEqual({
      file: 'jobs.csv',
      row: 1,
      column: 'task',
      found: 'code, title',
      allowed: 'code, task',
      message: 'jobs.csv, row 1: The column "task" is missing. Found: code, title.',
    });
  });

  it('hands on the rows before the one at which a file is cut off', async () => {
    const rows = readTable(memoryFiles({ 'a.txt': 'code\ttask\n1\tx\n2' }), 'a.txt');

    expect((await rows.next()).value).toEqual({ row: 2, values: { code: '1', task: 'x' } });
    await expect(rows.next()).rejects.toThrow('a.txt, row 3: The row has 1 cells where the header has 2.');
  });

  it('says in which row a quote was not closed', async () => {
    expect(await faultOf('a,b\n1,2\n3,"x\n4,5\n')).toMatchObject({ row: 3 });
  });

  it('refuses text in another encoding, and says where', async () => {
    const latin1 = Buffer.from('code,title\n1,Cook\n2,électricien\n', 'latin1');

    expect(await faultOf(latin1)).toMatchObject({ row: 3, found: '0xE9' });
    expect(await faultOf(Buffer.from('code,title\n1,Cook\n', 'utf16le'))).toMatchObject({ row: 1, found: '0x00' });
    expect(await faultOf(Buffer.from('code,title\n1,caf\u00e9').subarray(0, -1))).toMatchObject({ row: 2 });
  });

  it('refuses what has no columns, the same column twice, or cells without a column', async () => {
    expect((await faultOf('')).message).toContain('empty');
    expect((await faultOf('a,a\n1,2')).message).toContain('Two columns are called "a"');
    expect(await faultOf('a,\n1,2')).toMatchObject({ row: 2, found: '2' });
  });

  it('does not hold what comes after a quote without an end', async () => {
    expect((await faultOf(`a,b\n1,"${'x'.repeat(3_000_000)}`)).row).toBe(2);
  });

  it('tells the columns without reading the rows', async () => {
    expect(await columnsOf(memoryFiles({ 'a.csv': 'a,b\n1,2' }), 'a.csv')).toEqual(['a', 'b']);
    expect(await columnsOf(memoryFiles({ 'a.csv': 'a,b' }), 'a.csv')).toEqual(['a', 'b']);
  });
});

describe('spreadsheets', () => {
  it('reads texts, numbers, truth values, dates and gaps as a person sees them', async () => {
    const xlsx = await xlsxOf([
      ['code', 'value', 'hot', 'date', 'text'],
      ['15-1252.00', 3.1, true, { date: 46143 }, 'A & "B" <c>_x000D_'],
      [],
      ['', '', '', '', 'last'],
    ]);

    expect(await rowsOf(xlsx, 'table.xlsx')).toEqual([
      { row: 2, values: { code: '15-1252.00', value: '3.1', hot: 'TRUE', date: '2026-05-01', text: 'A & "B" <c>\r' } },
      { row: 4, values: { code: '', value: '', hot: '', date: '', text: 'last' } },
    ]);
  });

  it('shows the number that was typed, not how it is stored', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>value</t></is></c></row><row r="2"><c r="A2"><v>3.1000000000000001</v></c></row></sheetData></worksheet>';

    expect(await rowsOf(await xlsxOf([], { 'xl/worksheets/sheet1.xml': sheet }), 'a.xlsx')).toEqual([
      { row: 2, values: { value: '3.1' } },
    ]);
  });

  it('refuses entities that would grow', async () => {
    const bomb = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
    const fault = await faultOf(await xlsxOf([['a'], ['1']], { 'xl/sharedStrings.xml': bomb }), 'bomb.xlsx');

    expect(fault.message).toContain('document type');
  });

  it('refuses a document type, or a cell, that does not end', async () => {
    // Letters in a random order, so that the zip alone gives no reason to refuse it.
    const endless = Array.from({ length: 300_000 }, (_, index) => ((index * 7919) % 99991).toString(36)).join('');
    const inType = await xlsxOf([['a']], { 'xl/sharedStrings.xml': `<!DOCTYPE sst [<!ENTITY a "${endless}` });
    const inCell = await xlsxOf([['a']], { 'xl/sharedStrings.xml': `<sst><si><t>${endless}` });

    expect((await faultOf(inType, 'a.xlsx')).message).toContain('longer than a cell can be');
    expect((await faultOf(inCell, 'a.xlsx')).message).toContain('longer than a cell can be');
  });

  it('refuses sheets that grow like a zip bomb', async () => {
    const sheet = `<worksheet>${' '.repeat(40_000_000)}</worksheet>`;
    const fault = await faultOf(await xlsxOf([], { 'xl/worksheets/sheet1.xml': sheet }), 'bomb.xlsx');

    expect(fault.message).toContain('zip bomb');
  });

  it('refuses files that are cut off, or no workbook', async () => {
    const xlsx = await xlsxOf([['a'], ['1']]);

    expect((await faultOf(xlsx.subarray(0, xlsx.length / 2), 'a.xlsx')).message).toContain('truncated');
    expect((await faultOf('a,b', 'a.xlsx')).message).toContain('no zip file');
    expect((await faultOf(await zipOf({ 'a.txt': 'x' }), 'a.xlsx')).message).toContain('no Excel workbook');
    const half = await xlsxOf([], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' });
    expect((await faultOf(half, 'a.xlsx')).message).toContain('damaged');
  });
});
