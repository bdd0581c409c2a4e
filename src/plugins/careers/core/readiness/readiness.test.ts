import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseGuideDocument } from '../guide-document';
import { assessReadiness, defaultReadinessRules, describeFinding, readinessMessages, type GuideDraft } from '.';
import { guideDraftOf } from './testing';

const plugin = path.resolve(__dirname, '../..');
const starters = path.join(plugin, 'starter', 'guides');
const today = new Date('2026-11-20T00:00:00Z');

const read = (file: string) => parseGuideDocument({ text: readFileSync(file, 'utf8'), fileName: file }).guide;
const starter = guideDraftOf(read(path.join(starters, 'electrician.md')));

/** A guide that has nothing left to mend. */
const ready: GuideDraft = {
  ...starter,
  summary: 'Put in and mend the wiring of homes and workshops. What the work is like and how to start.',
  skills: starter.skills.map(({ label }) => ({ label, skillCount: 2 })),
  hasField: true,
  hasAuthor: true,
  hasReviewer: true,
  cover: { alternativeText: 'An electrician at a fuse box' },
};
const [salary] = starter.salaries;
const [projection] = starter.projections;
if (salary === undefined || projection === undefined) throw new Error('The starter guide has figures.');
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const guide = (role: string, isPublic: boolean) => ({ documentId: role, role, isPublic });
const certification = (lifecycle: 'active' | 'retiring' | 'retired', hasSuccessor: boolean) => ({
  documentId: 'c',
  name: 'Old Card',
  lifecycle,
  hasSuccessor,
});
const faq = (over: object) => ({ documentId: 'f', question: 'How long?', answer: 'A year.', isPublic: true, ...over });
const step = (description: string | null) => ({ title: 'Begin', description, minMonths: null, maxMonths: null });
const alias = (label: string) => ({ label, hidden: false, matching: 'normal' as const });

/** For each rule, what breaks it, and where in the form it is mended then. */
const BROKEN: Readonly<Record<string, readonly [part: Partial<GuideDraft>, field: string]>> = {
  'summary-length': [{ summary: 'Too short' }, 'summary'],
  'aliases-distinct': [{ aliases: [alias('Sparky'), alias('sparky ')] }, 'aliases.1.label'],
  'field-chosen': [{ hasField: false }, 'field'],
  'overview-present': [{ overview: '  \n' }, 'overview'],
  'tasks-enough': [{ tasks: starter.tasks.slice(0, 2) }, 'tasks'],
  'skills-enough': [{ skills: starter.skills.slice(0, 2) }, 'skills'],
  'skills-linked': [
    {
      skills: [
        ...[1, 2, 3].map((number) => ({ label: `Skill ${number}`, skillCount: 1 })),
        { label: 'Patience', skillCount: 0 },
      ],
    },
    'skills.3.skills',
  ],
  'steps-enough': [{ steps: starter.steps.slice(0, 2) }, 'steps'],
  'steps-described': [{ steps: [step('a'), step('b'), step(' '), step('d')] }, 'steps.2.description'],
  'education-or-route': [{ education: null, entryRoutes: [] }, 'education'],
  'faqs-present': [{ faqs: [] }, 'faqs'],
  'faqs-answered': [{ faqs: [faq({ answer: null })] }, 'faqs'],
  'faqs-public': [{ faqs: [faq({ isPublic: false })] }, 'faqs'],
  'call-to-action-whole': [
    { callToAction: { heading: 'Go', text: null, label: 'Write it', url: null } },
    'callToAction.url',
  ],
  'text-links-public': [
    { steps: [step('a'), step('Work as an [aide](guide:aide).'), step('c')], publicSlugs: new Set() },
    'steps.1.description',
  ],
  'certifications-present': [{ certifications: [] }, 'certifications'],
  'certifications-obtainable': [
    { certifications: [certification('active', false), certification('retired', false)] },
    'certifications.1.certification',
  ],
  'certifications-lasting': [{ certifications: [certification('retiring', false)] }, 'certifications.0.certification'],
  'related-public': [{ relatedGuides: [guide('Welder', true), guide('Plumber', false)] }, 'relatedGuides'],
  'next-steps-public': [{ advancesTo: [guide('Foreman', false)] }, 'advancesTo'],
  'salaries-present': [{ salaries: [] }, 'salaries'],
  'salaries-founded': [{ salaries: [salary, { ...salary, year: null }] }, 'salaries.1.year'],
  'salaries-recent': [{ salaries: [{ ...salary, year: 2019 }] }, 'salaries.0.year'],
  'outlook-present': [{ outlook: null, projections: [] }, 'outlook'],
  'projections-founded': [{ projections: [{ ...projection, source: ' ' }] }, 'projections.0.source'],
  'projections-ahead': [{ projections: [{ ...projection, toYear: 2025 }] }, 'projections.0.toYear'],
  'sources-present': [{ sources: [] }, 'sources'],
  'sources-addressed': [{ sources: starter.sources.map((source) => ({ ...source, url: null })) }, 'sources.0.url'],
  'author-named': [{ hasAuthor: false }, 'author'],
  'reviewer-named': [{ hasReviewer: false }, 'reviewer'],
  'cover-present': [{ cover: null }, 'cover'],
  'cover-described': [{ cover: { alternativeText: ' ' } }, 'cover'],
  'paragraphs-short': [{ careerTips: words(121) }, 'careerTips'],
  'headings-in-order': [{ overview: '## One\n\nText\n\n#### Three deep' }, 'overview'],
  'pictures-described': [{ education: 'Like this: ![](https://example.org/a.png)' }, 'education'],
  'title-length': [{ seo: { metaTitle: words(13), metaDescription: null } }, 'seo.metaTitle'],
  'description-length': [{ seo: { metaTitle: null, metaDescription: words(33) } }, 'seo.metaDescription'],
};

