import type { Core } from '@strapi/strapi';

/** Entries as Strapi returns them; their shape is what the tests below find out, so it is left open. */
type Stored = Readonly<Record<string, unknown>>;

const uid = (name: string) => `plugin::careers.${name}` as 'plugin::careers.guide';

const isEntry = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const entry = (value: unknown): Stored | null => (isEntry(value) ? value : null);
const entries = (value: unknown): readonly Stored[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter(isEntry);
};

const TRANSLATED = { populate: { translations: true } };
const TEASER = { populate: { field: true, cover: true, outlook: true } };
const PERSON = { populate: { photo: true, translations: true } };

/** Strapi's own populate of everything that a page shows. */
const POPULATE = {
  headings: true,
  aliases: true,
  field: true,
  otherFields: true,
  tasks: true,
  skills: { populate: { skills: TRANSLATED } },
  steps: true,
  preparation: true,
  entryRoutes: { populate: { links: true } },
  legalRequirements: true,
  certifications: { populate: { certification: TRANSLATED } },
  workingConditions: true,
  levels: true,
  salaries: true,
  outlook: true,
  projections: true,
  faqs: true,
  callToAction: true,
  relatedGuides: TEASER,
  advancesTo: TEASER,
  advancesFrom: TEASER,
  externalIds: true,
  sources: true,
  author: PERSON,
  reviewer: PERSON,
  cover: true,
  seo: { populate: { image: true } },
};

const pick = (from: Stored, ...names: readonly string[]): Stored =>
  Object.fromEntries(names.map((name) => [name, from[name] ?? null]));

const withoutId = (stored: Stored): Stored =>
  Object.fromEntries(Object.entries(stored).filter(([key]) => key !== 'id'));

const file = (value: unknown): Stored | null => {
  const stored = entry(value);
  if (stored === null) return null;
  const formats = entry(stored.formats);
  return {
    ...pick(stored, 'documentId', 'url', 'alternativeText', 'caption', 'mime', 'width', 'height'),
    formats:
      formats &&
      Object.fromEntries(
        Object.entries(formats).map(([name, format]) => [name, pick(format as Stored, 'url', 'width', 'height')]),
      ),
  };
};

/** An entry in the words of its translation, where that has any. */
const translated = (stored: Stored, locale: string): Stored => {
  const translation = entries(stored.translations).find((candidate) => candidate.locale === locale);
  const words = Object.entries(translation ?? {}).filter(([, value]) => value !== null && value !== '');
  return { ...stored, ...Object.fromEntries(words), documentId: stored.documentId };
};

const CERTIFICATION = [
  'documentId',
  'slug',
  'name',
  'acronym',
  'kind',
  'issuer',
  'url',
  'description',
  'level',
  'jurisdiction',
  'cost',
  'currency',
  'validForMonths',
  'lifecycle',
];

