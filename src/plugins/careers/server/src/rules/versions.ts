import { isFields, type Fields, type Finding } from '../../../core/rules';
import { holdSlug, settleSlugs, type HeldSlug } from '../slugs';
import { checkStored } from './checks';
import { CareersValidationError } from './errors';
import { fillFromName, isBlank } from './fill';
import { populateForRules } from './parts';
import { warnOfDuplicateName } from './warnings';
import { documentIdOf, fieldsForRules, localeOf, localesCondition, type Write, type WriteResult } from './write';

/** Drafts, or for types without drafts the only versions, with all that the rules look at. */
const loadForRules = async ({ strapi, uid, kind }: Write, where: Fields): Promise<Fields[]> => {
  const replacement = kind === 'certification' ? { replacedBy: { select: ['id', 'documentId'] } } : {};
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where,
    select: fieldsForRules(kind),
    populate: { ...populateForRules(strapi, uid), ...replacement },
  });
  return rows.filter(isFields);
};

/** @throws CareersValidationError with what is wrong in any of the versions */
const checkAll = async (
  write: Write,
  { versions, isPublic }: { versions: readonly Fields[]; isPublic: boolean },
): Promise<void> => {
  const findings: Finding[] = [];
  for (const version of versions) findings.push(...(await checkStored(write, { version, isPublic })));
  if (findings.length > 0) throw new CareersValidationError(findings);
};

/** Gives a draft the slug and the title that it still lacks, as a save would have done. */
const fillStored = async ({ strapi, uid, kind }: Write, version: Fields): Promise<Fields> => {
  const locale = localeOf(version);
  const documentId = documentIdOf(version);
  const made = await fillFromName({ strapi, kind, locale, documentId, data: {}, stored: version });
  if (Object.keys(made).length === 0) return version;
  const { slug } = made;
  const space = { kind, locale };
  const held = slug && (await holdSlug({ strapi, space, slug, documentId, isPublished: true, isAutomatic: true }));
  const filled = { ...made, ...(held ? { slug: held.slug } : {}) };
  await strapi.db.query(uid).updateMany({ where: { id: version.id }, data: filled });
  return { ...version, ...filled };
};

/** The drafts of a document go public. */
export const publish = async (write: Write): Promise<WriteResult> => {
  const { strapi, kind, params } = write;
  const documentId = documentIdOf(params);
  if (documentId === undefined) return write.proceed();
  const where = { documentId, publishedAt: null, ...(await localesCondition(write)) };
  const drafts: Fields[] = [];
  for (const draft of await loadForRules(write, where)) drafts.push(await fillStored(write, draft));
  await checkAll(write, { versions: drafts, isPublic: true });
  const result = await write.proceed();
  await settleSlugs({ strapi, kind, documentId });
  return result;
};

/** A copy of something without drafts is public at once: its slug has to be its own before it is made. */
const holdSlugOfCopy = async ({ strapi, kind, uid, params }: Write, named: unknown): Promise<HeldSlug | undefined> => {
  const isAutomatic = isBlank(named);
  const original: unknown = isAutomatic
    ? await strapi.db.query(uid).findOne({ where: { documentId: documentIdOf(params) }, select: ['slug'] })
    : undefined;
  const slug = isFields(original) ? original.slug : named;
  if (typeof slug !== 'string' || isBlank(slug)) return undefined;
  return holdSlug({ strapi, space: { kind, locale: '' }, slug, documentId: undefined, isPublished: true, isAutomatic });
};

/** A copy gets slugs of its own, unless the caller names one. */
export const clone = async (write: Write): Promise<WriteResult> => {
  const { strapi, kind, params, hasDrafts } = write;
  const data = isFields(params.data) ? params.data : {};
  const held = hasDrafts ? undefined : await holdSlugOfCopy(write, data.slug);
  const result = await write.proceed(held && { data: { ...data, slug: held.slug } });
  const documentId = documentIdOf(result);
  if (documentId === undefined) return result;

  await held?.passTo(documentId);
  const copies = await loadForRules(write, { documentId });
  await checkAll(write, { versions: copies, isPublic: !hasDrafts });
  const automatic = new Set(isBlank(data.slug) ? copies.map(localeOf) : []);
  const slugs = await settleSlugs({ strapi, kind, documentId, automatic });
  const entries: unknown[] = isFields(result) && Array.isArray(result.entries) ? result.entries : [];
  for (const entry of entries.filter(isFields)) {
    const slug = slugs.get(localeOf(entry));
    if (slug !== undefined && 'slug' in entry) Object.assign(entry, { slug });
  }
  for (const { name, nature } of kind === 'skill' ? copies : []) {
    await warnOfDuplicateName(strapi, { documentId, name: String(name), nature: String(nature) });
  }
  return result;
};

/** Versions disappear or are put back: only the slugs are affected. */
export const settleAfterwards = async (write: Write): Promise<WriteResult> => {
  const { strapi, kind, params } = write;
  const result = await write.proceed();
  const documentId = documentIdOf(params);
  if (documentId !== undefined) await settleSlugs({ strapi, kind, documentId });
  return result;
};
