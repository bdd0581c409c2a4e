import { randomBytes } from 'node:crypto';

/**
 * A document id for a row that is written past the Document Service, shaped like those that Strapi makes: 24 signs, the
 * first of them a letter, which tells it from a number.
 *
 * @param initial a small letter
 */
export const newDocumentId = (initial: string): string => `${initial}${randomBytes(12).toString('hex').slice(1)}`;
