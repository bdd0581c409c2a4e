import { chosenSettingsSchema, combineSettings, DEFAULT_SETTINGS, namesOfGiven, withoutNames } from '.';

describe('settings', () => {
  const stored = {
    site: { name: 'Careers of Example', urls: { guide: 'https://example.org/{slug}', guides: 'https://example.org' } },
    headings: { en: { skills: 'What {roleWithArticle} must know' } },
    reviews: { months: 6 },
  };

  it('take what administrators have set over the defaults, and what the config file says over both', () => {
    const fixed = { site: { urls: { guide: 'https://fixed.example/{slug}' } }, reader: { enabled: false } };
    expect(combineSettings({ stored, fixed })).toEqual({
      site: {
        name: 'Careers of Example',
        urls: { guide: 'https://fixed.example/{slug}', guides: 'https://example.org' },
      },
      reader: { enabled: false, path: '/guides' },
      headings: stored.headings,
      readiness: DEFAULT_SETTINGS.readiness,
      reviews: { months: 6 },
    });
  });

  it('name each value that is given, an address for each language as one', () => {
    const names = namesOfGiven({ ...stored, site: { urls: { guide: { en: 'https://example.org/{slug}' } } } });
    expect(names).toEqual(['site.urls.guide', 'headings.en.skills', 'reviews.months']);
  });

  it('can leave out what the config file fixes', () => {
    expect(withoutNames(stored, ['site.urls.guide', 'reviews.months'])).toEqual({
      site: { name: 'Careers of Example', urls: { guides: 'https://example.org' } },
      headings: stored.headings,
      reviews: {},
    });
  });

  const problemsOf = (settings: object): readonly string[] =>
    chosenSettingsSchema.safeParse(settings).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it.each([
    ['site.urls.guide', { site: { urls: { guide: 'https://example.org/guides' } } }],
    ['site.urls.skill', { site: { urls: { skill: '/skills/{slug}' } } }],
    ['site.name', { site: { name: '  ' } }],
    ['reader.path', { reader: { path: 'Guides' } }],
    ['headings.es.skills', { headings: { es: { skills: '{rol} necesita' } } }],
    ['reviews.months', { reviews: { months: 0 } }],
    ['readiness.enforce', { readiness: { enforce: 'sometimes' } }],
  ])('name the field at fault: %s', (name, settings) => {
    expect(problemsOf(settings)).toEqual([name]);
  });
});
