import { HEADING_LANGUAGES } from '../../headings';
import { guideContentSchema } from '../../model/guide-content';
import { countPrompts, guideFromTemplate, isPrompt, TEMPLATES } from '.';

const all = HEADING_LANGUAGES.flatMap((locale) => TEMPLATES.map((template) => [locale, template] as const));

describe.each(all)('the %s template "%s"', (locale, template) => {
  it('is a guide with enough requirements, steps and questions, and asks for the rest', async () => {
    const guide = await guideFromTemplate({ template, role: 'Optician', locale });

    expect(guideContentSchema.parse(guide)).toEqual(guide);
    expect(guide.skills?.length).toBeGreaterThanOrEqual(5);
    expect(guide.steps?.length).toBeGreaterThanOrEqual(5);
    expect(guide.faqs?.length).toBeGreaterThanOrEqual(3);
    const toWrite = [guide.overview, guide.education, guide.outlook?.summary];
    expect(toWrite.filter((text) => !isPrompt(text ?? ''))).toEqual([]);
    expect(countPrompts(guide)).toBe(
      3 + (guide.steps?.length ?? 0) + (guide.faqs?.length ?? 0) + (guide.legalRequirements?.length ?? 0),
    );
    expect(JSON.stringify(guide)).not.toMatch(/\{\w+\}/);
  });

  it('names the role in a question, in its own words', async () => {
    const guide = await guideFromTemplate({ template, role: 'Optician', locale });
    expect(guide.faqs?.some(({ question }) => question.includes('Optician'))).toBe(true);
  });
});

describe('the templates of a language', () => {
  it('differ by field of work, and by language', async () => {
    const labels = await Promise.all(
      all.map(async ([locale, template]) =>
        JSON.stringify((await guideFromTemplate({ template, role: 'X', locale })).skills),
      ),
    );
    expect(new Set(labels).size).toBe(all.length);
  });

  it('writes the article that English asks for', async () => {
    const guide = await guideFromTemplate({ template: 'health', role: 'Optician', locale: 'en-GB' });
    expect(guide.faqs?.[0]?.question).toBe('What does an Optician do on a shift?');
  });
});
