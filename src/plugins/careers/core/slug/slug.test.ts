import fc from 'fast-check';
// What Strapi makes a uid with.
import strapiSlugify from '@sindresorhus/slugify';
import { MAX_SLUG_LENGTH, RESERVED_GUIDE_SLUGS, slugify, suggestFreeSlug, UID_OPTIONS } from '.';

describe('slugify', () => {
  test.each([
    ['Backend Developer', 'backend-developer'],
    ['C++ Developer', 'c-plus-plus-developer'],
    ['C# Developer', 'c-sharp-developer'],
    ['F# Developer', 'f-sharp-developer'],
    ['C Developer', 'c-developer'],
    ['.NET Developer', 'dot-net-developer'],
    ['ASP.NET Developer', 'asp-net-developer'],
    ['Node.js Developer', 'node-js-developer'],
    ['R&D Engineer', 'r-and-d-engineer'],
    ['UI/UX Designer', 'ui-ux-designer'],
    ['Rédacteur technique', 'redacteur-technique'],
    ['Re\u0301dacteur technique', 'redacteur-technique'],
    ['Diseñador/a gráfico/a', 'disenador-a-grafico-a'],
    ['Straßenbauer', 'strassenbauer'],
    ['開発者', 'kaifazhe'],
    ['Разработчик ПО', 'razrabotchik-po'],
    ['Driver’s Mate', 'drivers-mate'],
    ['#1 Salesperson', '1-salesperson'],
    ['Notes.md', 'notes-md'],
    ['  -- Nurse -- ', 'nurse'],
  ])('makes of %j the slug %j', (role, slug) => {
    expect(slugify(role)).toBe(slug);
  });

  it('spells umlauts as the language of the text does', () => {
    expect(slugify('Bürokauffrau', { locale: 'de-AT' })).toBe('buerokauffrau');
    expect(slugify('Lingüista', { locale: 'es' })).toBe('linguista');
  });

  it('keeps away from the plugin’s own addresses', () => {
    expect(slugify('Compare')).toBe('compare-guide');
    expect(slugify('sitemap.xml')).toBe('sitemap-xml-guide');
    expect(slugify('Search', { noun: 'skill' })).toBe('search');
  });

  it('names what has no letters from the fallback, and without one always the same way', () => {
    expect(slugify('!!!', { fallback: 'Q7-abcdefghijk' })).toBe('guide-q7abcdef');
    expect(slugify('!!!')).toBe(slugify('!!!'));
    expect(slugify('!!!')).not.toBe(slugify('???'));
  });

  it('cuts a long name between two words', () => {
    expect(slugify(`${'a'.repeat(50)} ${'b'.repeat(45)} ${'c'.repeat(9)}`)).toBe(`${'a'.repeat(50)}-${'b'.repeat(45)}`);
    expect(slugify('x'.repeat(1_000_000))).toBe('x'.repeat(MAX_SLUG_LENGTH));
  });

  it('gives a usable slug for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
        expect(RESERVED_GUIDE_SLUGS).not.toContain(slug);
      }),
    );
  });
});

describe('UID_OPTIONS', () => {
  test.each([
    'C++ Developer',
    'C# Developer',
    '.NET Developer',
    'ASP.NET Developer',
    'R&D Engineer',
    'JavaScript Tutor',
  ])('lets Strapi spell %j as slugify does', (role) => {
    expect(strapiSlugify(role, UID_OPTIONS)).toBe(slugify(role));
  });
});

describe('suggestFreeSlug', () => {
  it('counts up from 2 until a slug is free', () => {
    const taken = new Set(['nurse', 'nurse-2']);
    expect(suggestFreeSlug('nurse', (slug) => taken.has(slug))).toBe('nurse-3');
    expect(suggestFreeSlug('welder', (slug) => taken.has(slug))).toBe('welder');
  });

  it('stays within the longest length', () => {
    const long = 'x'.repeat(MAX_SLUG_LENGTH);
    expect(suggestFreeSlug(long, (slug) => slug === long)).toBe(`${'x'.repeat(MAX_SLUG_LENGTH - 2)}-2`);
  });
});
