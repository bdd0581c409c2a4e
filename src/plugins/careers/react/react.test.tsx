import { renderToStaticMarkup } from 'react-dom/server';
import { PAGE_SECTIONS, type GuidePage as GuidePageData } from '../core/page';
import { wordsFor } from '../core/words';
import { de } from '../core/words/messages/de';
import { en } from '../core/words/messages/en';
import { es } from '../core/words/messages/es';
import { fr } from '../core/words/messages/fr';
import { FaqsSection, GuideList, GuidePage, messagesFor, SalariesSection, SECTION_IDS, StepsSection } from './index';
import { wholePage } from './whole-page.fixture';

const html = (page: GuidePageData) => renderToStaticMarkup(<GuidePage page={page} />);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

/** Values of all words, by their path. */
const words = (messages: object, path = ''): Record<string, string> =>
  Object.entries(messages).reduce<Record<string, string>>(
    (found, [key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? { ...found, ...words(value, `${path}${key}.`) }
        : { ...found, [`${path}${key}`]: String(value) },
    {},
  );

describe('the guide page', () => {
  it('has one h1 and no jump in the levels of its headings', () => {
    const levels = all(html(wholePage), /<h([1-6])/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  });

  it('gives each table of figures a name of its own', () => {
    const names = all(html(wholePage), /role="region" aria-label="([^"]+)"/g);
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names each section by its own heading and links to it in the contents', () => {
    const page = html(wholePage);
    const ids = all(page, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const reference of all(page, /aria-labelledby="([^"]+)"/g).flatMap((value) => value?.split(' '))) {
      expect(ids).toContain(reference);
    }
    const linked = all(page, /<a href="#([^"]+)"/g);
    expect(linked).toEqual(Object.values(SECTION_IDS));
    for (const id of linked) expect(page).toContain(`<section id="${id}"`);
  });

  it('shows every word of the content', () => {
    const page = html(wholePage);
    for (const shown of [
      'Install and mend wiring &amp; &lt;machines&gt;.',
      'Wireman, Sparks',
      'Electricians bring light.',
      'Order parts',
      'Indoors and outdoors',
      'Practitioner',
      'All of these',
      'Any of these',
      '3–9 months',
      '3 years',
      '3–4 years in all',
      'United Kingdom',
      'Good colour vision.',
      'State licence',
      'OSHA Outreach Training (OSHA 10)',
      'if working on sites',
      '$89.50',
      'Being retired',
      '5 years',
      '38–42',
      'from 8 years',
      '$62,350 a year',
      '£28,000',
      '818,700',
      '+9%',
      '-2.5%',
      'Not if you measure.',
      'Keep your tools dry.',
      'Master Electrician',
      'Helper',
      '47-2111.00',
      'Retrieved: November 20, 2026',
      '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
      'This page includes information from the O*NET 30.2 Database.',
      'Ada Writer',
      'Writes about trades.',
      'Bo Checker',
      'November 21, 2026',
    ]) {
      expect(page).toContain(shown);
    }
  });

  it('gives each picture a title, a description and the same figures in a table', () => {
    const page = renderToStaticMarkup(<SalariesSection section={wholePage.salaries} locale="en" />);
    expect(all(page, /<desc[^>]*>([^<]+)/g)).toEqual([
      'Pay in United States: 10th percentile $39,430 a year; 25th percentile $48,820 a year; Median $62,350 a year; ' +
        '75th percentile $81,730 a year; 90th percentile $106,030 a year',
      'Pay in United Kingdom · Qualified: Starter £28,000 a year; Experienced £45,000 a year',
    ]);
    const table = page.slice(page.indexOf('<table'));
    for (const figure of ['$39,430', '$48,820', '$62,350', '$81,730', '$106,030', '£28,000', '£45,000']) {
      expect(table).toContain(`>${figure}<`);
    }
  });

  it('escapes the JSON-LD, so that no text of a guide ends the element', () => {
    const page = html(wholePage);
    expect(page.match(/<script/g)).toHaveLength(1);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(wholePage.jsonLd);
    expect(renderToStaticMarkup(<GuidePage page={wholePage} jsonLd={false} />)).not.toContain('<script');
  });

  it('carries no style attribute and no event handler, which a strict policy would block', () => {
    expect(html(wholePage)).not.toMatch(/<[^>]+ (?:style|on[a-z]+)=/);
  });

  it('shows what is there and nothing of what is not', () => {
    const empty = Object.fromEntries(
      PAGE_SECTIONS.filter(
        (key) => !['seo', 'alternates', 'breadcrumbs', 'externalIds', 'extensions', 'jsonLd'].includes(key),
      ).map((key) => [key, null]),
    );
    const { schemaVersion, documentId, slug, locale, role, title, updatedAt } = wholePage;
    const identity = { schemaVersion, documentId, slug, locale, role, title, updatedAt };
    const nothing = { summary: null, aliases: [], field: null, cover: null, publishedAt: null, reviewedAt: null };
    const bare = renderToStaticMarkup(<GuidePage page={{ ...identity, ...nothing }} />);
    expect(bare).toContain('<h1>Electrician Career Guide</h1>');
    expect(bare).not.toMatch(/<h2|<section|<nav|<script/);

    const emptied = html({ ...wholePage, ...empty, externalIds: [] });
    expect(emptied).not.toMatch(/<h2|<section/);
  });

  it('shows Markdown as text where the page came without HTML', () => {
    const faqs = {
      heading: 'Questions',
      items: [{ documentId: 'q', question: 'Why?', answer: { markdown: 'One <b>\n\nTwo', html: null }, topic: null }],
    };
    const page = renderToStaticMarkup(<FaqsSection section={faqs} />);
    expect(page).toContain('<p>One &lt;b&gt;</p><p>Two</p>');
  });
});

