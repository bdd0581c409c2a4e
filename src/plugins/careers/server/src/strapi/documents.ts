import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';

type TypeName = Parameters<typeof uidOf>[0];
type Data = Readonly<Record<string, unknown>>;

/** What every document of this plugin has when the Document Service returns it. */
export interface SavedDocument {
  /** Row id of the version that was written. */
  readonly id: number;
  readonly documentId: string;
  readonly slug?: string | null;
}

interface Version {
  readonly documentId: string;
  readonly locale?: string;
}

export interface CareersDocuments {
  findOne<T>(
    params: Version & { readonly status?: 'draft' | 'published'; readonly populate?: unknown },
  ): Promise<T | null>;
  findMany<T>(params: {
    readonly locale?: string;
    readonly status?: 'draft' | 'published';
    readonly filters?: unknown;
    readonly populate?: unknown;
  }): Promise<T[]>;
  create(params: { readonly data: Data; readonly locale?: string }): Promise<SavedDocument>;
  update(params: Version & { readonly data: Data }): Promise<SavedDocument | null>;
  publish(params: Version): Promise<{ readonly entries: readonly SavedDocument[] }>;
}

/**
 * Strapi's Document Service for one of this plugin's types. Strapi knows the attributes of a type only from definitions
 * that it generates inside an app, so a plugin states here what it uses.
 */
export const documentsOf = (strapi: Core.Strapi, name: TypeName): CareersDocuments => {
  const documents: (uid: string) => CareersDocuments = strapi.get('documents');
  return documents(uidOf(name));
};

interface RowQuery {
  readonly where?: unknown;
  readonly select?: readonly string[];
  readonly populate?: unknown;
  readonly orderBy?: unknown;
  readonly limit?: number;
  readonly offset?: number;
}

export interface CareersRows {
  findMany<T>(query?: RowQuery): Promise<T[]>;
  count(query?: RowQuery): Promise<number>;
}

/** Strapi's query engine for one of this plugin's tables: every locale and both versions of a document are rows. */
export const rowsOf = (strapi: Core.Strapi, name: TypeName): CareersRows => {
  const database: { query: (uid: string) => CareersRows } = strapi.get('db');
  return database.query(uidOf(name));
};
