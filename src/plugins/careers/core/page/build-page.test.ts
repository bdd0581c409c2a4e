import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { parseGuideDocument } from '../guide-document';
import { arbitraryGuide } from '../guide-document/guide.arbitrary';
import { buildGuidePage, guidePageSchema, PAGE_SECTIONS, printGuidePage, type GuidePage, type GuideRecord } from '.';
import { exampleSite, guideRecordOf } from './testing';

const starter = path.join(__dirname, '../../starter/guides');
const starterRecord = (file: string): GuideRecord =>
  guideRecordOf(parseGuideDocument({ text: readFileSync(path.join(starter, file), 'utf8'), fileName: file }).guide);
const backend = starterRecord('backend-developer.md');
const pageOf = (changes: Partial<GuideRecord> = {}): GuidePage =>
  buildGuidePage({ record: { ...backend, ...changes }, site: exampleSite });

describe('a guide’s page', () => {
  it('has the headings of the design, in the guide’s own words', () => {
    const page = pageOf({ title: null });
    expect(page.title).toBe('Backend Developer Career Guide');
    expect(page.skills?.heading).toBe('What skills does a Backend Developer need?');
    expect(page.steps?.heading).toBe('How do I become a Backend Developer?');
    expect(page.certifications?.heading).toBe('Recommended Certifications for Backend Developers');
    expect(page.faqs?.heading).toBe('Frequently Asked Questions About Becoming a Backend Developer');
  });

  it('has an editor’s heading in place of the usual one, with the role filled in', () => {
    const headings = [
      { section: 'skills', text: 'What {rolePlural} know' },
      { section: 'steps', text: 'Broken {' },
    ];
    const page = pageOf({ headings });
    expect(page.skills?.heading).toBe('What Backend Developers know');
    expect(page.steps?.heading).toBe('Broken {');
  });

  it('has null for a section with nothing in it', () => {
    const page = pageOf({
      overview: ' ',
      tasks: [],
      preparation: { educationLevel: null, isced: null, jobZone: null, experienceMonths: null, training: null },
      outlook: null,
      projections: [],
    });
    expect(page).toMatchObject({ overview: null, tasks: null, preparation: null, outlook: null });
  });

  it('hides hidden aliases', () => {
    const aliases = [
      { label: 'Server developer', hidden: false, matching: 'normal' as const },
      { label: 'backend dev', hidden: true, matching: 'normal' as const },
    ];
    expect(pageOf({ aliases }).aliases).toEqual(['Server developer']);
    expect(JSON.stringify(pageOf({ aliases }))).not.toContain('backend dev"');
  });

  it('shows suggested guides when the editor picked none, and never itself', () => {
    const [other] = pageOf().related === null ? [] : backend.relatedGuides;
    if (other === undefined) throw new Error('The starter guide has no related guides.');
    const self = { ...other, documentId: backend.documentId };
    expect(pageOf({ relatedGuides: [], suggested: [self, other] }).related?.items).toMatchObject([
      { documentId: other.documentId },
    ]);
    expect(pageOf({ relatedGuides: [], suggested: [] }).related).toBeNull();
    expect(pageOf({ relatedGuides: [self], suggested: [other] }).related?.items).toMatchObject([
      { documentId: other.documentId },
    ]);
  });

  it('describes itself to search engines in the editor’s words, the summary or the overview', () => {
    expect(pageOf({ seo: null, summary: 'Short.' }).seo.metaDescription).toBe('Short.');
    const { metaDescription } = pageOf({ seo: null, summary: null, overview: `**One** ${'two '.repeat(80)}` }).seo;
    expect(metaDescription).toMatch(/^One two .*two…$/);
    expect(metaDescription?.length).toBeLessThanOrEqual(160);
  });

  it('leads from the list through the fields to itself', () => {
    const ancestor = { documentId: 'a', slug: 'technology', name: 'Technology', description: null };
    const field = { documentId: 'b', slug: 'software', name: 'Software', description: null, ancestors: [ancestor] };
    expect(pageOf({ field }).breadcrumbs.map(({ name }) => name)).toEqual([
      'Career guides',
      'Technology',
      'Software',
      'Backend Developer',
    ]);
  });

  it('has only the sections that are asked for', () => {
    const page = buildGuidePage({ record: backend, site: exampleSite, sections: ['skills'], body: 'html' });
    expect(Object.keys(page)).toContain('role');
    expect(PAGE_SECTIONS.filter((section) => section in page)).toEqual(['skills']);
  });

  it('has the same JSON-LD whichever form of the texts is asked for', () => {
    const { jsonLd } = buildGuidePage({ record: backend, site: exampleSite, body: 'markdown' });
    expect(jsonLd).toEqual(pageOf().jsonLd);
  });

  it.each(readdirSync(starter))('is a page of at most 12 KB gzipped: %s', (file) => {
    const { jsonLd, ...page } = buildGuidePage({ record: starterRecord(file), site: exampleSite });
    expect(guidePageSchema.parse({ ...page, jsonLd })).toEqual({ ...page, jsonLd });
    expect(gzipSync(JSON.stringify(page)).length).toBeLessThanOrEqual(12 * 1024);
  });

  it('fits the schema and holds nothing that runs, whatever the guide', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const page = buildGuidePage({ record: guideRecordOf(guide), site: exampleSite });
        expect(guidePageSchema.parse(page)).toEqual(page);
        const html: string[] = [];
        JSON.stringify(page, (key, value: unknown) => {
          if (key === 'html' && typeof value === 'string') html.push(value);
          return value;
        });
        expect(html.join('\n')).not.toMatch(/href="\s*(javascript|guides?|skill):|<script/i);
        expect(printGuidePage(page).startsWith('# ')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a page as Markdown', () => {
  const text = printGuidePage(pageOf());

  it('has every section under its heading, with absolute links', () => {
    expect(text).toContain('# Backend Developer');
    expect(text).toContain('## What skills does a Backend Developer need?');
    expect(text).toMatch(/^1\. \*\*/m);
    expect(text).toContain('<https://example.org/en/careers/backend-developer>');
    expect(text).not.toContain('](guide:');
  });

  it('has sources with their licence and the credit that it asks for', () => {
    const none = { url: null, publisher: null, retrievedAt: null };
    const sources = [{ ...none, title: 'O*NET', edition: '30.2', license: 'CC BY 4.0', attribution: 'By the [DOL].' }];
    expect(printGuidePage(pageOf({ sources }))).toContain(
      '- O\\*NET, 30.2, [CC BY 4.0](<https://creativecommons.org/licenses/by/4.0/>), By the \\[DOL\\].\n',
    );
  });

  it('has salaries as a table without the columns that are empty', () => {
    expect(text).toMatch(/^\| Place \|.* Median \|.* Source \|$/m);
    expect(text).not.toMatch(/^\| Place \|.* Low \|.*$/m);
    expect(text).toMatch(/^\| United States, a year \|.* \$[\d,]+ \|/m);
  });

  it.each([
    [
      'en-GB',
      'Education: Bachelor’s degree',
      'Hours a week: 37–45',
      'Remote work: Fully possible',
      'Demand: Growing',
      '(Essential',
      'Updated 20 November 2026*',
    ],
    [
      'es',
      'Formación: Grado universitario',
      'Horas por semana: 37-45',
      'Teletrabajo: Posible por completo',
      'Demanda: En aumento',
      '(Esencial',
      'Actualizada 20 de noviembre de 2026*',
    ],
    [
      'fr',
      'Formation: Licence (bac +3)',
      'Heures par semaine: 37–45',
      'Télétravail: Possible à temps plein',
      'Demande: En hausse',
      '(Essentielle',
      'Mis à jour le 20 novembre 2026*',
    ],
    [
      'de',
      'Ausbildung: Bachelor',
      'Stunden pro Woche: 37–45',
      'Mobiles Arbeiten: Ganz möglich',
      'Nachfrage: Wachsend',
      '(Unverzichtbar',
      'Aktualisiert 20. November 2026*',
    ],
    // No words of its own: English ones, with its own dates.
    ['it', 'Education: Bachelor’s degree', 'Demand: Growing', 'Updated 20 novembre 2026*'],
  ])('labels what it says in the language of the page: %s', (locale, ...labels) => {
    const translated = printGuidePage(pageOf({ locale }));
    for (const label of labels) expect(translated).toContain(label);
    expect(translated).not.toMatch(/educationLevel|experienceMonths|minHours|: (fully|bachelor)$/m);
  });

  it('names what a requirement, a route and a step up ask for', () => {
    const [other] = backend.relatedGuides;
    if (other === undefined) throw new Error('The starter guide has no related guides.');
    const printed = printGuidePage(
      pageOf({
        entryRoutes: [
          {
            kind: 'self-study',
            description: 'Alone.',
            subjects: 'Mathematics',
            requirements: '- Time',
            links: [{ label: 'A course', url: 'https://example.org/course' }],
            jurisdiction: 'GB',
          },
        ],
        legalRequirements: [
          { kind: 'background-check', title: 'Vetting', body: null, jurisdiction: 'GB', url: 'https://example.org' },
        ],
        advancesTo: [other],
      }),
    );
    expect(printed).toContain(
      '- Self-study, United Kingdom, Useful subjects: Mathematics\n\n  Alone.\n\n  What you need:\n\n  - Time\n\n  - [A course](<https://example.org/course>)',
    );
    expect(printed).toContain('- [Vetting](<https://example.org>) (Background check, United Kingdom)');
    expect(printed).toMatch(/\n### Where it leads\n\n- \[/);
  });
});
