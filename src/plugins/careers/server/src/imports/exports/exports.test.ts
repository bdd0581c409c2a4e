import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { guideContentSchema } from '../../../../core/model/guide-content';
import type { OwnContent } from '../../../../core/imports/own-content';
import { openZipped } from './testing';
import { writeTables } from './csv';
import { jsonLine } from './json';
import { writeDocuments } from './markdown';
import { streamZip, type ZipWriter } from './zip';

const guide = (content: object): OwnContent => ({ kind: 'guide', content: guideContentSchema.parse(content) });
const skill: OwnContent = {
  kind: 'skill',
  content: { name: '=1+1', nature: 'skill', aliases: [{ label: '@x', hidden: false, matching: 'normal' }] },
};

async function* each(entries: readonly OwnContent[]) {
  await Promise.resolve();
  yield* entries;
}

/** What a format puts into its zip, by the names of the files. */
const filesOf = async (write: (zip: ZipWriter) => Promise<void>): Promise<Record<string, string>> => {
  const files: Record<string, string> = {};
  await write({
    add: async (name, pieces) => {
      let text = '';
      for await (const piece of pieces) text += piece;
      files[name] = text;
    },
  });
  return files;
};

describe('an entry as a line of JSON', () => {
  it('is one line, whatever is in it, and the same when it is read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('\u2028', '\u2029', '\n', '\r'),
        (a, sign) => {
          const entry = guide({ role: 'Baker', overview: `${a}${sign}${a}` });
          const line = jsonLine(entry);
          expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029]/);
          expect(JSON.parse(line)).toEqual(entry);
        },
      ),
    );
  });
});

describe('tables', () => {
  it('has one for each kind, with a header where there is nothing', async () => {
    const files = await filesOf((zip) =>
      writeTables(zip, each([skill, guide({ role: 'Baker', tasks: [{ text: 'Knead' }] })])),
    );
    expect(Object.keys(files)).toEqual([
      'contributors.csv',
      'fields.csv',
      'skills.csv',
      'certifications.csv',
      'faqs.csv',
      'guides.csv',
    ]);
    expect(files['faqs.csv']).toBe('\uFEFFquestion,answer,topic,locale,translationOf,guides\r\n');
    expect(parse(files['guides.csv'] ?? '', { bom: true, columns: true })).toMatchObject([
      { role: 'Baker', locale: 'en', tasks: 'Knead', skills: '' },
    ]);
  });

  it('starts no formula in any cell', async () => {
    const files = await filesOf((zip) =>
      writeTables(zip, each([skill, guide({ role: '-Baker', summary: '\t=1', steps: [{ title: '+1 year' }] })])),
    );
    const cells = Object.values(files).flatMap((text) => parse(text, { bom: true }).flat());
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('documents', () => {
  it('are named by slug and locale; what they name stands beside them', async () => {
    const files = await filesOf((zip) =>
      writeDocuments(
        zip,
        each([
          skill,
          guide({ role: 'Baker', slug: 'baker' }),
          guide({ role: 'Bäcker', slug: 'baecker', locale: 'de', translationOf: 'baker' }),
          guide({ role: 'Up', slug: '../up' }),
          guide({ role: 'No slug' }),
        ]),
        { defaultLocale: 'en' },
      ),
    );
    expect(Object.keys(files)).toEqual([
      'entries.jsonl',
      'guides/baker.md',
      'guides/baecker.de.md',
      'guides/guide.md',
      'guides/guide-2.md',
    ]);
    expect(files['entries.jsonl']).toBe(jsonLine(skill));
    expect(files['guides/baecker.de.md']).toContain('translationOf: baker');
  });
});

describe('a zip that is written while it is read', () => {
  it('holds what was added', async () => {
    const files = await openZipped(
      streamZip(async (zip) => {
        await zip.add('a.txt', ['one ', 'two']);
        await zip.add('b/ü.txt', each([]) as AsyncIterable<never>);
      }),
    );
    expect(files).toEqual({ 'a.txt': 'one two', 'b/ü.txt': '' });
  });

  it('asks for no more than is read', async () => {
    let made = 0;
    const stream = streamZip(async (zip) => {
      for (; made < 10_000; made += 1) {
        await zip.add(`${made}.txt`, [Array.from({ length: 2000 }, () => String(Math.random())).join('')]);
      }
    });
    await stream[Symbol.asyncIterator]().next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(100);
    stream.destroy();
  });

  it('fails when what is written fails', async () => {
    const broken = streamZip(async (zip) => {
      await zip.add('a.txt', ['one']);
      throw new Error('The database is away');
    });
    await expect(openZipped(broken)).rejects.toThrow('The database is away');
  });

  it('fails when a file of it fails', async () => {
    const broken = streamZip((zip) =>
      zip.add(
        'a.txt',
        (async function* () {
          yield await Promise.resolve('one');
          throw new Error('The database is away');
        })(),
      ),
    );
    await expect(openZipped(broken)).rejects.toThrow('The database is away');
  });
});
