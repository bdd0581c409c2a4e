import type { SearchKind, SearchType } from './schema';

/** What can be found, in the words of one locale. Nothing in it is a draft. */
export interface SearchDocument {
  /** `guide:gqdat7zt0ynz8e2f6sew09wr`; unique in a locale. */
  readonly id: string;
  readonly type: SearchType;
  readonly documentId: string;
  readonly slug: string | null;
  /** A guide's role, the name of a skill or certification, the question of an FAQ. */
  readonly title: string;
  /** Other names that readers see. */
  readonly names: readonly string[];
  /** Names that find it and are never shown: no answer, snippet or facet may hold them. */
  readonly hiddenNames: readonly string[];
  /** What it is about: of a guide its requirements, skills, certifications and field; of a certification its issuer. */
  readonly keywords: readonly string[];
  /** Running texts without Markdown, the one that describes it first: summary and tasks, description, or answer. */
  readonly texts: readonly string[];
  readonly kind: SearchKind | null;
  /** The career field of a guide. */
  readonly field: { readonly slug: string; readonly name: string } | null;
  /** Slugs of the career fields that it is found in: its own or those of its guides, and all that these lie in. */
  readonly fields: readonly string[];
  /** Up to three guides that it belongs to. */
  readonly guides: readonly { readonly documentId: string; readonly slug: string; readonly title: string }[];
}

/** What somebody looks for. */
export interface SearchRequest {
  /** 1 to 200 characters. */
  readonly q: string;
  readonly locale: string;
  /** All when absent. */
  readonly types?: readonly SearchType[] | undefined;
  /** Slug of a career field. */
  readonly field?: string | undefined;
  readonly kind?: SearchKind | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface FoundDocument {
  readonly document: SearchDocument;
  readonly score: number;
  /**
   * The words of the document that made it fit, folded as `SearchAnalysis` folds them, for the snippet to mark; the
   * words of the query are marked when absent.
   */
  readonly terms?: readonly string[];
}

export interface Found {
  /** One page, best first. */
  readonly hits: readonly FoundDocument[];
  /** On all pages. */
  readonly total: number;
  /** Each counted with the other filters applied and without its own; what has no results may be left out. */
  readonly counts: {
    readonly types: Readonly<Partial<Record<SearchType, number>>>;
    /** By slug. */
    readonly fields: Readonly<Record<string, number>>;
    readonly kinds: Readonly<Partial<Record<SearchKind, number>>>;
  };
}

/** What changes in the index of one locale. */
export interface SearchChange {
  readonly put: readonly SearchDocument[];
  /** Ids of documents. */
  readonly remove: readonly string[];
}

/**
 * Finds documents. The plugin reads them from the database, and says what changes before it asks: a provider keeps no
 * watch of its own. It may lie in this process or be a search server; then every process of the app tells it the same.
 */
export interface SearchProvider {
  /** For messages in the log. */
  readonly name: string;
  /**
   * Makes the index of a locale anew: afterwards it holds these documents and no others. Called before the first search in
   * a locale, in each process.
   *
   * @param batches documents as they are read, a few hundred at a time
   */
  readonly rebuild: (locale: string, batches: AsyncIterable<readonly SearchDocument[]>) => Promise<void>;
  /** Has taken effect when the promise resolves: the search that waits for it comes next. */
  readonly update: (locale: string, change: SearchChange) => Promise<void>;
  readonly search: (request: SearchRequest) => Promise<Found>;
}
