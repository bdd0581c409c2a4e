import type { Core } from '@strapi/strapi';
import { defaultTitle, type Fields } from '../../../core/rules';
import { slugify } from '../../../core/slug';
import { findFreeSlug, type SluggedType } from '../slugs';

/** Longer than any name that Strapi accepts: leave such a text to its own validation. */
const LONGEST_NAME = 255;
const LONGEST_ROLE = 200;

/** The field that says what the document is about. */
export const nameFieldOf = (kind: SluggedType): 'role' | 'name' => (kind === 'guide' ? 'role' : 'name');

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

interface Subject {
  readonly strapi: Core.Strapi;
  readonly kind: SluggedType;
  /** Empty for types without locales. */
  readonly locale: string;
  readonly documentId: string | undefined;
  /** What is being written. */
  readonly data: Fields;
  /** The version that is being written over; empty for a new one. */
  readonly stored: Fields;
}

const nameOf = ({ kind, data, stored }: Subject): string | undefined => {
  const field = nameFieldOf(kind);
  const name = data[field] === undefined ? stored[field] : data[field];
  const longest = kind === 'guide' ? LONGEST_ROLE : LONGEST_NAME;
  return typeof name === 'string' && name.trim() !== '' && name.length <= longest ? name.trim() : undefined;
};

const isLeftEmpty = ({ data, stored }: Subject, field: string): boolean =>
  isBlank(data[field] === undefined ? stored[field] : data[field]);

/**
 * Makes what an editor left empty from the role of a guide or the name of anything else: the slug, and a guide's title.
 *
 * @returns only what was made; a slug is free at this moment
 */
export const fillFromName = async (subject: Subject): Promise<{ readonly slug?: string; readonly title?: string }> => {
  const { strapi, kind, locale, documentId } = subject;
  const name = nameOf(subject);
  if (name === undefined) return {};
  const title =
    kind === 'guide' && isLeftEmpty(subject, 'title') ? { title: defaultTitle({ role: name, locale }) } : {};
  if (!isLeftEmpty(subject, 'slug')) return title;
  const wanted = slugify(name, { locale, noun: kind });
  return { ...title, slug: await findFreeSlug({ strapi, space: { kind, locale }, slug: wanted, documentId }) };
};