describe('languages', () => {
  it.each(['es', 'fr', 'de', 'es-MX', 'ar', 'pt_BR', 'x', '', 'not a locale!', '../etc'])('renders in %p', (locale) => {
    const page = renderToStaticMarkup(<GuidePage page={{ ...wholePage, locale }} />);
    expect(page).toContain('62');
    expect(page).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
  });

  it('words and formats figures as the language does', () => {
    const steps = renderToStaticMarkup(<StepsSection section={wholePage.steps} locale="de" />);
    expect(steps).toContain('3–9 Monate');
    const pay = renderToStaticMarkup(<SalariesSection section={wholePage.salaries} locale="es" />);
    expect(pay).toMatch(/62\.350\s\$US|62\.350\sUS\$/);
    expect(pay).toContain('Mediana');
  });

  it.each(Object.entries({ es, fr, de }))(
    'has the same words in %s, with the same values to fill in',
    (_, messages) => {
      const holes = (text: string) => all(text, /(\{\w+\})/g).sort();
      const [ours, english] = [words(messages), words(en)];
      expect(Object.keys(ours)).toEqual(Object.keys(english));
      for (const [key, text] of Object.entries(ours))
        expect([key, holes(text)]).toEqual([key, holes(english[key] ?? '')]);
    },
  );

  it("takes words of the site's own and keeps the others", () => {
    const messages = { contents: 'Inside', importanceOfSkills: { essential: 'Must have' } };
    const page = renderToStaticMarkup(<GuidePage page={wholePage} messages={messages} />);
    expect(page).toContain('>Inside</h2>');
    expect(page).toContain('>Must have</h3>');
    expect(page).toContain('>Optional skills</h3>');
    expect(messagesFor('en', messages).importanceOfSkills.optional).toBe('Optional skills');
  });

  it('survives values that no format knows', () => {
    const { money, date, months, place } = wordsFor({ locale: 'en' });
    expect(money(5, 'not a currency')).toBe('5');
    expect(date('never')).toBeNull();
    expect(months(9, 3)).toBe('9 months');
    expect(months(null, 4)).toBe('4 months');
    expect(place('XY')).toBe('XY');
    expect(place('England and Wales')).toBe('England and Wales');
  });
});

describe('a list of guides', () => {
  it('links each guide and can stand under any heading', () => {
    const guides = wholePage.related?.items ?? [];
    const list = renderToStaticMarkup(<GuideList guides={guides} locale="en" headingLevel={2} withoutField />);
    expect(list).toContain('<h2><a href="https://example.org/guides/plumber">Plumber</a></h2>');
    expect(list).toContain('Stable');
    expect(list).not.toContain('Trades');
  });
});
