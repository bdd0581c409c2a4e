import type { Core } from '@strapi/strapi';
import { CERTIFICATION_KINDS, SKILL_NATURES } from '../../../../core/model/vocabulary';
import type { CertificationEntry, FaqEntry, FieldEntry, GuideEntry, SkillEntry, Translation } from './entries';
import { aliasesOf, linksOf, plainTexts, readEntries, textOf, type Choice, type ReadEntry, type Wanted } from './read';

const ALIAS = ['label', 'hidden'];

const GUIDE: Wanted = {
  attributes: ['documentId', 'locale', 'slug', 'role', 'rolePlural', 'title', 'summary'],
  parts: {
    aliases: { path: ['aliases'], attributes: ALIAS },
    field: { path: ['field'], attributes: [] },
    otherFields: { path: ['otherFields'], attributes: [] },
    requirements: { path: ['skills'], attributes: ['label', 'importance'] },
    skills: { path: ['skills', 'skills'], attributes: [] },
    recommended: { path: ['certifications'], attributes: [] },
    certifications: { path: ['certifications', 'certification'], attributes: [] },
    tasks: { path: ['tasks'], attributes: ['text'] },
  },
};

const toGuide = ({ row, parts }: ReadEntry): readonly GuideEntry[] => {
  const id = Number(row.id);
  const slug = textOf(row.slug);
  // A guide that nobody can open yet.
  if (slug === null) return [];
  const requirements = parts('requirements').of(id);
  const essentialFirst = [...requirements].sort(
    (one, other) => Number(other.importance === 'essential') - Number(one.importance === 'essential'),
  );
  return [
    {
      documentId: String(row.documentId),
      locale: String(row.locale),
      slug,
      role: String(row.role),
      rolePlural: textOf(row.rolePlural),
      title: textOf(row.title),
      aliases: aliasesOf(parts('aliases').of(id)),
      field: linksOf(parts('field').of(id))[0] ?? null,
      otherFields: linksOf(parts('otherFields').of(id)),
      requirements: requirements.flatMap(({ label, importance }) => {
        const text = textOf(label);
        return text === null ? [] : [{ label: text, isEssential: importance === 'essential' }];
      }),
      skills: linksOf(essentialFirst.flatMap((requirement) => parts('skills').of(Number(requirement.id)))),
      certifications: linksOf(
        parts('recommended')
          .of(id)
          .flatMap((recommended) => parts('certifications').of(Number(recommended.id))),
      ),
      texts: plainTexts([
        row.summary,
        ...parts('tasks')
          .of(id)
          .map(({ text }) => text),
      ]),
    },
  ];
};

const conceptParts: Wanted['parts'] = {
  aliases: { path: ['aliases'], attributes: ALIAS },
  translations: { path: ['translations'], attributes: ['locale', 'name', 'description'] },
  translatedAliases: { path: ['translations', 'aliases'], attributes: ALIAS },
};
const SKILL: Wanted = { attributes: ['documentId', 'slug', 'name', 'description', 'nature'], parts: conceptParts };
const CERTIFICATION: Wanted = {
  attributes: ['documentId', 'slug', 'name', 'description', 'kind', 'acronym', 'issuer'],
  parts: conceptParts,
};

const toConcept = ({ row, parts }: ReadEntry) => {
  const id = Number(row.id);
  return {
    id,
    documentId: String(row.documentId),
    slug: textOf(row.slug),
    name: String(row.name),
    texts: plainTexts([row.description]),
    aliases: aliasesOf(parts('aliases').of(id)),
    translations: parts('translations')
      .of(id)
      .flatMap((translation): Translation[] => {
        const name = textOf(translation.name);
        if (name === null) return [];
        return [
          {
            locale: String(translation.locale),
            name,
            texts: plainTexts([translation.description]),
            aliases: aliasesOf(parts('translatedAliases').of(Number(translation.id))),
          },
        ];
      }),
  };
};

const FAQ: Wanted = {
  attributes: ['documentId', 'locale', 'question', 'answer', 'topic'],
  parts: { guides: { path: ['guides'], attributes: ['documentId'], published: 'guide' } },
};

const toFaq = ({ row, parts }: ReadEntry): FaqEntry => ({
  documentId: String(row.documentId),
  locale: String(row.locale),
  question: String(row.question),
  texts: plainTexts([row.answer]),
  topic: textOf(row.topic),
  guides: parts('guides')
    .of(Number(row.id))
    .map(({ documentId }) => String(documentId)),
});

const FIELD: Wanted = {
  attributes: ['documentId', 'slug', 'name'],
  parts: {
    parent: { path: ['parent'], attributes: [] },
    translations: { path: ['translations'], attributes: ['locale', 'name'] },
  },
};

const toField = ({ row, parts }: ReadEntry): FieldEntry => {
  const id = Number(row.id);
  const names = parts('translations')
    .of(id)
    .flatMap(({ locale, name }) => {
      const text = textOf(name);
      return text === null ? [] : [[String(locale), text] as const];
    });
  return {
    id,
    slug: textOf(row.slug),
    name: String(row.name),
    parent: linksOf(parts('parent').of(id))[0] ?? null,
    names: Object.fromEntries(names),
  };
};

const collect = async <Entry>(
  batches: AsyncIterable<readonly ReadEntry[]>,
  read: (entry: ReadEntry) => readonly Entry[],
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const batch of batches) entries.push(...batch.flatMap(read));
  return entries;
};

/** Published guides of all locales. */
export const readGuides = (strapi: Core.Strapi, choice: Choice): Promise<readonly GuideEntry[]> =>
  collect(readEntries(strapi, { type: 'guide', wanted: GUIDE, choice }), toGuide);

export const readSkills = (strapi: Core.Strapi, choice: Choice): Promise<readonly SkillEntry[]> =>
  collect(readEntries(strapi, { type: 'skill', wanted: SKILL, choice }), (entry) => [
    { ...toConcept(entry), kind: SKILL_NATURES.find((nature) => nature === entry.row.nature) ?? null },
  ]);

export const readCertifications = (strapi: Core.Strapi, choice: Choice): Promise<readonly CertificationEntry[]> =>
  collect(readEntries(strapi, { type: 'certification', wanted: CERTIFICATION, choice }), (entry) => [
    {
      ...toConcept(entry),
      kind: CERTIFICATION_KINDS.find((kind) => kind === entry.row.kind) ?? null,
      acronym: textOf(entry.row.acronym),
      issuer: textOf(entry.row.issuer),
    },
  ]);

/** Published FAQs of all locales. */
export const readFaqs = (strapi: Core.Strapi, choice: Choice): Promise<readonly FaqEntry[]> =>
  collect(readEntries(strapi, { type: 'faq', wanted: FAQ, choice }), (entry) => [toFaq(entry)]);

export const readFields = (strapi: Core.Strapi, choice: Choice): Promise<readonly FieldEntry[]> =>
  collect(readEntries(strapi, { type: 'field', wanted: FIELD, choice }), (entry) => [toField(entry)]);