const findingsOf = (draft: GuideDraft) => assessReadiness({ guide: draft, today }).findings;

describe('a guide without faults', () => {
  it('meets every rule', () => {
    expect(findingsOf(ready).filter(({ met }) => !met)).toEqual([]);
    expect(assessReadiness({ guide: ready, today })).toMatchObject({ score: 1, blocked: false });
  });
});

describe.each(defaultReadinessRules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  const [part, field] = BROKEN[id] ?? [{}, ''];

  it('is broken by a guide that lacks what it asks for, and leads to the field', () => {
    const finding = findingsOf({ ...ready, ...part }).find((found) => found.rule === id);
    expect(finding).toMatchObject({ met: false, field, severity: rule.severity });
  });

  it('says what is asked for, why and what to do, with all values filled in', () => {
    for (const draft of [ready, { ...ready, ...part }]) {
      const finding = findingsOf(draft).find((found) => found.rule === id);
      if (finding === undefined) throw new Error(`No finding of ${id}`);
      for (const [name, text] of Object.entries(describeFinding(finding))) {
        expect({ name, text }).toEqual({ name, text: expect.stringMatching(/^[^{}]{5,}$/) });
        expect(text).not.toBe(id);
      }
    }
  });

  it('blocks publishing only when it is meant to', () => {
    const { blocked } = assessReadiness({ guide: { ...ready, ...part }, today });
    expect(blocked).toBe(rule.severity === 'block');
  });
});

describe('readiness', () => {
  it('has at least 20 rules, each named once, and a message for nothing else', () => {
    const ids = defaultReadinessRules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(BROKEN).sort()).toEqual([...ids].sort());
    expect(Object.keys(readinessMessages)).toHaveLength(ids.length * 3);
  });

  it('asks nothing of what a guide does not have', () => {
    const unasked: Partial<GuideDraft> = { salaries: [], projections: [], sources: [], callToAction: null };
    const broken = findingsOf({ ...ready, ...unasked }).filter(({ met }) => !met);
    expect(broken.map(({ rule }) => rule)).toEqual(['salaries-present', 'sources-present']);
    const hollow = { ...salary, p10: null, p25: null, median: null, p75: null, p90: null, low: null, high: null };
    const { blocked } = assessReadiness({ guide: { ...ready, salaries: [{ ...hollow, year: null }] }, today });
    expect(blocked).toBe(false);
  });

  it('takes an entry route in place of education, and a successor for a retired certification', () => {
    expect(assessReadiness({ guide: { ...ready, education: null }, today }).blocked).toBe(false);
    const replaced = { ...ready, certifications: [certification('retired', true)] };
    expect(assessReadiness({ guide: replaced, today }).blocked).toBe(false);
    expect(findingsOf(replaced).find(({ rule }) => rule === 'certifications-lasting')?.met).toBe(false);
  });

  it('finds links behind references and encoded slugs', () => {
    const overview = 'See [one][1] and [two](guide:b%C3%BCro).\n\n[1]: guide:one';
    const dead = (publicSlugs: ReadonlySet<string>) =>
      findingsOf({ ...ready, overview, publicSlugs }).find(({ rule }) => rule === 'text-links-public');
    expect(dead(new Set(['one', 'büro']))?.met).toBe(true);
    expect(dead(new Set(['one']))?.values).toEqual({ count: 1, names: 'büro' });
    const quoted = findingsOf({ ...ready, overview: 'Write `[x](guide:x)`.', publicSlugs: new Set() });
    expect(quoted.find(({ rule }) => rule === 'text-links-public')?.met).toBe(true);
  });

  it('takes rules of an extension, with words of their own', () => {
    const { findings, blocked } = assessReadiness({
      guide: ready,
      rules: [
        ...defaultReadinessRules,
        {
          id: 'acme-short-role',
          section: 'identity',
          field: 'role',
          severity: 'block',
          check: ({ role }) => ({ met: role.length < 5, values: { length: role.length } }),
          texts: { label: 'Short role', reason: 'House style.', fix: 'Use fewer than {length} letters.' },
        },
      ],
    });
    expect(blocked).toBe(true);
    const own = findings.find(({ rule }) => rule === 'acme-short-role');
    expect(own && describeFinding(own).fix).toBe(`Use fewer than ${ready.role.length} letters.`);
  });
});

describe('the starter guides', () => {
  const guides = readdirSync(starters).map((file) => [file, read(path.join(starters, file))] as const);
  const slugs = new Set(guides.map(([, { slug, locale }]) => `${locale}:${slug}`));

  it.each(guides)('lets %s be published', (_file, content) => {
    const draft = guideDraftOf(content, (slug) => slugs.has(`${content.locale}:${slug}`));
    const unmet = assessReadiness({ guide: draft, today }).findings.filter(
      ({ met, severity }) => !met && severity === 'block',
    );
    expect(unmet).toEqual([]);
  });
});

describe('a page pasted as plain text', () => {
  const blockers = (file: string) =>
    assessReadiness({ guide: guideDraftOf(read(file)), today }).findings.flatMap(({ rule, met, severity }) =>
      met || severity !== 'block' ? [] : rule,
    );
  const seed = path.resolve(plugin, '../../../../shared/data/seed/backend-developer.txt');

  (existsSync(seed) ? it : it.skip)('can be published as it is (skipped where the seed page is absent)', () => {
    expect(blockers(seed)).toEqual([]);
  });

  it('is held back for the one figure that names no source', () => {
    expect(blockers(path.join(plugin, 'core/guide-document/fixtures/dental-assistant.txt'))).toEqual([
      'projections-founded',
    ]);
  });
});
