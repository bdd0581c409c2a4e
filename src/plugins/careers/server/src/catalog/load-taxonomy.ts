import type { Core } from '@strapi/strapi';
import type { CatalogAlias, CatalogCertification, CatalogSkill } from '../../../core/catalog';
import type { Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { createSql, pathArm, runArms, tableAs, text, type ArmRows } from '../pages/load';

type Term = 'skill' | 'certification';

const OWN: Readonly<Record<Term, readonly string[]>> = {
  skill: ['documentId', 'slug', 'name', 'nature', 'learningHours'],
  certification: ['documentId', 'slug', 'name', 'acronym', 'kind', 'lifecycle'],
};
const ALIAS = ['label', 'hidden', 'matching'];

const toAlias = ({ label, hidden, matching }: Fields): CatalogAlias => ({
  label: text(label) ?? '',
  hidden: hidden === true || hidden === 1,
  matching: (text(matching) ?? 'normal') as CatalogAlias['matching'],
});

/** Row ids of some entries; of all when nothing is said of which. */
const rowIds = async (
  strapi: Core.Strapi,
  type: Term,
  documentIds: readonly string[] | undefined,
): Promise<readonly number[] | undefined> => {
  if (documentIds === undefined) return undefined;
  const where = {
    text: `${tableAs(strapi, uidOf(type), 't').column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`,
    values: documentIds,
  };
  const rows = await runArms(strapi, { own: pathArm(strapi, { uid: uidOf(type), path: [], attributes: [], where }) });
  return rows('own').all.map(({ id }) => Number(id));
};

const loadTerms = async <Name extends string>(
  strapi: Core.Strapi,
  { type, documentIds, links }: { type: Term; documentIds?: readonly string[]; links: readonly Name[] },
) => {
  const ids = await rowIds(strapi, type, documentIds);
  if (ids?.length === 0) return [];
  const uid = uidOf(type);
  const arm = (path: readonly string[], attributes: readonly string[]) =>
    pathArm(strapi, { uid, path, attributes, ...(ids && { ids }) });
  const rows: (name: string) => ArmRows = await runArms<string>(strapi, {
    own: arm([], OWN[type]),
    aliases: arm(['aliases'], ALIAS),
    translations: arm(['translations'], ['locale', 'name']),
    translatedAliases: arm(['translations', 'aliases'], ALIAS),
    ...Object.fromEntries(links.map((link) => [link, arm([link], ['documentId'])])),
  });
  return rows('own').all.map((row) => {
    const id = Number(row.id);
    return {
      row,
      documentId: String(row.documentId),
      slug: text(row.slug),
      name: text(row.name) ?? '',
      aliases: rows('aliases').of(id).map(toAlias),
      translations: rows('translations')
        .of(id)
        .map((translation) => ({
          locale: String(translation.locale),
          name: text(translation.name),
          aliases: rows('translatedAliases').of(Number(translation.id)).map(toAlias),
        })),
      linked: (link: Name): readonly string[] =>
        rows(link)
          .of(id)
          .map(({ documentId }) => String(documentId)),
    };
  });
};

/** @param documentIds of the skills to load; all when absent */
export const loadSkills = async (
  strapi: Core.Strapi,
  documentIds?: readonly string[],
): Promise<readonly CatalogSkill[]> => {
  const links = ['prerequisites', 'broader'] as const;
  const terms = await loadTerms(strapi, { type: 'skill', links, ...(documentIds && { documentIds }) });
  return terms.map(({ row, linked, ...term }) => ({
    ...term,
    nature: (text(row.nature) ?? 'skill') as CatalogSkill['nature'],
    learningHours: typeof row.learningHours === 'number' ? row.learningHours : null,
    prerequisites: linked('prerequisites'),
    broader: linked('broader'),
  }));
};

/** @param documentIds of the certifications to load; all when absent */
export const loadCertifications = async (
  strapi: Core.Strapi,
  documentIds?: readonly string[],
): Promise<readonly CatalogCertification[]> => {
  const terms = await loadTerms(strapi, {
    type: 'certification',
    links: ['skills'],
    ...(documentIds && { documentIds }),
  });
  return terms.map(({ row, linked, ...term }) => ({
    ...term,
    skills: linked('skills'),
    acronym: text(row.acronym),
    kind: (text(row.kind) ?? 'certification') as CatalogCertification['kind'],
    lifecycle: (text(row.lifecycle) ?? 'active') as CatalogCertification['lifecycle'],
  }));
};
