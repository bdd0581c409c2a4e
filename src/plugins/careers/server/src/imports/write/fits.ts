import type { Core } from '@strapi/strapi';
import { isFields, type Fields, type Finding } from '../../../../core/rules';
import { attributesOf } from './attributes';

/** What a column of Strapi's type `string` holds, on every database. */
const COLUMN = 255;

interface Limited {
  readonly type: string;
  readonly maxLength?: number;
}

const limitOf = ({ type, maxLength }: Limited): number | undefined =>
  maxLength ?? (type === 'string' || type === 'uid' || type === 'enumeration' ? COLUMN : undefined);

/**
 * The texts of a document, and of all components in it, that are longer than their columns. The shapes of a record have
 * been checked by the schemas of `core`, and its figures by the rules; only the lengths are the database's own. (Strapi's
 * validation finds the same, at half the cost of the whole import.)
 */
export const findTooLong = (strapi: Core.Strapi, uid: string, data: Fields): readonly Finding[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]): readonly Finding[] => {
    const value = data[name];
    if (attribute.type === 'component' && attribute.component !== undefined) {
      const { component } = attribute;
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      return entries.flatMap((entry, place) =>
        isFields(entry)
          ? findTooLong(strapi, component, entry).map((finding) => ({
              ...finding,
              path: [name, ...(Array.isArray(value) ? [place] : []), ...finding.path],
            }))
          : [],
      );
    }
    const limit = limitOf(attribute);
    if (limit === undefined || typeof value !== 'string' || value.length <= limit) return [];
    return [
      {
        path: [name],
        message: `${name} is too long: ${value.length} characters, and there is room for ${limit}.`,
        found: value,
        allowed: `at most ${limit} characters`,
      },
    ];
  });
