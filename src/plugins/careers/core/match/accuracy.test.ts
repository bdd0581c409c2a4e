import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { coverGuide, createLabelLinker, createMatcher, requirementTerms } from '.';
import { parseGuideDocument } from '../guide-document';
import { taxonomyContentSchema } from '../model/taxonomy-content';
import { matchableGuide, termsOf } from './testing';

/**
 * Invented résumés, each judged by a person against the requirements of a starter guide: see
 * tests/fixtures/resumes/README.md. Aliases and rules are chosen by those for tuning only.
 */
const plugin = path.join(__dirname, '..', '..');
const fixtures = path.join(plugin, '..', '..', '..', 'tests', 'fixtures', 'resumes');

const resumeSchema = z.strictObject({
  guide: z.string(),
  field: z.enum(['software-data', 'business-finance', 'health', 'skilled-trades']),
  locale: z.enum(['en', 'es']),
  requirements: z.array(z.strictObject({ label: z.string(), met: z.boolean() })),
  text: z.string(),
});

const filesOf = (folder: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

const taxonomy = termsOf(
  filesOf(path.join(plugin, 'starter', 'taxonomy')).map(({ text }) => taxonomyContentSchema.parse(parse(text))),
);
const guides = filesOf(path.join(plugin, 'starter', 'guides'))
  .map(({ name, text }) => parseGuideDocument({ text, fileName: name }).guide)
  .filter(({ locale }) => locale === 'en')
  .map((guide) => matchableGuide(guide, taxonomy))
  .map(createLabelLinker(taxonomy));
const terms = [...taxonomy, ...requirementTerms(guides.flatMap(({ requirements }) => requirements))];
const byId = new Map(terms.map((term) => [term.id, term]));
const matchers = {
  en: createMatcher({ terms, locale: 'en' }),
  es: createMatcher({ terms, locale: 'es' }),
};

interface Judged {
  readonly field: string;
  readonly isRight: boolean;
}

const judge = (folder: string): readonly Judged[] =>
  filesOf(path.join(fixtures, folder)).flatMap(({ name, text: file }) => {
    const { guide: slug, field, locale, requirements, text } = resumeSchema.parse(parse(file));
    const guide = guides.find((candidate) => candidate.slug === slug);
    if (!guide) throw new Error(`${name}: there is no guide "${slug}"`);
    const found = new Set(matchers[locale].find(text).map(({ id }) => id));
    const covered = coverGuide({
      guide,
      found,
      broaderOf: (id) => byId.get(id)?.broader ?? [],
      shownBy: (id) => byId.get(id)?.shows ?? [],
      nameOf: (id) => byId.get(id)?.name ?? id,
    });
    expect(covered.requirements.map(({ label }) => label)).toEqual(requirements.map(({ label }) => label));
    return requirements.map(({ met }, index) => ({ field, isRight: covered.requirements[index]?.met === met }));
  });

const accuracyOf = (judged: readonly Judged[]): number =>
  judged.filter(({ isRight }) => isRight).length / judged.length;

describe.each(['tuning', 'held-out'])('résumés for %s', (folder) => {
  const judged = judge(folder);
  const fields = [...new Set(judged.map(({ field }) => field))].sort();

  it('are judged as people judge them, nine times of ten', () => {
    expect(judged.length).toBeGreaterThan(150);
    expect(accuracyOf(judged)).toBeGreaterThanOrEqual(0.9);
  });

  it('are so in each field', () => {
    expect(fields).toHaveLength(4);
    for (const field of fields) {
      const accuracy = accuracyOf(judged.filter((one) => one.field === field));
      expect({ field, accuracy, isEnough: accuracy >= 0.85 }).toMatchObject({ isEnough: true });
    }
  });
});
