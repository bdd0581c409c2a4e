import { checkSlugFormat, type Fields, type Finding } from '../../../core/rules';
import { describeTaken, isTaken } from '../slugs';
import { isBlank, nameFieldOf } from './fill';
import { checkParts, checkStorable } from './parts';
import { checkRelations } from './relations';
import { checkReplacement } from './replacement';
import type { Write } from './write';

/** A document that readers can see needs a slug, and a slug is made from its name. */
const checkNamed = ({ kind }: Write, version: Fields): Finding[] => {
  const field = nameFieldOf(kind);
  if (!isBlank(version[field]) || !isBlank(version.slug)) return [];
  return [
    {
      path: [field],
      message: `${field} is empty, and without it there is no slug to publish under.`,
      found: version[field] ?? null,
      allowed: 'a text',
    },
  ];
};

/** What is being saved, and what it is saved over. */
export interface Save {
  readonly documentId: string | undefined;
  readonly locale: string;
  readonly data: Fields;
  /** The version that is written over; empty for a new one. */
  readonly stored: Fields;
  /** Row ids of all versions of the document. */
  readonly rowIds: readonly number[];
}

const checkSlug = async ({ strapi, kind }: Write, { documentId, locale, data, stored }: Save): Promise<Finding[]> => {
  const { slug } = data;
  // A text is all that Strapi takes for a slug, so it refuses the rest itself.
  if (typeof slug !== 'string' || isBlank(slug) || slug === stored.slug) return [];
  const findings = checkSlugFormat({ slug, kind });
  if (findings.length > 0) return findings;
  const question = { strapi, space: { kind, locale }, slug, documentId };
  return (await isTaken(question)) ? [await describeTaken(question)] : [];
};

/** Every rule that what is being saved breaks. */
export const checkSave = async (write: Write, save: Save): Promise<Finding[]> => {
  const { strapi, uid, kind, params, hasDrafts } = write;
  const { documentId, data, stored, rowIds } = save;
  const isPublished = !hasDrafts || params.status === 'published';
  return [
    ...(isPublished ? checkNamed(write, { ...stored, ...data }) : []),
    ...(await checkSlug(write, save)),
    ...(await checkParts({ strapi, uid, fields: data })),
    ...checkStorable({ strapi, uid, fields: data }),
    ...(kind === 'certification' ? checkReplacement({ data, stored }) : []),
    ...(documentId === undefined ? [] : await checkRelations({ strapi, kind, documentId, rowIds, data })),
  ];
};

/**
 * Every rule that a stored version breaks by itself: it may have come in past the Document Service.
 *
 * @param isPublic whether readers can see it, or are about to
 */
export const checkStored = async (
  write: Write,
  { version, isPublic }: { version: Fields; isPublic: boolean },
): Promise<Finding[]> => {
  const { strapi, uid, kind } = write;
  const { slug } = version;
  return [
    ...(isPublic ? checkNamed(write, version) : []),
    ...(typeof slug === 'string' && !isBlank(slug) ? checkSlugFormat({ slug, kind }) : []),
    ...(await checkParts({ strapi, uid, fields: version })),
    ...(kind === 'certification' ? checkReplacement({ data: {}, stored: version }) : []),
  ];
};
