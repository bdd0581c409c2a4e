import type { Core } from '@strapi/strapi';
import type { CatalogGuide, Importance } from '../../../core/catalog';
import { uidOf } from '../content-model';
import {
  createSharedStrings,
  createSql,
  pathArm,
  requirementsOf,
  runArms,
  runStatement,
  tableAs,
  text,
  type ArmRows,
  type ShareString,
} from '../pages/load';

const GUIDE = uidOf('guide');
/** Guides in one statement: the process answers others between two of them. */
const BATCH = 250;
const ATTRIBUTES = ['documentId', 'locale', 'slug', 'role', 'title'];

const isPublished = (strapi: Core.Strapi) => `${tableAs(strapi, GUIDE, 't').column('publishedAt')} is not null`;

const publishedIds = async (
  strapi: Core.Strapi,
  documentIds: readonly string[] | undefined,
): Promise<readonly number[]> => {
  const table = tableAs(strapi, GUIDE, 't');
  const conditions = [isPublished(strapi), `${table.column('slug')} is not null`];
  if (documentIds !== undefined) {
    conditions.push(`${table.column('documentId')} in (${createSql(strapi).placeholders(documentIds)})`);
  }
  const rows = await runStatement(strapi, {
    text: `select ${table.column('id')} as id from ${table.from} where ${conditions.join(' and ')} order by ${table.column('id')}`,
    values: documentIds ?? [],
  });
  return rows.map(({ id }) => Number(id));
};

const loadBatch = async (
  strapi: Core.Strapi,
  ids: readonly number[],
  share: ShareString,
): Promise<readonly CatalogGuide[]> => {
  const arm = (path: readonly string[], attributes: readonly string[]) =>
    pathArm(strapi, { uid: GUIDE, ids, path, attributes });
  const arms = {
    own: arm([], ATTRIBUTES),
    skills: arm(['skills'], ['label', 'satisfiedBy', 'importance', 'level']),
    'skills.skills': arm(['skills', 'skills'], ['documentId']),
    certifications: arm(['certifications'], ['importance']),
    'certifications.certification': arm(['certifications', 'certification'], ['documentId']),
    field: arm(['field'], ['documentId']),
    otherFields: arm(['otherFields'], ['documentId']),
    advancesTo: pathArm(strapi, {
      uid: GUIDE,
      ids,
      path: ['advancesTo'],
      attributes: ['documentId'],
      where: { text: isPublished(strapi), values: [] },
    }),
  };
  const rows: (name: string) => ArmRows = await runArms<string>(strapi, arms, share);
  return rows('own').all.map((row): CatalogGuide => {
    const id = Number(row.id);
    const documents = (name: string): readonly string[] =>
      rows(name)
        .of(id)
        .map(({ documentId }) => String(documentId));
    return {
      documentId: String(row.documentId),
      locale: String(row.locale),
      slug: String(row.slug),
      role: text(row.role) ?? '',
      title: text(row.title),
      requirements: requirementsOf(rows, id),
      certifications: rows('certifications')
        .of(id)
        .flatMap((recommended) =>
          rows('certifications.certification')
            .of(Number(recommended.id))
            .slice(0, 1)
            .map(({ documentId }) => ({
              documentId: String(documentId),
              importance: (text(recommended.importance) ?? 'essential') as Importance,
            })),
        ),
      advancesTo: [...new Set(documents('advancesTo'))],
      fields: [...new Set([...documents('field'), ...documents('otherFields')])],
    };
  });
};

/**
 * Published guides in all locales.
 *
 * @param documentIds of the guides to load; all when absent
 */
export const loadGuides = async (
  strapi: Core.Strapi,
  documentIds?: readonly string[],
): Promise<readonly CatalogGuide[]> => {
  const ids = await publishedIds(strapi, documentIds);
  const share = createSharedStrings();
  const guides: CatalogGuide[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    guides.push(...(await loadBatch(strapi, ids.slice(start, start + BATCH), share)));
  }
  return guides;
};
