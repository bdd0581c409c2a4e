import { describeRoundTrip } from './round-trip.property';
import { normaliseGuide, parseGuideDocument, printGuideDocument } from '.';

describeRoundTrip(200);

it('keeps a line of nothing but a space in a text of the front matter', () => {
  const guide = normaliseGuide({ locale: 'en', role: 'Baker', slug: `Python\n \n${'Flour and water. '.repeat(4)}` });
  expect(parseGuideDocument({ text: printGuideDocument(guide) }).guide).toEqual(guide);
});
