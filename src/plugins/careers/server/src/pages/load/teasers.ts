import type { Core } from '@strapi/strapi';
import type { GuideTeaserRecord } from '../../../../core/page';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import { columnsOf } from './columns';
import type { FieldTree } from './fields';
import { FILE_ATTRIBUTES } from './guide-parts';
import { linkAs, linkOf, tableAs } from './links';
import { fileRecord, text } from './read-record';
import { createSql, runStatement } from './sql';

const GUIDE = uidOf('guide');
const ATTRIBUTES = [
  'id',
  'documentId',
  'slug',
  'locale',
  'role',
  'title',
  'summary',
  'updatedAt',
  'publishedAt',
] as const;

type Teasers = ReadonlyMap<number, GuideTeaserRecord>;

/** What teasers of guides show, by the guide's id, in one statement. */
export const loadTeasers = async (
  strapi: Core.Strapi,
  { ids, fields }: { readonly ids: readonly number[]; readonly fields: FieldTree },
): Promise<Teasers> => {
  if (ids.length === 0) return new Map();
  const sql = createSql(strapi);
  const guides = tableAs(strapi, GUIDE, 'g');
  const own = columnsOf(strapi, GUIDE, ATTRIBUTES);
  const field = linkAs(strapi, linkOf(strapi, GUIDE, 'field'), 'fl');
  const outlookLink = linkOf(strapi, GUIDE, 'outlook');
  const outlook = linkAs(strapi, outlookLink, 'ol');
  const outlooks = tableAs(strapi, outlookLink.targetUid, 'o');
  const coverLink = linkOf(strapi, GUIDE, 'cover');
  const cover = linkAs(strapi, coverLink, 'cl');
  const files = tableAs(strapi, coverLink.targetUid, 'f');
  const file = columnsOf(strapi, coverLink.targetUid, FILE_ATTRIBUTES);
  const leftJoin = (link: ReturnType<typeof linkAs>) =>
    `left join ${link.from} on ${[`${link.source} = ${guides.column('id')}`, ...link.on].join(' and ')}`;
  const selected = [
    ...own.namedOf('g'),
    `${field.target} as field_id`,
    `${outlooks.column('demand')} as demand`,
    ...file.namedOf('f', 'cover_'),
  ];
  const rows = await runStatement(strapi, {
    text: [
      `select ${selected.join(', ')} from ${guides.from}`,
      leftJoin(field),
      leftJoin(outlook),
      `left join ${outlooks.from} on ${outlooks.column('id')} = ${outlook.target}`,
      leftJoin(cover),
      `left join ${files.from} on ${files.column('id')} = ${cover.target}`,
      `where ${guides.column('id')} in (${sql.ids(ids)})`,
    ].join(' '),
    values: [],
  });

  const teasers = new Map<number, GuideTeaserRecord>();
  for (const row of rows) {
    const guide = own.readNamed(row);
    const id = Number(guide.id);
    // Twice the same guide when it has two covers, which Strapi allows for a moment: the first counts.
    if (teasers.has(id) || text(guide.slug) === null) continue;
    const coverFields: Fields | undefined = row.cover_documentId ? file.readNamed(row, 'cover_') : undefined;
    teasers.set(id, {
      documentId: String(guide.documentId),
      slug: String(guide.slug),
      locale: String(guide.locale),
      role: String(guide.role),
      title: text(guide.title),
      summary: text(guide.summary),
      field: row.field_id === null ? null : fields.get(Number(row.field_id)),
      cover: fileRecord(coverFields),
      demand: text(row.demand) as GuideTeaserRecord['demand'],
      updatedAt: String(guide.updatedAt),
      publishedAt: text(guide.publishedAt),
    });
  }
  return teasers;
};
