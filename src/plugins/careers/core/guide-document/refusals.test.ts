import { GuideDocumentError, MAX_DOCUMENT_BYTES, parseGuideDocument } from '.';

const refusal = (text: string): GuideDocumentError => {
  try {
    parseGuideDocument({ text });
  } catch (error) {
    if (error instanceof GuideDocumentError) return error;
    throw error;
  }
  throw new Error('The document was read.');
};

describe('a document that is no guide is refused', () => {
  test.each([
    ['', 'empty'],
    ['\ufeff \n\t\r\n', 'empty'],
  ])('nothing: %j', (text, word) => {
    expect(refusal(text).message).toContain(word);
  });

  test.each([
    ['a NUL byte', '# Nurse\u0000'],
    ['a picture', '\ufffdPNG\r\n\u001a\n\ufffd\ufffd\ufffd\u0001'],
    ['another encoding', 'x\ufffd'.repeat(100)],
  ])('bytes that are no text: %s', (_, text) => {
    expect(refusal(text).message).toMatch(/not text/);
  });

  it('says how long a document is that is too long, and how long it may be', () => {
    const { message } = refusal(`# Nurse\n\n${'x'.repeat(3 * MAX_DOCUMENT_BYTES)}`);
    expect(message).toContain('(3.00 MiB)');
    expect(message).toContain('(1.00 MiB)');
    expect(refusal('é'.repeat(MAX_DOCUMENT_BYTES * 0.6)).message).toContain('(1.20 MiB)');
  });

  test.each([
    ['prose', 'I am a letter to my aunt.\n\nIt was raining.\n'],
    ['one line', 'hello'],
    ['front matter without role or heading', '---\nslug: nurse\n---\n\nWords.\n'],
  ])('no heading and no role: %s', (_, text) => {
    expect(refusal(text).message).toMatch(/no heading and no role/);
  });

  it('names the line where the front matter breaks', () => {
    expect(refusal('---\nrole: Nurse\naliases: [a, b\nslug: x\n---\n\n# Nurse\n')).toMatchObject({ line: 4 });
    expect(refusal('---\nrole: Nurse\nrole: Doctor\n---\n').line).toBe(3);
    expect(refusal('---\nrole: Nurse\n\n# Nurse\n').message).toMatch(/no end/);
    expect(refusal('---\n- a\n- b\n---\n\n# Nurse\n').message).toMatch(/key: value/);
  });

  it('names every value of the front matter that a guide does not take, with what it takes', () => {
    const text = [
      '---',
      'role: [Nurse]',
      'preparation:',
      '  isced: 12',
      '  educationLevel: some',
      'sources:',
      '  - { title: A, retrievedAt: last week }',
      'aliases: Sister',
      '---',
      '',
      '# Nurse',
    ].join('\n');
    const error = refusal(text);
    expect(error.problems).toEqual([
      { path: 'role', line: 2, found: '["Nurse"]', expected: 'text' },
      { path: 'aliases', line: 8, found: '"Sister"', expected: 'a list' },
      {
        path: 'preparation.educationLevel',
        line: 5,
        found: '"some"',
        expected:
          'one of none, secondary, vocational, certificate, associate, bachelor, master, doctorate, professional',
      },
      { path: 'preparation.isced', line: 4, found: '12', expected: 'at most 8' },
      { path: 'sources[0].retrievedAt', line: 7, found: '"last week"', expected: 'a date such as 2026-10-01' },
    ]);
    expect(error.message).toContain('line 4: `preparation.isced` is 12, but should be at most 8.');
  });

  it('names the line of a wrong value in braces', () => {
    const text =
      '# Nurse\n\n## Skills\n\n- Calm\n- Care {importance: high}\n\n## Steps\n\n### Learn {minMonths: soon}\n';
    expect(refusal(text).problems).toEqual([
      { path: 'skills[1].importance', line: 6, found: '"high"', expected: 'one of essential, recommended, optional' },
      { path: 'steps[0].minMonths', line: 10, found: '"soon"', expected: 'a number' },
    ]);
  });
});

describe('what is odd but harmless is a warning with its line', () => {
  it('unknown keys of the front matter', () => {
    const { guide, warnings } = parseGuideDocument({
      text: '---\nrole: Nurse\ncolour: blue\nseo: { metaTitle: Nurses, robots: all }\n---\n\n# Nurse\n',
    });
    expect(warnings).toEqual([
      'Line 4: the front matter’s `seo.robots` is not known and was left out.',
      'Line 3: the front matter’s `colour` is not known and was left out.',
    ]);
    expect(guide.seo).toEqual({ metaTitle: 'Nurses', noIndex: false });
  });

  it('unknown keys in braces, and braces that cannot be read', () => {
    const { guide, warnings } = parseGuideDocument({
      text: '# Nurse\n\n## Skills\n\n- Calm {importance: optional, colour: blue}\n- Sets {a: b}\n- Care {note: "open}\n',
    });
    expect(guide.skills?.map(({ label, importance }) => [label, importance])).toEqual([
      ['Calm', 'optional'],
      ['Sets {a: b}', 'essential'],
      ['Care {note: "open}', 'essential'],
    ]);
    expect(warnings.map((warning) => warning.slice(0, 16))).toEqual([
      'Line 5: `colour`',
      'Line 6: The brac',
      'Line 7: The brac',
    ]);
  });

  it('text that looks like a number where text is asked for is taken as written', () => {
    const { guide } = parseGuideDocument({
      text: '---\nrole: Nurse\nexternalIds: [{ scheme: onet-soc, edition: 30.10, code: 0123 }]\n---\n\n## FAQ\n\n### Why? {topic: 2024}\n',
    });
    expect(guide.externalIds).toEqual([{ scheme: 'onet-soc', edition: '30.10', code: '0123' }]);
    expect(guide.faqs?.[0]?.topic).toBe('2024');
  });

  it('an address that has no place', () => {
    const { guide, warnings } = parseGuideDocument({
      text: '# Nurse\n\n## Certifications\n\n- [Basic Life Support](https://example.org/bls)\n',
    });
    expect(guide.certifications?.[0]?.certification).toBe('Basic Life Support');
    expect(warnings).toEqual([expect.stringMatching(/^Line 5: The address https:\/\/example\.org\/bls was left out/)]);
  });

  it('a language that nobody stated', () => {
    const text =
      'Guía profesional: Enfermera\n\n¿Qué habilidades necesitas?\n\nCalma\n\nPreguntas frecuentes\n\n¿Es duro?\n\nA veces.\n';
    expect(parseGuideDocument({ text }).warnings).toEqual([expect.stringContaining('look Spanish')]);
    expect(parseGuideDocument({ text, locale: 'es' }).warnings).toEqual([]);
    expect(parseGuideDocument({ text, fileName: 'enfermera.es.txt' }).guide.locale).toBe('es');
  });

  it('a locale that contradicts the front matter', () => {
    const { guide, warnings } = parseGuideDocument({
      text: '---\nrole: Nurse\nlocale: en\n---\n\n# Nurse\n',
      locale: 'fr',
    });
    expect(guide.locale).toBe('en');
    expect(warnings).toHaveLength(1);
  });
});
