import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../../core/rules';
import { createSql } from './sql';

interface Column {
  readonly attribute: string;
  readonly name: string;
  readonly read: (stored: unknown) => unknown;
}

const readBoolean = (stored: unknown): boolean => stored === true || stored === 1 || stored === '1';

export const readInstant = (stored: unknown): string | null => {
  const instant = stored instanceof Date ? stored : new Date(typeof stored === 'number' ? stored : String(stored));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
};

/** Databases with a type for JSON give what it holds, the others its text. */
const readJson = (stored: unknown): unknown => (typeof stored === 'string' ? JSON.parse(stored) : stored);

const READERS: Readonly<Record<string, (stored: unknown) => unknown>> = {
  boolean: readBoolean,
  integer: Number,
  float: Number,
  increments: Number,
  datetime: readInstant,
  json: readJson,
};

const TEXT_TYPES = ['string', 'text', 'richtext'];

export interface StoredAttribute {
  readonly type: string;
  readonly columnName?: string;
  readonly default?: unknown;
  readonly required?: boolean;
}

/** What an empty column stands for: drafts may lack what is required, and an API may have cleared what has a default. */
export const emptyValue = ({ type, default: usual, required }: StoredAttribute): unknown => {
  if (['string', 'number', 'boolean'].includes(typeof usual)) return usual;
  return required === true && TEXT_TYPES.includes(type) ? '' : null;
};

/**
 * The columns of some attributes of a content type or component, by Strapi's own account of its tables.
 *
 * @throws Error when Strapi knows no such attribute
 */
export const columnsOf = (strapi: Core.Strapi, uid: string, attributes: readonly string[]) => {
  const known = strapi.db.metadata.get(uid).attributes;
  const columns = attributes.map((attribute): Column => {
    const stored: StoredAttribute | undefined = known[attribute];
    if (stored?.columnName === undefined) throw new Error(`${uid} has no column for "${attribute}".`);
    const read = READERS[stored.type] ?? ((value) => value);
    const empty = emptyValue(stored);
    const name = stored.columnName;
    return { attribute, name, read: (value) => (value === null || value === undefined ? empty : read(value)) };
  });
  const sql = createSql(strapi);

  return {
    /** `t."title"`, ... */
    of: (alias: string): readonly string[] => columns.map(({ name }) => sql.column(alias, name)),
    /** `t."title" as "cover_title"`, ...: for selections without JSON. */
    namedOf: (alias: string, prefix = ''): readonly string[] =>
      columns.map(({ attribute, name }) => `${sql.column(alias, name)} as ${sql.name(prefix + attribute)}`),
    /** @param values in the order of the attributes */
    read: (values: readonly unknown[]): Fields =>
      Object.fromEntries(columns.map(({ attribute, read }, index) => [attribute, read(values[index])])),
    readNamed: (row: Fields, prefix = ''): Fields =>
      Object.fromEntries(columns.map(({ attribute, read }) => [attribute, read(row[prefix + attribute])])),
  };
};

export type Columns = ReturnType<typeof columnsOf>;