/** Reads guides with Strapi's Document Service only, whatever it costs. */
export const createStockReader = (strapi: Core.Strapi, locale: string) => {
  const fieldOf = async (value: unknown): Promise<Stored | null> => {
    const stored = entry(value);
    if (stored === null) return null;
    const line: Stored[] = [];
    for (let at: string | undefined = String(stored.documentId); at !== undefined; ) {
      const found: unknown = await strapi
        .documents(uid('field'))
        .findOne({ documentId: at, populate: { parent: true, translations: true } as never });
      const field = entry(found) ?? {};
      line.unshift(pick(translated(field, locale), 'documentId', 'slug', 'name', 'description'));
      const parent = entry(field.parent);
      at = parent ? String(parent.documentId) : undefined;
    }
    const own = line.pop() ?? {};
    return { ...own, ancestors: line };
  };

  const teaser = async (stored: Stored): Promise<Stored> => ({
    ...pick(stored, 'documentId', 'slug', 'locale', 'role', 'title', 'summary', 'updatedAt', 'publishedAt'),
    field: await fieldOf(stored.field),
    cover: file(stored.cover),
    demand: entry(stored.outlook)?.demand ?? null,
  });

  const person = (value: unknown): Stored | null => {
    const stored = entry(value);
    if (stored === null) return null;
    return {
      ...pick(translated(stored, locale), 'documentId', 'slug', 'name', 'jobTitle', 'bio', 'url'),
      photo: file(stored.photo),
    };
  };

  const findGuides = async (params: object): Promise<readonly Stored[]> =>
    entries(await strapi.documents(uid('guide')).findMany({ locale, ...params } as never));

  const markedUpOn = async (faq: Stored, guide: Stored): Promise<unknown> => {
    const filters = { faqs: { documentId: faq.documentId } };
    const holders = await findGuides({ status: 'published', filters, sort: 'documentId' });
    return holders[0]?.documentId ?? guide.documentId;
  };

  /** Which ones are suggested is the catalog's affair; what is shown of them is their published version. */
  const suggested = async (documentIds: readonly string[]): Promise<readonly Stored[]> => {
    const filters = { documentId: { $in: documentIds } };
    const found = await findGuides({ status: 'published', filters, ...TEASER });
    const inOrder = documentIds.flatMap((documentId) => found.filter((other) => other.documentId === documentId));
    return Promise.all(inOrder.map(teaser));
  };

  /** A guide as `pages.findRecord` should give it. */
  return async ({
    documentId,
    status,
    suggestions = [],
  }: {
    documentId: string;
    status: 'draft' | 'published';
    suggestions?: readonly string[];
  }): Promise<Stored> => {
    const [guide] = await findGuides({ status, filters: { documentId }, populate: POPULATE });
    if (guide === undefined) throw new Error(`There is no ${status} guide ${documentId} in ${locale}.`);
    const teasers = (value: unknown) => Promise.all(entries(value).map(teaser));
    const list = (name: string) => entries(guide[name]).map(withoutId);
    const one = (name: string) => entry(guide[name]) && withoutId(guide[name] as Stored);
    const versions: readonly unknown[] = await strapi.db.query(uid('guide')).findMany({
      where: { documentId, publishedAt: status === 'published' ? { $notNull: true } : { $null: true } },
      orderBy: 'locale',
    });
    return {
      ...(await teaser(guide)),
      ...pick(guide, 'rolePlural', 'roleWithArticle', 'createdAt', 'overview', 'education', 'careerTips'),
      headings: list('headings'),
      aliases: list('aliases'),
      otherFields: await Promise.all(entries(guide.otherFields).map(fieldOf)),
      tasks: list('tasks'),
      skills: entries(guide.skills).map((requirement) => ({
        ...withoutId(requirement),
        skills: entries(requirement.skills).map((skill) =>
          pick(translated(skill, locale), 'documentId', 'slug', 'name', 'nature'),
        ),
      })),
      steps: list('steps'),
      preparation: one('preparation'),
      entryRoutes: entries(guide.entryRoutes).map((route) => ({
        ...withoutId(route),
        links: entries(route.links).map(withoutId),
      })),
      legalRequirements: list('legalRequirements'),
      certifications: entries(guide.certifications).map((recommended) => ({
        ...withoutId(recommended),
        certification: pick(translated(entry(recommended.certification) ?? {}, locale), ...CERTIFICATION),
      })),
      workingConditions: one('workingConditions'),
      levels: list('levels'),
      salaries: list('salaries'),
      outlook: one('outlook'),
      projections: list('projections'),
      faqs: await Promise.all(
        entries(guide.faqs).map(async (faq) => ({
          ...pick(faq, 'documentId', 'question', 'answer', 'topic'),
          markedUpOn: await markedUpOn(faq, guide),
        })),
      ),
      callToAction: one('callToAction'),
      relatedGuides: await teasers(guide.relatedGuides),
      suggested: entries(guide.relatedGuides).length > 0 ? [] : await suggested(suggestions),
      advancesTo: await teasers(guide.advancesTo),
      advancesFrom: await teasers(guide.advancesFrom),
      externalIds: list('externalIds'),
      sources: list('sources'),
      author: person(guide.author),
      reviewer: person(guide.reviewer),
      seo: entry(guide.seo) && { ...one('seo'), image: file(entry(guide.seo)?.image) },
      localizations: entries(versions).map((version) => pick(version, 'locale', 'slug', 'title', 'role')),
    };
  };
};
