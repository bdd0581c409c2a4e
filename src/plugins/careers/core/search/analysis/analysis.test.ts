import fc from 'fast-check';
import { analysisFor } from '.';

const folded = (text: string, locale = 'en'): readonly string[] =>
  analysisFor(locale)
    .wordsOf(text)
    .map((word) => word.folded);

const telling = (text: string, locale: string): readonly string[] => {
  const analysis = analysisFor(locale);
  return analysis
    .wordsOf(text)
    .filter((word) => !analysis.isStopWord(word))
    .map((word) => word.folded);
};

/** Whether two words have a form in common, so that one finds the other. */
const agree = (one: string, other: string, locale = 'en'): boolean => {
  const { formsOf } = analysisFor(locale);
  return formsOf(one).some((form) => formsOf(other).includes(form));
};

describe('the words of a text', () => {
  it('keep the signs that belong to a name', () => {
    expect(folded('C, C++ and C#; .NET, ASP.NET, Node.js (CI/CD). R&D: CompTIA A+')).toEqual([
      'c',
      'c++',
      'and',
      'c#',
      '.net',
      'asp.net',
      'node.js',
      'ci',
      'cd',
      'r&d',
      'comptia',
      'a+',
    ]);
  });

  it('have no case, accents or apostrophes', () => {
    expect(folded('ÉLECTRICIEN Straße œuvre don’t Ohm’s')).toEqual(['electricien', 'strasse', 'oeuvre', 'dont', 'ohm']);
    expect(folded('l’électricien d’usine', 'fr')).toEqual(['electricien', 'usine']);
  });

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('en', 'fr', 'es', 'de', 'ja'),
        (text, locale) => {
          for (const { written, start, end } of analysisFor(locale).wordsOf(text)) {
            expect(text.slice(start, end)).toBe(written);
          }
        },
      ),
    );
  });
});

describe('forms of a word', () => {
  it.each([
    ['manager', 'managers', 'en'],
    ['nursing', 'nurses', 'en'],
    ['optimisation', 'optimization', 'en'],
    ['behaviour', 'behavior', 'en'],
    ['modelling', 'modeling', 'en'],
    ['licence', 'license', 'en'],
    ['programme', 'program', 'en'],
    ['node.js', 'nodejs', 'en'],
    ['.net', 'dotnet', 'en'],
    ['security+', 'security', 'en'],
    ['desarrolladores', 'desarrollador', 'es'],
    ['programadora', 'programador', 'es'],
    ['électriciens', 'électricien', 'fr'],
    ['krankenschwestern', 'krankenschwester', 'de'],
  ])('%s and %s are one', (one, other, locale) => {
    expect(agree(folded(one, locale)[0] ?? '', folded(other, locale)[0] ?? '', locale)).toBe(true);
  });

  it.each([
    ['c', 'c++'],
    ['c', 'c#'],
    ['java', 'javascript'],
    ['a', 'a+'],
    ['nurse', 'nurture'],
  ])('%s and %s are two', (one, other) => {
    expect(agree(one, other)).toBe(false);
  });

  it('are the word alone in a language without a stemmer', () => {
    expect(analysisFor('fi').formsOf('opettajat')).toEqual(['opettajat']);
  });
});

describe('stop words', () => {
  it('are those of the language', () => {
    expect(telling('How do I become a nurse?', 'en')).toEqual(['become', 'nurse']);
    expect(telling('¿Cómo puedo ser enfermera?', 'es-MX')).toEqual(['enfermera']);
    expect(telling('Comment devenir infirmière', 'fr')).toEqual(['devenir', 'infirmiere']);
    expect(telling('Wie werde ich Pfleger', 'de')).toEqual(['werde', 'pfleger']);
    expect(telling('how a', 'ja')).toEqual(['how', 'a']);
  });

  it('are no names: Go, R and IT stay', () => {
    expect(telling('IT support with Go and R', 'en')).toEqual(['it', 'support', 'go', 'r']);
  });
});
