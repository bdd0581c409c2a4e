import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

const others: [string, Readonly<Record<string, string>>][] = [
  ['es', es],
  ['fr', fr],
  ['de', de],
];

/** The names that a message takes values by, and of what kind each is. */
const argumentsOf = (message: string, locale: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      const { type, value, options } = part as { type?: number; value?: unknown; options?: object };
      if (type !== 0 && typeof value === 'string') found.add(value);
      for (const option of Object.values(options ?? {})) visit((option as { value: unknown }).value);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst());
  return [...found].sort();
};

describe.each(others)('the admin panel in %s', (locale, messages) => {
  it('has each message of the English one, and no others', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  it('takes the same values in each message', () => {
    const english: Readonly<Record<string, string>> = en;
    const different = Object.keys(english).filter(
      (key) => argumentsOf(english[key] ?? '', 'en').join() !== argumentsOf(messages[key] ?? '', locale).join(),
    );
    expect(different).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
