import { templateOf } from '../../../../../core/imports/own-columns';
import { LIST_NAMES, OWN_KINDS } from '../../../../../core/imports/own-content';
import { memoryFiles } from '../../files/testing/memory-files';
import { xlsxOf } from '../../files/testing/write-xlsx';
import { readAll } from '../testing';
import { csvSource } from './csv';
import { documentsSource } from './documents';
import { jsonSource } from './json';

const summary = ({ own, rejected }: Awaited<ReturnType<typeof readAll>>) => ({
  own: own.map(({ kind, record }) => `${kind} ${record}`),
  rejected,
});

describe('own tables', () => {
  it.each(OWN_KINDS)('reads the template of a %s as it can be downloaded', async (kind) => {
    const files = memoryFiles({ [`${LIST_NAMES[kind]}.csv`]: templateOf(kind) });
    const { own, rejected } = await readAll(csvSource, files);

    expect(rejected).toEqual([]);
    expect(own).toMatchObject([{ kind, row: 2, edition: { license: '' } }]);
    expect(await csvSource.detect(files)).toBe(true);
  });

  it('tells by the columns what a table is, whatever its name', async () => {
    const { own } = await readAll(
      csvSource,
      memoryFiles({
        'a.csv': 'name;nature\nKneading;skill\n',
        'b.csv': 'question\nWhen?\n',
        'c.tsv': 'role\tsummary\nBaker\t"Says ""hello"""\n',
      }),
      { locale: 'de' },
    );

    expect(own.map(({ kind, record }) => [kind, record])).toEqual([
      ['skill', 'kneading'],
      ['faq', 'de/When?'],
      ['guide', 'de/baker'],
    ]);
    expect(own[2]).toMatchObject({ kind: 'guide', content: { summary: 'Says "hello"' } });
  });

  it('reads Excel files with dates and numbers', async () => {
    const xlsx = await xlsxOf([
      ['name', 'issuer', 'retiresAt', 'cost', 'currency'],
      ['Master Baker', 'Guild', { date: 46143 }, 950.5, 'EUR'],
    ]);
    const { own } = await readAll(csvSource, memoryFiles({ 'certifications.xlsx': xlsx }));

    expect(own).toMatchObject([{ kind: 'certification', content: { retiresAt: '2026-05-01', cost: 950.5 } }]);
  });

  it('rejects a row with what is at fault in it, and takes the others', async () => {
    const { own, rejected } = await readAll(
      csvSource,
      memoryFiles({
        'skills.csv':
          'name,nature,learningHours\nA,skill,4\nB,talent,4\nC,skill,many\n,skill,1\na,skill,2\nD,knowledge,\n',
      }),
    );

    expect(own.map(({ title }) => title)).toEqual(['A', 'D']);
    expect(rejected).toMatchObject([
      { row: 3, column: 'nature', found: '"talent"' },
      { row: 4, column: 'learningHours', found: 'many', allowed: 'a number, as 1200.50' },
      { row: 5, column: 'name' },
      { row: 6, record: 'a', reason: 'The skill "a" is also in skills.csv, row 2, which was taken.' },
    ]);
  });

  it('takes away what keeps a cell from being a formula', async () => {
    const { own } = await readAll(csvSource, memoryFiles({ 'faqs.csv': "question,answer\nWhat?,'=1+1\n" }));

    expect(own).toMatchObject([{ content: { answer: '=1+1' } }]);
  });

  it('refuses a table with a column that nothing has, or without one that is needed', async () => {
    await expect(readAll(csvSource, memoryFiles({ 'skills.csv': 'name,nature,colour\n' }))).rejects.toThrow(
      'skills.csv, row 1: A skill has no column "colour".',
    );
    await expect(readAll(csvSource, memoryFiles({ 'skills.csv': 'name\nA\n' }))).rejects.toThrow('"nature" is missing');
    await expect(readAll(csvSource, memoryFiles({ 'x.csv': 'a,b\n' }))).rejects.toThrow('its columns do not tell');
    expect(await csvSource.detect(memoryFiles({ 'x.csv': 'role,salary of the boss\n' }))).toBe(false);
  });
});

