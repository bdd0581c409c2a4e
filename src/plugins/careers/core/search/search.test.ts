import fc from 'fast-check';
import {
  analysisFor,
  indexText,
  makeSnippet,
  nameBoost,
  nameKey,
  narrow,
  planMistyped,
  planQuery,
  termsOfQuery,
  WHOLE_NAME_BOOST,
  type SearchDocument,
} from '.';

const english = analysisFor('en');

const documentOf = (given: Partial<SearchDocument>): SearchDocument => ({
  id: 'guide:a',
  type: 'guide',
  documentId: 'a',
  slug: 'a',
  title: 'Welder',
  names: [],
  hiddenNames: [],
  keywords: [],
  texts: [],
  kind: null,
  field: null,
  fields: [],
  guides: [],
  ...given,
});

const snippetOf = (given: Partial<SearchDocument>, q: string) =>
  makeSnippet(english, { document: documentOf(given), terms: termsOfQuery(english, q) });

describe('a query', () => {
  const termsOf = (q: string): readonly string[] => planQuery(english, q).terms.map(({ term }) => term);

  it('is looked for by its telling words, in all their forms', () => {
    expect(planQuery(english, 'how to become a Nurse').words.map(({ folded }) => folded)).toEqual(['become', 'nurse']);
    expect(termsOf('full-stack developers')).toEqual(
      expect.arrayContaining(['full', 'stack', 'developers', 'develop', 'fullstack']),
    );
    expect(planQuery(english, 'about it').words.map(({ folded }) => folded)).toEqual(['about', 'it']);
    expect(planQuery(english, 'HOW TO BECOME A NURSE').words.map(({ folded }) => folded)).toEqual(['become', 'nurse']);
  });

  it('may end in the beginning of a word, but not in one letter of it', () => {
    const prefixes = (q: string) =>
      planQuery(english, q)
        .terms.filter(({ prefix }) => prefix)
        .map(({ term }) => term);
    expect(prefixes('backend dev')).toEqual(['dev', 'backenddev']);
    expect(prefixes('c')).toEqual([]);
  });

  it('tolerates more mistakes in longer words, and none in codes', () => {
    const tolerance = (q: string) =>
      planMistyped(planQuery(english, q), { places: [0], tolerance: 'usual' }).terms.map(({ fuzzy }) => fuzzy);
    expect(Math.max(...tolerance('sql'))).toBe(0);
    expect(Math.max(...tolerance('nruse'))).toBe(1);
    expect(Math.max(...tolerance('electrican'))).toBe(2);
    expect(Math.max(...tolerance('1z0-830'))).toBe(0);
    expect(planMistyped(planQuery(english, 'nruse'), { places: [0], tolerance: 'usual' }).terms).toContainEqual(
      expect.objectContaining({ term: 'nurse' }),
    );
  });

  it('is not longer than anybody types', () => {
    const long = planQuery(english, Array.from({ length: 500 }, (_, at) => `word${at}`).join(' '));
    expect(long.words).toHaveLength(12);
  });
});

it('indexes a name also as if it were one word', () => {
  expect(indexText(english, 'Help Desk', { isName: true }).terms).toContain('helpdesk');
  expect(indexText(english, 'Help Desk', { isName: false }).terms).not.toContain('helpdesk');
});

it('indexes the words of a text by their stem and other spellings, and those of a name as they are written too', () => {
  expect(indexText(english, 'managers of Node.js', { isName: false }).terms).toEqual([
    ...['manag', 'node.js', 'nodejs', 'node', 'js'],
  ]);
  expect(indexText(english, 'managers', { isName: false }).words).toEqual(['managers', 'manag']);
  expect(indexText(english, 'managers', { isName: true }).terms).toEqual(['managers', 'manag']);
});

describe('a name', () => {
  it('is the same in other spellings', () => {
    expect(nameKey('Full-Stack  Developer')).toBe(nameKey('full stack developer'));
    expect(nameKey('C++')).not.toBe(nameKey('C'));
    expect(nameKey('Ohm’s law.')).toBe('ohms law');
  });

  it('counts more the more of it was typed', () => {
    expect(nameBoost(['electrician'], 'electrician')).toBe(WHOLE_NAME_BOOST);
    expect(nameBoost(['electrician'], 'electr')).toBeGreaterThan(nameBoost(['electrical contractor'], 'electr'));
    expect(nameBoost(['master electrician'], 'electr')).toBe(1);
  });
});

