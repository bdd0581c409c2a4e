import type { EntryFields, EntryLinks, EntryName, Identity } from './entry-types';
import type { RequestOptions } from './options';
import type { Listed } from './pages';
import { toQueryString, type QueryValue } from './query-string';
import { readJson, type Read } from './request';

type FieldName<Name extends EntryName> = (keyof EntryFields[Name] | keyof Identity) & string;
type LinkName<Name extends EntryName> = keyof EntryLinks[Name] & string;
type Query = Readonly<Record<string, QueryValue>>;

/** Strapi's query of one document. */
export interface OneQuery<Name extends EntryName> {
  /** Only these columns; `id` and `documentId` come always. */
  readonly fields?: readonly FieldName<Name>[];
  /** `'*'`, names, or an object with a query for each. */
  readonly populate?:
    | '*'
    | LinkName<Name>
    | readonly string[]
    | Readonly<Partial<Record<LinkName<Name>, true | '*' | Query>>>;
  readonly locale?: string;
  /** `draft` needs a token that may read drafts. */
  readonly status?: 'draft' | 'published';
}

/** Strapi's query of a list. */
export interface ManyQuery<Name extends EntryName> extends OneQuery<Name> {
  /** `{ slug: { $in: ['python', 'java'] } }`; see Strapi's documentation of filters. */
  readonly filters?: Query;
  /** `'title'`, `'title:desc'`, or several. */
  readonly sort?: string | readonly string[];
  readonly pagination?:
    | { readonly page?: number; readonly pageSize?: number; readonly withCount?: boolean }
    | { readonly start?: number; readonly limit?: number; readonly withCount?: boolean };
}

type Named<Asked> = Asked extends string ? Asked : Asked extends readonly (infer Key)[] ? Key : keyof Asked;
type Populated<Links, Asked> = Asked extends '*' ? keyof Links : Named<Asked> & keyof Links;
type Selected<Fields, Asked> = Asked extends readonly (infer Key)[] ? Pick<Fields, Key & keyof Fields> : Fields;

/**
 * What a query gives: the columns that `fields` names, or all; and what `populate` names. Links that a query does not
 * name at its first level are absent.
 */
export type Entry<Name extends EntryName, Asked = unknown> = Pick<Identity, 'id' | 'documentId'> &
  Selected<EntryFields[Name] & Identity, Asked extends { readonly fields: infer Fields } ? Fields : undefined> &
  Pick<
    EntryLinks[Name],
    Asked extends { readonly populate: infer Populate } ? Populated<EntryLinks[Name], Populate> : never
  >;

export interface EntriesClient<Name extends EntryName> {
  readonly find: <const Asked extends ManyQuery<Name> = Record<never, never>>(
    query?: Asked,
    options?: RequestOptions,
  ) => Promise<Listed<Entry<Name, Asked>>>;
  /** @throws NotFound */
  readonly findOne: <const Asked extends OneQuery<Name> = Record<never, never>>(
    documentId: string,
    query?: Asked,
    options?: RequestOptions,
  ) => Promise<Entry<Name, Asked>>;
}

/**
 * Strapi's generated REST for one type.
 *
 * @param address of the list: `https://cms.example.org/api/careers/skills`
 */
export const createEntries = <Name extends EntryName>({
  read,
  address,
}: {
  readonly read: Read;
  readonly address: string;
}): EntriesClient<Name> => ({
  find: <const Asked extends ManyQuery<Name>>(query?: Asked, options: RequestOptions = {}) =>
    readJson<Listed<Entry<Name, Asked>>>(read, { ...options, url: `${address}${toQueryString({ ...query })}` }),
  findOne: async <const Asked extends OneQuery<Name>>(
    documentId: string,
    query?: Asked,
    options: RequestOptions = {},
  ) => {
    const url = `${address}/${encodeURIComponent(documentId)}${toQueryString({ ...query })}`;
    const { data } = await readJson<{ data: Entry<Name, Asked> }>(read, { ...options, url });
    return data;
  },
});
