import { createSite, findPatternProblems, type SiteSettings } from '.';

const settings: SiteSettings = {
  name: 'Careers',
  serverUrl: 'https://cms.example.org/',
  defaultLocale: 'en',
  urls: {},
  readerPath: '/guides',
  readerEnabled: true,
};

describe('a site without settings', () => {
  const site = createSite(settings);

  it('has its pages in the built-in reader', () => {
    expect(site.guideUrl({ slug: 'nurse', locale: 'en' })).toBe('https://cms.example.org/guides/nurse');
    expect(site.guideUrl({ slug: 'enfermera', locale: 'es' })).toBe('https://cms.example.org/es/guides/enfermera');
    expect(site.urlOf('guides', { slug: '', locale: 'es' })).toBe('https://cms.example.org/es/guides');
    expect(site.urlOf('field', { slug: 'health', locale: 'en' })).toBe('https://cms.example.org/guides?field=health');
    expect(site.urlOf('skill', { slug: 'python', locale: 'en' })).toBeNull();
    expect(site.readerIsCanonical).toBe(true);
  });

  it('makes media addresses absolute and leaves those of other servers alone', () => {
    expect(site.mediaUrl('/uploads/a.png')).toBe('https://cms.example.org/uploads/a.png');
    expect(site.mediaUrl('https://cdn.example.org/a.png')).toBe('https://cdn.example.org/a.png');
  });
});

describe('a site with a frontend of its own', () => {
  const site = createSite({
    ...settings,
    urls: { guide: { en: 'https://example.org/careers/{slug}', es: 'https://example.org/{locale}/{slug}' } },
  });

  it('has the address of each locale, with any slug written safely', () => {
    expect(site.guideUrl({ slug: 'a/b?', locale: 'en' })).toBe('https://example.org/careers/a%2Fb%3F');
    expect(site.guideUrl({ slug: '$&', locale: 'es' })).toBe('https://example.org/es/%24%26');
    expect(site.readerIsCanonical).toBe(false);
  });

  it('still has its built-in reader, below the address of the server', () => {
    expect(site.readerPath({ slug: 'a/b?', locale: 'en' })).toBe('/guides/a%2Fb%3F');
    expect(site.readerPath({ slug: 'enfermera', locale: 'es' })).toBe('/es/guides/enfermera');
    expect(site.readerPath({ locale: 'es' })).toBe('/es/guides');
  });

  it('falls back to the reader for a locale that it says nothing of', () => {
    expect(site.guideUrl({ slug: 'x', locale: 'fr' })).toBe('https://cms.example.org/fr/guides/x');
  });
});

describe('findPatternProblems', () => {
  it.each([
    ['guide', '/careers/{slug}', /absolute/],
    ['guide', 'ftp://example.org/{slug}', /https/],
    ['guide', 'https://example.org/{Slug}', /no \{Slug\}/],
    ['guide', 'https://example.org/careers', /\{slug\} in it/],
  ] as const)('refuses %s: %s', (kind, pattern, expected) => {
    expect(findPatternProblems(kind, pattern)).toEqual([{ problem: expect.stringMatching(expected) }]);
  });

  it('names the locale', () => {
    expect(findPatternProblems('skill', { en: 'https://example.org/{slug}', es: 'x' })).toMatchObject([
      { locale: 'es' },
    ]);
  });

  it('takes a list without a slug', () => {
    expect(findPatternProblems('guides', 'https://example.org/{locale}')).toEqual([]);
  });
});
