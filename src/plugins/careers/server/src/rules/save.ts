import { isFields, type Fields } from '../../../core/rules';
import { raiseRevision } from '../revisions';
import { holdSlug, settleSlugs, type HeldSlug } from '../slugs';
import { checkParts, populateForRules } from './parts';
import { checkSave, type Save } from './checks';
import { CareersValidationError } from './errors';
import { fillFromName, isBlank } from './fill';
import { findStrapiErrors } from './strapi-findings';
import { warnOfDuplicateName } from './warnings';
import { documentIdOf, fieldsForRules, resolveLocale, type Write, type WriteResult } from './write';

/** All stored versions of a document, with what the rules need to know of them. */
const loadVersions = async ({ strapi, uid, kind, params }: Write, documentId: string): Promise<Fields[]> => {
  const touchesReplacement =
    kind === 'certification' && isFields(params.data) && ('replacedBy' in params.data || 'retiresAt' in params.data);
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId },
    select: fieldsForRules(kind),
    ...(touchesReplacement ? { populate: { replacedBy: { select: ['id', 'documentId'] } } } : {}),
  });
  return rows.filter(isFields);
};

/** What the draft holds besides what is being written, when all of it goes on to be published. */
const checkRest = async ({ strapi, uid, params, hasDrafts }: Write, { data, stored }: Save) => {
  if (!hasDrafts || params.status !== 'published' || stored.id === undefined) return [];
  const populate = Object.entries(populateForRules(strapi, uid)).filter(([name]) => data[name] === undefined);
  if (populate.length === 0) return [];
  const rest: unknown = await strapi.db
    .query(uid)
    .findOne({ where: { id: stored.id }, select: ['id'], populate: Object.fromEntries(populate) });
  return isFields(rest) ? checkParts({ strapi, uid, fields: rest }) : [];
};

const warn = async ({ strapi, kind }: Write, { data, stored }: Save, documentId: string): Promise<void> => {
  if (kind !== 'skill') return;
  const { name, nature = 'skill' } = { ...stored, ...data };
  if (name === stored.name && nature === stored.nature) return;
  if (typeof name === 'string' && typeof nature === 'string') {
    await warnOfDuplicateName(strapi, { documentId, name, nature });
  }
};

/**
 * Reserves the slug that is being saved, if it is a new one. Before the write, because Strapi refuses to publish a slug
 * that another writer has published meanwhile, without looking for another.
 */
const reserveFor = async (
  { strapi, kind, params, hasDrafts }: Write,
  { documentId, locale, data, stored }: Save,
  isAutomatic: boolean,
): Promise<HeldSlug | undefined> => {
  const { slug } = data;
  if (typeof slug !== 'string' || isBlank(slug) || slug === stored.slug) return undefined;
  const isPublished = !hasDrafts || params.status === 'published';
  return holdSlug({ strapi, space: { kind, locale }, slug, documentId, isPublished, isAutomatic });
};

/**
 * Guides count their saves, so that who saves over what somebody else has saved meanwhile is told. A writer who does not
 * say which revision it has loaded (an import, a frontend's script) is let through.
 */
const nextRevision = async ({ strapi, kind }: Write, { data, stored }: Save): Promise<Fields> => {
  if (kind !== 'guide') return {};
  if (stored.id === undefined) return { revision: 1 };
  // Strapi leaves the last administrator there when a script writes, who would then be named for what the script did.
  const writer = data.updatedBy === undefined ? { updatedBy: null } : {};
  const loaded = typeof data.revision === 'number' ? { loaded: data.revision } : {};
  const { revision } = stored;
  const known = typeof revision === 'number' ? revision : null;
  return { ...writer, revision: await raiseRevision(strapi, { id: Number(stored.id), stored: known, ...loaded }) };
};

const saveChecked = async (write: Write, save: Save): Promise<WriteResult> => {
  const { strapi, kind, uid, params, hasDrafts } = write;
  const { locale, documentId, stored } = save;
  const made = await fillFromName({ strapi, kind, ...save });
  const data = { ...save.data, ...made };
  const checked = { ...save, data };

  const findings = [...(await checkSave(write, checked)), ...(await checkRest(write, checked))];
  if (findings.length > 0) {
    const isDraft = hasDrafts && params.status !== 'published';
    const isNew = stored.id === undefined;
    throw new CareersValidationError(findings, await findStrapiErrors({ strapi, uid, data, isNew, isDraft }));
  }

  const held = await reserveFor(write, checked, made.slug !== undefined);
  const revision = await nextRevision(write, checked);
  const changes = { data: { ...data, ...(held === undefined ? {} : { slug: held.slug }), ...revision } };
  const result = await write.proceed({ ...changes, ...(locale === '' ? {} : { locale }) });
  const savedId = documentId ?? documentIdOf(result);
  if (savedId === undefined) return result;
  await held?.passTo(savedId);
  await settleSlugs({ strapi, kind, documentId: savedId });
  await warn(write, checked, savedId);
  return result;
};

/** A new document. */
export const create = async (write: Write): Promise<WriteResult> => {
  const { data } = write.params;
  const locale = await resolveLocale(write);
  if (!isFields(data) || locale === undefined) return write.proceed();
  return saveChecked(write, { documentId: undefined, locale, data, stored: {}, rowIds: [] });
};

/** A change to a document, or the first version of it in one more locale. */
export const update = async (write: Write): Promise<WriteResult> => {
  const { data } = write.params;
  const documentId = documentIdOf(write.params);
  const locale = await resolveLocale(write);
  if (!isFields(data) || documentId === undefined || locale === undefined) return write.proceed();

  const versions = await loadVersions(write, documentId);
  if (versions.length === 0) return write.proceed();
  const stored = versions.find(
    (version) =>
      (!write.isLocalized || version.locale === locale) && (!write.hasDrafts || version.publishedAt === null),
  );
  const rowIds = versions.map(({ id }) => Number(id));
  return saveChecked(write, { documentId, locale, data, stored: stored ?? {}, rowIds });
};
