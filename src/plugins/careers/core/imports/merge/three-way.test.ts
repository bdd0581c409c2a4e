import fc from 'fast-check';
import { isListItem, joinParagraphs, splitParagraphs } from './paragraphs';
import { alignThree } from './three-way';

const line = fc.constantFrom('a', 'b', '- a', '- b', '', '', '1. a', '```', '# a', '  more');
const markdown = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
const units = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });

describe('the paragraphs of a text', () => {
  it('are the same after they were joined', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const texts = (written: string) => splitParagraphs(written).map((paragraph) => paragraph.text);
        expect(texts(joinParagraphs(splitParagraphs(text)))).toEqual(texts(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are items in a list, and whole in a block of code', () => {
    const text = 'What I do:\r\n\r\n- plan\r\n- build\r\n  and mend\r\n\r\n```\n- not\n\n- a list\n```\n\nMore.\n';
    expect(splitParagraphs(text).map((paragraph) => paragraph.text)).toEqual([
      'What I do:',
      '- plan',
      '- build\n  and mend',
      '```\n- not\n\n- a list\n```',
      'More.',
    ]);
    expect(joinParagraphs(splitParagraphs(text))).toBe(
      'What I do:\n\n- plan\n- build\n  and mend\n\n```\n- not\n\n- a list\n```\n\nMore.',
    );
    expect(isListItem('-not')).toBe(false);
  });
});

describe('three versions, lined up', () => {
  it('are made up of the chunks', () => {
    fc.assert(
      fc.property(units, units, units, (base, mine, theirs) => {
        const chunks = alignThree({ base, mine, theirs, isEqual: (one, other) => one === other });
        expect(chunks.flatMap((chunk) => chunk.base)).toEqual(base);
        expect(chunks.flatMap((chunk) => chunk.mine)).toEqual(mine);
        expect(chunks.flatMap((chunk) => chunk.theirs)).toEqual(theirs);
        let at = 0;
        for (const chunk of chunks) {
          expect(chunk.at).toBe(at);
          at += chunk.theirs.length;
        }
      }),
    );
  });
});
