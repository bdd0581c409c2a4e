import fc from 'fast-check';
import { arbitraryGuide } from '../guide-document/guide.arbitrary';
import { guideContentSchema } from '../model/guide-content';
import { toCsvCell } from './csv-cell';
import { readCell, writeCell } from './own-cells';
import { OWN_COLUMNS, templateOf } from './own-columns';
import { OWN_KINDS, OWN_SCHEMAS } from './own-content';

const columnOf = (kind: (typeof OWN_KINDS)[number], name: string) => {
  const found = OWN_COLUMNS[kind].find((column) => column.name === name);
  if (!found) throw new Error(`There is no column ${name}`);
  return found;
};

describe('columns of the own tables', () => {
  it.each(OWN_KINDS)('has a column for everything that a %s can say', (kind) => {
    expect(OWN_COLUMNS[kind].map(({ name }) => name).sort()).toEqual(Object.keys(OWN_SCHEMAS[kind].shape).sort());
  });

  it.each(OWN_KINDS)('has an example of a %s that can be imported', (kind) => {
    const values = Object.fromEntries(
      OWN_COLUMNS[kind].map((column) => [column.name, readCell(column, column.example)]),
    );

    expect(OWN_SCHEMAS[kind].safeParse(values).error).toBeUndefined();
    expect(templateOf(kind).split('\r\n')[0]).toBe(`\uFEFF${OWN_COLUMNS[kind].map(({ name }) => name).join(',')}`);
  });

  it('takes lists as lines, or as JSON when there is more to say', () => {
    const tasks = columnOf('guide', 'tasks');

    expect(readCell(tasks, 'Knead\n\n Sell \r\n')).toEqual([{ text: 'Knead' }, { text: 'Sell' }]);
    expect(readCell(tasks, '[{"text":"Knead","core":false}]')).toEqual([{ text: 'Knead', core: false }]);
    expect(writeCell('guide', tasks, [{ text: 'Knead', core: true }])).toBe('Knead');
    expect(writeCell('guide', tasks, [{ text: 'Knead', core: false }])).toBe('[{"text":"Knead","core":false}]');
    expect(readCell(tasks, '')).toBeUndefined();
    expect(readCell(tasks, '[]')).toEqual([]);
  });

  it.each([
    ['learningHours', 'many', 'a number'],
    ['learningHours', '1,200', 'a number'],
    ['externalIds', 'x', 'JSON'],
  ])('refuses in %s: %s', (name, cell, allowed) => {
    expect(() => readCell(columnOf('skill', name), cell)).toThrow(`is not ${allowed}`);
  });

  it('reads every guide as it was written', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const values = Object.fromEntries(
          OWN_COLUMNS.guide.map((column) => [
            column.name,
            readCell(column, toCsvCell(writeCell('guide', column, guide[column.name as keyof typeof guide]))),
          ]),
        );
        // A cell of blanks is an empty one, and says nothing.
        const said = Object.fromEntries(
          Object.entries(guide).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
        );
        expect(guideContentSchema.parse(values)).toEqual(guideContentSchema.parse(said));
      }),
      { numRuns: 200 },
    );
  });
});
