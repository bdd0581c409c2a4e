import fc from 'fast-check';
import { compareText } from '.';

const words = fc.array(fc.constantFrom('care', 'for', 'patients', 'hospital', 'night', '護士', 'and'), {
  maxLength: 12,
});
const line = fc.oneof(
  words.map((list) => list.join(' ')),
  fc.string(),
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

/** The text of one side: all parts but those of the other. */
const sideOf = (before: string, after: string, other: 'added' | 'removed'): string => {
  const lines = compareText(before, after).filter(({ change }) => change !== other);
  return lines
    .map(({ parts }) =>
      parts
        .filter(({ change }) => change !== other)
        .map((part) => part.text)
        .join(''),
    )
    .join('\n');
};

describe('comparing two texts', () => {
  it('holds both of them, whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(sideOf(before, after, 'added')).toBe(before);
        expect(sideOf(before, after, 'removed')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('says that nothing changed exactly when nothing did', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(compareText(before, after).every(({ change }) => change === 'same')).toBe(before === after);
      }),
    );
  });

  it('shows a sentence that was written anew as one that went and one that came', () => {
    expect(compareText('Study nursing for four years.', 'Volunteer abroad first!').map(({ change }) => change)).toEqual(
      ['removed', 'added'],
    );
  });

  it('comes to an end with long texts that have nothing in common', () => {
    const before = Array.from({ length: 6000 }, (_, number) => `old ${number}`).join('\n');
    const after = Array.from({ length: 6000 }, (_, number) => `new line ${number}`).join('\n');
    // Time of the processor: how busy the machine is with other things does not matter.
    const started = process.cpuUsage();
    compareText(before, after);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