describe('own JSON', () => {
  it.each([
    ['one guide', 'a.json', '{"role":"Baker"}', ['guide en/baker']],
    [
      'a list of guides',
      'a.json',
      '[{"role":"Baker"},{"role":"Cook","slug":"chef"}]',
      ['guide en/baker', 'guide en/chef'],
    ],
    [
      'lists by kind',
      'a.json',
      '{"guides":[{"role":"Baker"}],"skills":[{"name":"C++","nature":"tool"}],"fields":[{"name":"Food"}]}',
      ['field food', 'skill c-plus-plus', 'guide en/baker'],
    ],
    [
      'an entry a line',
      'a.jsonl',
      '{"kind":"guide","content":{"role":"Baker"}}\n\n{"kind":"faq","content":{"question":"When?"}}\n',
      ['guide en/baker', 'faq en/When?'],
    ],
  ])('reads %s', async (_, name, text, own) => {
    const files = memoryFiles({ [name]: text });

    expect(summary(await readAll(jsonSource, files))).toEqual({ own, rejected: [] });
    expect(await jsonSource.detect(files)).toBe(true);
  });

  it('rejects what is no guide, with the path of the fault', async () => {
    const { own, rejected } = await readAll(
      jsonSource,
      memoryFiles({ 'a.json': '[{"role":"Baker","salaries":[{"currency":5}]},{"role":"Cook"},{"role":"Cook"}]' }),
    );

    expect(own).toHaveLength(1);
    expect(rejected).toMatchObject([
      { file: 'a.json', column: 'salaries.0.currency', found: '5' },
      { file: 'a.json', record: 'en/cook' },
    ]);
  });

  it('refuses what is no JSON, with the line', async () => {
    await expect(readAll(jsonSource, memoryFiles({ 'a.json': '[{"role":"Baker"},' }))).rejects.toThrow('truncated');
    await expect(readAll(jsonSource, memoryFiles({ 'a.jsonl': '{"role":"Baker"}\nx\n' }))).rejects.toThrow(
      'a.jsonl, row 2',
    );
    await expect(readAll(jsonSource, memoryFiles({ 'a.json': '{"jobs":[]}' }))).rejects.toThrow(
      'no guides in this file, but jobs',
    );
  });

  it('gives the locale asked for to what does not say its own', async () => {
    const { own } = await readAll(
      jsonSource,
      memoryFiles({ 'a.json': '[{"role":"Baker"},{"role":"Cook","locale":"fr"}]' }),
      { locale: 'de' },
    );

    expect(own.map(({ locale }) => locale)).toEqual(['de', 'fr']);
  });
});

describe('guide documents', () => {
  it('reads one guide a file, and says what has no place in it', async () => {
    const files = memoryFiles({
      'baker.md': '# Baker\n\nBakers make bread.\n',
      'koch.de.md': '# Koch\n\nKoche kochen.\n',
    });
    const { own, rejected } = await readAll(documentsSource, files);

    expect(rejected).toEqual([]);
    expect(own.map(({ record, locale }) => [record, locale])).toEqual([
      ['en/baker', 'en'],
      ['de/koch', 'de'],
    ]);
    expect(await documentsSource.detect(files)).toBe(true);
    expect(await documentsSource.detect(memoryFiles({ 'Read Me.txt': '' }))).toBe(false);
  });

  it('reads what guides name, in a JSON file beside them, first, and originals before translations', async () => {
    const { own } = await readAll(
      documentsSource,
      memoryFiles({
        'guides/baker.de.md': '# Bäcker\n\nBäcker backen.\n',
        'guides/baker.md': '# Baker\n\nBakers make bread.\n',
        'taxonomy.jsonl': '{"kind":"skill","content":{"name":"Kneading","nature":"skill"}}\n',
      }),
    );

    expect(own.map(({ kind, record }) => `${kind} ${record}`)).toEqual([
      'skill kneading',
      'guide en/baker',
      'guide de/backer',
    ]);
  });

  it('rejects a document that is none, and takes the others', async () => {
    const { own, rejected } = await readAll(
      documentsSource,
      memoryFiles({ 'a.md': '---\nrole: Baker\nlocale: [\n---\n', 'b.md': '# Cook\n\nCooks cook.\n' }),
    );

    expect(own).toHaveLength(1);
    expect(rejected).toMatchObject([{ file: 'a.md' }]);
    expect(rejected[0]?.reason).toBeTruthy();
  });
});
