import { findNearQuestions } from './questions';

const near = (one: string, other: string, locales: readonly [string, string] = ['en', 'en']): boolean =>
  findNearQuestions([
    { documentId: 'one', locale: locales[0], question: one },
    { documentId: 'other', locale: locales[1], question: other },
  ]).length === 1;

describe('questions that ask the same', () => {
  it.each([
    ['Do I need a degree to become a nurse?', 'Is a degree needed to become a nurse?', false],
    ['Do I need a degree to become a nurse?', 'Do you need a degree to become a nurse', true],
    ['How long does nursing training take?', 'How long does training for nursing take?', true],
    ['How much do software developers earn?', 'How much do software developers earn in Spain?', true],
    ['Is certification required for electricians?', 'Is certificaton required for electricians?', true],
    ['How long does it take to become a nurse?', 'How long does it take to become an electrician?', false],
    ['Is coding hard?', 'Is coding required?', false],
    ['Which degree?', 'Which degree and why?', true],
    ['¿Cuánto gana un electricista?', '¿Cuánto gana una electricista?', true],
    ['?', '!', false],
  ])('%s / %s: %p', (one, other, expected) => {
    expect(near(one, other)).toBe(expected);
    expect(near(other, one)).toBe(expected);
  });

  it('are of one language', () => {
    expect(near('Is nursing hard?', 'Is nursing hard?', ['en', 'de'])).toBe(false);
  });

  it('are named once for two FAQs that agree in several languages', () => {
    const faqs = ['one', 'other'].flatMap((documentId) =>
      ['en', 'es'].map((locale) => ({ documentId, locale, question: 'Trabajo nocturno, night work?' })),
    );
    expect(findNearQuestions(faqs)).toHaveLength(1);
  });
});
