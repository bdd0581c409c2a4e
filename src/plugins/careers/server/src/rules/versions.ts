import { isFields, type Fields, type Finding } from '../../../core/rules';
import { settleSlugs } from '../slugs';
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

/**
 * Fills what is empty in stored versions, then checks them.
 *
 * @returns the locales whose slug was made here
 * @throws CareersValidationError
 */
const completeStored = async (write: Write, versions: readonly Fields[]): Promise<Set<string>> => {
  const { strapi, uid, kind } = write;
  const automatic = new Set<string>();
  const findings: Finding[] = [];
  for (const version of versions) {
    const locale = localeOf(version);
    const documentId = documentIdOf(version);
    const made = await fillFromName({ strapi, kind, locale, documentId, data: {}, stored: version });
    if (!isBlank(made.slug)) automatic.add(locale);
    if (Object.keys(made).length > 0) {
      await strapi.db.query(uid).updateMany({ where: { id: version.id }, data: made });
    }
    findings.push(...(await checkStored(write, { ...version, ...made })));
  }
  if (findings.length > 0) throw new CareersValidationError(findings);
  return automatic;
};

/** The drafts of a document go public. */
export const publish = async (write: Write): Promise<WriteResult> => {
  const { strapi, kind, params } = write;
  const documentId = documentIdOf(params);
  if (documentId === undefined) return write.proceed();
  const where = { documentId, publishedAt: null, ...(await localesCondition(write)) };
  const automatic = await completeStored(write, await loadForRules(write, where));
  const result = await write.proceed();
  await settleSlugs({ strapi, kind, documentId, automatic });
  return result;
};

/** A copy gets slugs of its own, unless the caller names one. */
export const clone = async (write: Write): Promise<WriteResult> => {
  const { strapi, kind, params } = write;
  const result = await write.proceed();
  const documentId = documentIdOf(result);
  if (documentId === undefined) return result;

  const copies = await loadForRules(write, { documentId });
  const made = await completeStored(write, copies);
  const isNamed = isFields(params.data) && !isBlank(params.data.slug);
  const automatic = isNamed ? made : new Set(copies.map(localeOf));
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
  if (documentId !== undefined) await settleSlugs({ strapi, kind, documentId, automatic: new Set() });
  return result;
};
