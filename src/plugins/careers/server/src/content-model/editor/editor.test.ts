import { componentSchemas } from '../components';
import { contentTypeSchemas, PUBLIC_TYPES } from '../content-types';
import { componentViews, contentTypeViews, type EditorView } from '.';

interface Case {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly view: EditorView | undefined;
}

const cases: readonly Case[] = [
  ...PUBLIC_TYPES.map((name) => ({
    name,
    attributes: Object.keys(contentTypeSchemas[name].attributes),
    view: contentTypeViews[name],
  })),
  ...Object.entries(componentSchemas).map(([name, schema]) => ({
    name: `careers.${name}`,
    attributes: Object.keys(schema.attributes),
    view: componentViews[name],
  })),
];

describe('what editors see in the content manager', () => {
  it.each(cases)('names and explains every field of $name', ({ attributes, view }) => {
    const fields = view?.rows.flat() ?? [];
    const named = [...fields.map(({ name }) => name), ...(view?.hidden ?? []), ...(view?.unshown ?? [])];
    expect(named.sort()).toEqual([...attributes].sort());
    for (const { name, label, help } of fields) {
      expect(label).not.toBe(name);
      expect(help).not.toBe('');
    }
  });

  it.each(cases)('keeps the rows of $name within twelve columns', ({ view }) => {
    for (const row of view?.rows ?? []) {
      expect(row.reduce((columns, { size }) => columns + size, 0)).toBeLessThanOrEqual(12);
    }
  });
});
