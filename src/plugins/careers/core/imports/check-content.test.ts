import { guideContentSchema } from '../model/guide-content';
import { checkGuideContent } from './check-content';

describe('checkGuideContent', () => {
  it('names every field at fault, down to a link of an entry route', () => {
    const guide = guideContentSchema.parse({
      role: 'Backend Developer',
      salaries: [{ currency: 'USD', p10: 50_000, p25: 40_000 }],
      entryRoutes: [{ kind: 'college', links: [{ label: 'Courses', url: 'javascript:alert(1)' }] }],
      steps: [{ title: 'Start', minMonths: 1, maxMonths: 3 }],
    });

    expect(checkGuideContent(guide).map(({ path }) => path.join('.'))).toEqual([
      'entryRoutes.0.links.0.url',
      'salaries.0.p25',
    ]);
  });

  it('has nothing to say about a guide without figures and addresses', () => {
    expect(checkGuideContent(guideContentSchema.parse({ role: 'Backend Developer' }))).toEqual([]);
  });
});
