import { guideContentSchema } from '../model/guide-content';
import { COPY_PARTS, copyChoices, copyGuide } from './copy';

const guide = guideContentSchema.parse({
  role: 'Backend Developer',
  rolePlural: 'Backend Developers',
  title: 'Backend Developer Career Guide',
  slug: 'backend-developer',
  field: 'Software & IT',
  overview: 'They build services.',
  aliases: [{ label: 'API Developer' }],
  skills: [{ label: 'Programming', skills: ['Python'] }],
  salaries: [{ currency: 'USD', median: 1, year: 2025 }],
  faqs: [{ question: 'Is it hard?', answer: 'No.' }],
  externalIds: [{ scheme: 'onet-soc', code: '15-1252.00' }],
  sources: [{ title: 'A handbook' }],
  author: 'Careers Desk',
  reviewer: 'Somebody',
  seo: { canonicalUrl: 'https://example.com/a' },
  relatedGuides: ['frontend-developer'],
});

describe('a copy of a guide', () => {
  it('takes what was chosen and nothing that says which guide it is or who vouches for it', () => {
    const copy = copyGuide({ guide, role: 'API Engineer', parts: new Set(COPY_PARTS) });

    expect(copy.role).toBe('API Engineer');
    expect(Object.keys(copy).sort()).toEqual(
      ['aliases', 'faqs', 'field', 'locale', 'overview', 'relatedGuides', 'role', 'salaries', 'skills'].sort(),
    );
    expect(copyGuide({ guide, role: 'API Engineer', parts: new Set(['faqs']) })).toEqual({
      locale: 'en',
      role: 'API Engineer',
      faqs: guide.faqs,
    });
  });

  it('offers the parts that are there, figures and other titles not taken unless asked for', () => {
    expect(copyChoices(guide)).toEqual([
      { part: 'field', taken: true },
      { part: 'overview', taken: true },
      { part: 'aliases', taken: false },
      { part: 'skills', taken: true },
      { part: 'salaries', taken: false },
      { part: 'faqs', taken: true },
      { part: 'links', taken: true },
    ]);
  });
});
