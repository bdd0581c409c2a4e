import { foldName } from '../../../../../core/model/names';
import { slugify } from '../../../../../core/slug';
import { GuideDirectory, type TaxonomyType } from '../../../guide-documents';
import { rowsOf } from '../../../strapi/documents';
import type { WriteSession } from '../session';

interface Entry {
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
}

const TYPES: readonly TaxonomyType[] = ['contributor', 'field', 'skill', 'certification'];

/** Finds contributors, fields, skills and certifications by what makes them the ones that they are. */
class TaxonomyIndex {
  private readonly bySlug = new Map<string, Entry>();
  private readonly byName = new Map<string, Entry>();

  static async load({ strapi }: WriteSession): Promise<TaxonomyIndex> {
    const index = new TaxonomyIndex();
    for (const kind of TYPES) {
      const rows = await rowsOf(strapi, kind).findMany<Entry>({
        select: ['documentId', 'slug', 'name'],
        // Of several with the same name, the oldest is found.
        orderBy: { id: 'desc' },
      });
      for (const row of rows) index.remember(kind, row);
    }
    return index;
  }

  remember(kind: TaxonomyType, entry: Entry): void {
    if (entry.slug !== null) this.bySlug.set(`${kind} ${entry.slug}`, entry);
    this.byName.set(`${kind} ${foldName(entry.name)}`, entry);
  }

  /**
   * The entry with the slug, else the one with the name: a guide may have brought it into being before.
   *
   * @param isTaken whether a slug belongs to another record of the same run
   */
  find(
    kind: TaxonomyType,
    { slug, name }: { readonly slug?: string | undefined; readonly name: string },
    isTaken: (slug: string) => boolean,
  ): Entry | undefined {
    const found = this.bySlug.get(`${kind} ${slug ?? slugify(name)}`);
    if (found !== undefined) return found;
    const named = this.byName.get(`${kind} ${foldName(name)}`);
    return named !== undefined && isTaken(named.slug ?? '') ? undefined : named;
  }
}

/** What is read once for all own records of a session. */
export interface Known {
  readonly session: WriteSession;
  readonly taxonomy: TaxonomyIndex;
  readonly guides: GuideDirectory;
}

export const loadKnown = async (session: WriteSession): Promise<Known> => ({
  session,
  taxonomy: await TaxonomyIndex.load(session),
  guides: await GuideDirectory.load(session),
});
