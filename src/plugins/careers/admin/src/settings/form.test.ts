import type { SettingsAnswer } from '../../../core/settings';
import { chosenIn, differsByLocale, readForm, valuesOf } from './form';

const answer = {
  settings: {
    site: { name: 'Careers', urls: { guide: 'https://example.org/{slug}', skill: 'https://fixed.example/{slug}' } },
    reader: { enabled: true, path: '/guides' },
    headings: {},
    readiness: { enforce: 'warn', rules: { 'overview-present': 'off' } },
    reviews: { months: 12 },
  },
  stored: { site: { urls: { guide: { en: 'https://example.org/{slug}' } } }, readiness: { rules: {} } },
  fixed: ['site.urls.skill'],
} as const;

describe('the form of the settings', () => {
  const values = valuesOf(answer as unknown as SettingsAnswer);

  it('begins with what holds, what is stored and what the config file says', () => {
    expect(values).toEqual({
      'site.name': 'Careers',
      'reader.enabled': 'true',
      'reader.path': '/guides',
      'readiness.enforce': 'warn',
      'reviews.months': '12',
      'site.urls.guide.en': 'https://example.org/{slug}',
      'site.urls.skill': 'https://fixed.example/{slug}',
    });
    expect(differsByLocale(values, 'guide')).toBe(true);
  });

  it('stores no empty text', () => {
    expect(chosenIn({ 'site.urls.guide': ' ', 'headings.en.skills': 'Skills', 'reviews.months': '6' })).toEqual({
      headings: { en: { skills: 'Skills' } },
      reviews: { months: 6 },
    });
  });

  it('names what cannot be stored', () => {
    const wrong = { ...values, 'site.name': ' ', 'reviews.months': 'often', 'site.urls.guide.en': 'example.org' };
    expect(readForm(wrong)).toEqual({ faults: ['site.name', 'site.urls.guide.en', 'reviews.months'] });
  });
});
