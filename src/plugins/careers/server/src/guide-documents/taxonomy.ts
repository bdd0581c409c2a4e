import type { Core } from '@strapi/strapi';
import { foldName } from '../../../core/model/names';
import { rowsOf } from '../strapi/documents';

export type TaxonomyType = 'skill' | 'certification' | 'field' | 'contributor';

interface TaxonomyRow {
  readonly documentId: string;
  readonly name: string;
  readonly acronym?: string | null;
  readonly aliases?: readonly { readonly label: string; readonly matching: string | null }[];
  readonly translations?: readonly { readonly name?: string | null }[];
}

export interface Found {
  readonly documentId: string;
  /** The preferred name. */
  readonly name: string;
  /** Preferred names of the other entries that go by the same name. */
  readonly others: readonly string[];
}

/** How a name was found, best first. */
const RANKS = ['name', 'acronym', 'translation', 'alias'] as const;

interface NewName {
  readonly type: TaxonomyType;
  readonly row: TaxonomyRow;
  readonly label: string;
  readonly rank: (typeof RANKS)[number];
}

/**
 * The names by which skills, certifications, fields and contributors are known, to look entries up while documents are
 * read. Reads each table once; what an import creates is added with `remember`.
 */
export class TaxonomyNames {
  private readonly entries = new Map<string, Map<string, { readonly rank: number; readonly name: string }>>();

  private key(type: TaxonomyType, name: string): string {
    return `${type} ${foldName(name)}`;
  }

  private add({ type, row, label, rank }: NewName): void {
    const key = this.key(type, label);
    const found = this.entries.get(key) ?? new Map<string, { readonly rank: number; readonly name: string }>();
    const known = found.get(row.documentId);
    if (!known || known.rank > RANKS.indexOf(rank)) {
      found.set(row.documentId, { rank: RANKS.indexOf(rank), name: row.name });
    }
    this.entries.set(key, found);
  }

  remember(type: TaxonomyType, row: TaxonomyRow): void {
    this.add({ type, row, label: row.name, rank: 'name' });
    if (row.acronym) this.add({ type, row, label: row.acronym, rank: 'acronym' });
    for (const { name } of row.translations ?? []) if (name) this.add({ type, row, label: name, rank: 'translation' });
    for (const { label, matching } of row.aliases ?? []) {
      if (matching !== 'never') this.add({ type, row, label, rank: 'alias' });
    }
  }

  /** @returns the entry that goes by `name`, preferred names before acronyms before aliases; undefined when unknown. */
  find(type: TaxonomyType, name: string): Found | undefined {
    const found = this.entries.get(this.key(type, name));
    if (!found) return undefined;
    const ranked = [...found].sort(([, a], [, b]) => a.rank - b.rank);
    const best = ranked[0];
    if (!best) return undefined;
    const others = ranked.slice(1).filter(([, { rank }]) => rank === best[1].rank);
    return { documentId: best[0], name: best[1].name, others: others.map(([, other]) => other.name) };
  }
}

const POPULATE: Record<TaxonomyType, Record<string, true>> = {
  skill: { aliases: true, translations: true },
  certification: { aliases: true, translations: true },
  field: { translations: true },
  contributor: {},
};

/** Reads every name of the taxonomy; a few milliseconds for a thousand entries. */
export const loadTaxonomyNames = async ({ strapi }: { strapi: Core.Strapi }): Promise<TaxonomyNames> => {
  const names = new TaxonomyNames();
  for (const type of Object.keys(POPULATE) as TaxonomyType[]) {
    const rows = await rowsOf(strapi, type).findMany<TaxonomyRow>({ populate: POPULATE[type] });
    for (const row of rows) names.remember(type, row);
  }
  return names;
};
