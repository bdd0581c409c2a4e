import fc from 'fast-check';
import type { GuideContent } from '../model/guide-content';
import { arbitraryGuide } from './guide.arbitrary';
import { normaliseGuide, parseGuideDocument, printGuideDocument } from '.';

const expectRoundTrip = (guide: GuideContent): void => {
  const text = printGuideDocument(guide);
  const parsed = parseGuideDocument({ text });
  expect(parsed.guide).toEqual(normaliseGuide(guide));
  expect(parsed.unplaced).toEqual([]);
  expect(parsed.warnings).toEqual([]);
  expect(printGuideDocument(parsed.guide)).toBe(text);
};

/** Prints this many made-up guides and parses them again. */
export const describeRoundTrip = (guides: number): void => {
  describe('printing a guide and parsing it again', () => {
    it('gives the same guide, whatever its texts hold', () => {
      fc.assert(fc.property(arbitraryGuide, expectRoundTrip), { numRuns: guides });
    });
  });
};