describe('a snippet', () => {
  it('marks what was looked for, in any form', () => {
    expect(snippetOf({ texts: ['Joins metals by welding.'] }, 'metal weld').html).toBe(
      'Joins <mark>metals</mark> by <mark>welding</mark>.',
    );
  });

  it('is cut around what was looked for', () => {
    const texts = [`${'Nothing to see here. '.repeat(20)}Then pipes are joined. ${'And so on it goes. '.repeat(20)}`];
    const { text, highlights } = snippetOf({ texts }, 'pipes');
    expect(text).toMatch(/^….*pipes.*…$/);
    expect(text.length).toBeLessThanOrEqual(182);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['pipes']);
  });

  it('shows another name when that is what fits, and never a hidden one', () => {
    const given = { texts: ['Joins metals.'], names: ['Fuser', 'Fabricator'], hiddenNames: ['Burner'] };
    expect(snippetOf(given, 'fuser').html).toBe('<mark>Fuser</mark>, Fabricator');
    expect(snippetOf(given, 'burner')).toEqual({ text: 'Joins metals.', highlights: [], html: 'Joins metals.' });
  });

  it('does not leave its text for what the title says already', () => {
    expect(snippetOf({ texts: ['Joins metals.'], names: ['Coded welder'] }, 'welder').text).toBe('Joins metals.');
  });

  it('is escaped', () => {
    expect(snippetOf({ texts: ['<b>"metal"</b> & co'] }, 'metal').html).toBe(
      '&#60;b&#62;&#34;<mark>metal</mark>&#34;&#60;/b&#62; &#38; co',
    );
  });

  it('has highlights that cut out words of its text, in order', () => {
    const text = fc.array(fc.constantFrom('metal', 'pipe,', 'weld<', '😀', 'a & b', 'café', 'of'), { maxLength: 80 });
    fc.assert(
      fc.property(text, fc.constantFrom('metal', 'pipes welding', 'cafe 😀', 'a b'), (words, q) => {
        const snippet = snippetOf({ texts: [words.join(' ')] }, q);
        let at = 0;
        for (const { start, end } of snippet.highlights) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(snippet.text.slice(start, end)).toMatch(/^[\p{L}\p{N}]+$/u);
          at = end;
        }
        const plain = snippet.html
          .replace(/<\/?mark>/g, '')
          .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(plain).toBe(snippet.text);
      }),
    );
  });
});

describe('facets', () => {
  const results = [
    documentOf({ id: 'guide:a', fields: ['health', 'work'] }),
    documentOf({ id: 'guide:b', fields: ['it', 'work'] }),
    documentOf({ id: 'skill:c', type: 'skill', kind: 'tool', fields: ['it'] }),
    documentOf({ id: 'skill:d', type: 'skill', kind: 'knowledge', fields: [] }),
  ].map((document) => ({ document }));
  const idsOf = (kept: readonly { document: SearchDocument }[]) => kept.map(({ document }) => document.id);

  it('are counted with the other filters and without their own', () => {
    const { kept, counts } = narrow(results, { types: ['skill'], field: 'it' });
    expect(idsOf(kept)).toEqual(['skill:c']);
    expect(counts).toEqual({ types: { guide: 1, skill: 1 }, fields: { it: 1 }, kinds: { tool: 1 } });
  });

  it('count everything without filters, and nothing by a name of objects', () => {
    expect(narrow(results, {}).counts).toEqual({
      types: { guide: 2, skill: 2 },
      fields: { health: 1, work: 2, it: 2 },
      kinds: { tool: 1, knowledge: 1 },
    });
    const odd = narrow([{ document: documentOf({ fields: ['constructor', '__proto__'] }) }], { field: 'constructor' });
    expect(Object.entries(odd.counts.fields)).toEqual([
      ['constructor', 1],
      ['__proto__', 1],
    ]);
  });
});
