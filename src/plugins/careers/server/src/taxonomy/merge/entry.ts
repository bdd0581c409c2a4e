import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isFields, type Fields } from '../../../../core/rules';
import type { Alias, ConceptKind, ConceptWords, ExternalId, Translation } from '../../../../core/taxonomy';
import { uidOf } from '../../content-model';

/** A skill or certification with all that it holds. */
export interface Entry {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
  readonly updatedAt: string;
  readonly fields: Fields;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
}

/** Strapi's own, which it sets itself. */
const SYSTEM = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

const attributesOf = (strapi: Core.Strapi, kind: ConceptKind): readonly (readonly [string, Attribute])[] =>
  Object.entries<Attribute>(strapi.contentType(uidOf(kind)).attributes).filter(([name]) => !SYSTEM.includes(name));

/** Attributes of a concept that lead to other entries. */
export const relationsOf = (strapi: Core.Strapi, kind: ConceptKind): readonly string[] =>
  attributesOf(strapi, kind).flatMap(([name, { type }]) => (type === 'relation' ? [name] : []));

const populateOf = ({ type }: Attribute): unknown => {
  if (type === 'relation') return { select: ['id', 'documentId'] };
  if (type === 'component') return { populate: true };
  return type === 'media' ? { select: ['id'] } : undefined;
};

const optional = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** @throws NotFoundError when one of them is gone */
export const loadEntries = async (
  strapi: Core.Strapi,
  { kind, documentIds }: { readonly kind: ConceptKind; readonly documentIds: readonly string[] },
): Promise<readonly Entry[]> => {
  const populate = Object.fromEntries(
    attributesOf(strapi, kind).flatMap(([name, attribute]) => {
      const asked = populateOf(attribute);
      return asked === undefined ? [] : [[name, asked]];
    }),
  );
  const rows: unknown[] = await strapi.db
    .query(uidOf(kind))
    .findMany({ where: { documentId: { $in: [...documentIds] } }, populate });
  const byDocument = new Map(rows.filter(isFields).map((row) => [String(row.documentId), row]));
  return documentIds.map((documentId): Entry => {
    const fields = byDocument.get(documentId);
    if (fields === undefined) {
      throw new errors.NotFoundError(`The ${kind} is gone: reload the list.`, { documentId });
    }
    return {
      id: Number(fields.id),
      documentId,
      name: String(fields.name),
      slug: optional(fields.slug) ?? '',
      updatedAt: new Date(String(fields.updatedAt)).toISOString(),
      fields,
    };
  });
};

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const toAlias = (alias: Fields): Alias => ({
  id: Number(alias.id),
  label: String(alias.label),
  hidden: alias.hidden === true,
  matching: optional(alias.matching),
});

/** A translation, with the fields that only certifications have. */
export type StoredTranslation = Translation & { readonly fields: Fields };

/** @returns what a concept is known by */
export const wordsOf = ({ name, fields }: Entry): ConceptWords<StoredTranslation> => ({
  name,
  acronym: optional(fields.acronym),
  aliases: list(fields.aliases).map(toAlias),
  translations: list(fields.translations).map((translation) => ({
    id: Number(translation.id),
    locale: String(translation.locale),
    name: String(translation.name),
    aliases: list(translation.aliases).map(toAlias),
    fields: translation,
  })),
  externalIds: list(fields.externalIds).map(
    (code): ExternalId => ({
      id: Number(code.id),
      scheme: String(code.scheme),
      edition: optional(code.edition),
      code: optional(code.code),
      uri: optional(code.uri),
      match: optional(code.match),
    }),
  ),
});

/** Components as they are given to Strapi to make new ones. */
export const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => (name === 'id' ? [] : [[name, withoutIds(held)]])),
  );
};

const targetIds = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? list(value) : list([value])).map(({ documentId }) => String(documentId));

/** Document ids that a relation of an entry leads to. */
export const linkedFrom = ({ fields }: Entry, attribute: string): readonly string[] => targetIds(fields[attribute]);

/** What it takes to make the entry again. */
export const snapshot = (strapi: Core.Strapi, kind: ConceptKind, { fields }: Entry): Record<string, unknown> =>
  Object.fromEntries(
    attributesOf(strapi, kind).map(([name, { type }]) => {
      const value = fields[name];
      if (type === 'relation') return [name, targetIds(value)];
      if (type === 'media') {
        const files = Array.isArray(value) ? list(value).map(({ id }) => id) : isFields(value) ? value.id : null;
        return [name, files];
      }
      return [name, type === 'component' ? withoutIds(value) : (value ?? null)];
    }),
  );
