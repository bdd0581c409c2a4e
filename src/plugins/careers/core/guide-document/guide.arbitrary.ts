import fc from 'fast-check';
import {
  ALIAS_MATCHINGS,
  DEMANDS,
  EDUCATION_LEVELS,
  ENTRY_ROUTE_KINDS,
  HEADED_SECTIONS,
  IMPORTANCES,
  LEGAL_REQUIREMENT_KINDS,
  MATCH_KINDS,
  PAY_PERIODS,
  REMOTE_WORK,
  SALARY_BASES,
  SATISFIED_BY,
  SKILL_LEVELS,
} from '../model/vocabulary';
import { guideContentSchema, type GuideContent } from '../model/guide-content';
import { awkwardMarkdown, awkwardText } from './awkward-texts.arbitrary';

/** Guides for property tests: every field, with texts that are hard to print. */
const opt = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const text = awkwardText;
const markdown = awkwardMarkdown;
const months = fc.integer({ min: 0, max: 600 });
const year = fc.integer({ min: 1900, max: 2200 });
const amount = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 1000),
);
const list = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });
const growth = fc.double({ min: -100, max: 1000, noNaN: true });

const salary = fc.record({
  region: opt(text),
  level: opt(text),
  period: fc.constantFrom(...PAY_PERIODS),
  currency: opt(fc.oneof(fc.constantFrom('USD', 'eur', '€', '$'), text)),
  basis: fc.constantFrom(...SALARY_BASES),
  p10: opt(amount),
  p25: opt(amount),
  median: opt(amount),
  p75: opt(amount),
  p90: opt(amount),
  low: opt(amount),
  high: opt(amount),
  topCoded: fc.boolean(),
  year: opt(year),
  source: opt(text),
});

const guide = fc.record({
  locale: fc.constantFrom('en', 'en-GB', 'es', 'fr', 'de', 'de-CH', 'it', 'ja'),
  translationOf: opt(text),
  role: text,
  rolePlural: opt(text),
  roleWithArticle: opt(text),
  title: opt(text),
  slug: opt(text),
  summary: opt(text),
  overview: opt(markdown),
  headings: opt(
    fc.uniqueArray(fc.record({ section: fc.constantFrom(...HEADED_SECTIONS), text }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ section }) => section,
    }),
  ),
  aliases: opt(list(fc.record({ label: text, hidden: fc.boolean(), matching: fc.constantFrom(...ALIAS_MATCHINGS) }))),
  field: opt(text),
  otherFields: opt(list(text)),
  tasks: opt(list(fc.record({ text, core: fc.boolean() }))),
  skills: opt(
    list(
      fc.record({
        label: text,
        skills: list(text, 4),
        satisfiedBy: fc.constantFrom(...SATISFIED_BY),
        importance: fc.constantFrom(...IMPORTANCES),
        level: opt(fc.constantFrom(...SKILL_LEVELS)),
        note: opt(text),
      }),
    ),
  ),
  steps: opt(
    list(fc.record({ title: text, description: opt(markdown), minMonths: opt(months), maxMonths: opt(months) })),
  ),
  education: opt(markdown),
  preparation: opt(
    fc.record({
      educationLevel: opt(fc.constantFrom(...EDUCATION_LEVELS)),
      isced: opt(fc.integer({ min: 0, max: 8 })),
      jobZone: opt(fc.integer({ min: 1, max: 5 })),
      experienceMonths: opt(months),
      training: opt(text),
    }),
  ),
  entryRoutes: opt(
    list(
      fc.record({
        kind: fc.constantFrom(...ENTRY_ROUTE_KINDS),
        description: opt(markdown),
        subjects: opt(text),
        requirements: opt(markdown),
        links: list(fc.record({ label: text, url: text }), 2),
        jurisdiction: opt(text),
      }),
    ),
  ),
  legalRequirements: opt(
    list(
      fc.record({
        kind: fc.constantFrom(...LEGAL_REQUIREMENT_KINDS),
        title: text,
        body: opt(markdown),
        jurisdiction: opt(text),
        url: opt(text),
      }),
    ),
  ),
  certifications: opt(
    list(
      fc.record({
        certification: text,
        condition: opt(
          fc.oneof(
            text,
            text.map((words) => `if ${words}`),
          ),
        ),
        importance: fc.constantFrom(...IMPORTANCES),
        issuer: opt(text),
        acronym: opt(text),
      }),
    ),
  ),
  workingConditions: opt(
    fc.record({
      minHours: opt(fc.double({ min: 0, max: 168, noNaN: true })),
      maxHours: opt(fc.integer({ min: 0, max: 168 })),
      pattern: opt(text),
      places: opt(text),
      uniform: opt(text),
      remote: opt(fc.constantFrom(...REMOTE_WORK)),
    }),
  ),
  levels: opt(
    list(
      fc.record({
        name: text,
        summary: opt(markdown),
        fromYears: opt(fc.integer({ min: 0, max: 80 })),
        toYears: opt(fc.double({ min: 0, max: 80, noNaN: true })),
      }),
    ),
  ),
  salaries: opt(list(salary)),
  outlook: opt(fc.record({ summary: opt(markdown), demand: opt(fc.constantFrom(...DEMANDS)) })),
  projections: opt(
    list(
      fc.record({
        region: opt(text),
        fromYear: opt(year),
        toYear: opt(year),
        growthPercent: opt(growth),
        openingsPerYear: opt(months),
        employment: opt(months),
        source: opt(text),
      }),
    ),
  ),
  faqs: opt(list(fc.record({ question: text, answer: opt(markdown), topic: opt(text) }))),
  careerTips: opt(markdown),
  callToAction: opt(fc.record({ heading: opt(text), text: opt(text), label: opt(text), url: opt(text) })),
  relatedGuides: opt(list(text)),
  advancesTo: opt(list(text)),
  externalIds: opt(
    list(
      fc.record({
        scheme: text,
        edition: opt(text),
        code: opt(text),
        uri: opt(text),
        match: opt(fc.constantFrom(...MATCH_KINDS)),
      }),
    ),
  ),
  sources: opt(
    list(
      fc.record({
        title: text,
        publisher: opt(text),
        url: opt(text),
        license: opt(text),
        edition: opt(text),
        retrievedAt: opt(fc.constantFrom('2026-10-01', '1999-12-31')),
        attribution: opt(text),
      }),
    ),
  ),
  author: opt(text),
  reviewer: opt(text),
  seo: opt(
    fc.record({ metaTitle: opt(text), metaDescription: opt(text), canonicalUrl: opt(text), noIndex: fc.boolean() }),
  ),
});

/** Keys that are undefined are absent, as in the model. */
export const arbitraryGuide: fc.Arbitrary<GuideContent> = guide.map((fields) =>
  guideContentSchema.parse(JSON.parse(JSON.stringify(fields))),
);
