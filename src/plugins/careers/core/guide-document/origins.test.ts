import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseGuideDocument } from '.';

const linesOf = (parsed: ReturnType<typeof parseGuideDocument>): string[] =>
  parsed.origins.map(({ path: part, line, endLine }) => `${part} ${line}–${endLine}`);

describe('the lines that parts of a guide were read from', () => {
  it('are known for each entry of a page pasted as plain text', () => {
    const file = path.join(__dirname, 'fixtures', 'dental-assistant.txt');
    const parsed = parseGuideDocument({ text: readFileSync(file, 'utf8') });

    expect(linesOf(parsed)).toEqual(
      expect.arrayContaining([
        'role 1–1',
        'overview 3–3',
        'skills[0] 7–7',
        'skills[7] 7–7',
        'education 29–31',
        'certifications[3] 38–38',
        'outlook 40–42',
        'callToAction 54–58',
      ]),
    );
    const steps = parsed.origins.filter(({ path: part }) => part.startsWith('steps'));
    expect(steps.map(({ line }) => line)).toEqual([11, 17, 23]);
    expect(steps.every(({ line, endLine }, index) => endLine < (steps[index + 1]?.line ?? 28) && endLine > line)).toBe(
      true,
    );
  });

  it('are those of the key in the front matter, and of the item in Markdown', () => {
    const parsed = parseGuideDocument({
      text: '---\nrole: Plumber\naliases:\n  - Pipefitter\n  - Gas fitter\nfield: Trades\n---\n\n## Skills\n\n- Welding\n  - Brazing\n- Reading plans\n',
    });

    expect(linesOf(parsed)).toEqual(['role 2–2', 'aliases 3–5', 'field 6–6', 'skills[0] 11–12', 'skills[1] 13–13']);
  });

  it('cover all lines of a text that has no place', () => {
    const parsed = parseGuideDocument({ text: '# Plumber Career Guide\n\n## Parking\n\nBehind the\nhouse.\n' });

    expect(parsed.unplaced.map(({ line }) => line)).toEqual(parsed.unplacedRanges.map(({ line }) => line));
    expect(parsed.unplacedRanges).toContainEqual({ line: 5, endLine: 6 });
  });
});
