import { isDeepStrictEqual } from 'node:util';
import type { OwnContent } from '../../../../../core/imports/own-content';
import type { TaxonomyType } from '../../../guide-documents';
import { documentsOf } from '../../../strapi/documents';
import { readTaxonomy, relatedIn, RELATIONS, type TaxonomyRow } from '../../entries';
import type { Known } from './known';
import type { Missing } from './links';

export type TaxonomyOwn = Extract<OwnContent, { readonly kind: TaxonomyType }>;

interface Related {
  /** Document ids by attribute, of what the record states and what differs from what is stored. */
  readonly changed: Readonly<Record<string, string | null | readonly string[]>>;
  readonly missing: readonly Missing[];
}

const namesIn = (content: object, attribute: string): readonly string[] | undefined => {
  const value = Object.entries(content).find(([name]) => name === attribute)?.[1] as unknown;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : undefined;
};

/** Looks up what an entry names. @param stored the entry as it is; null for a new one */
export const relate = ({ session }: Known, { kind, content }: TaxonomyOwn, stored: TaxonomyRow | null): Related => {
  const changed: Record<string, string | null | readonly string[]> = {};
  const missing: Missing[] = [];
  for (const [attribute, { target, isOne }] of Object.entries(RELATIONS[kind])) {
    const names = namesIn(content, attribute);
    if (names === undefined) continue;
    const ids = names.flatMap((name) => {
      const found = session.names.find(target, name);
      if (found) return found.documentId;
      missing.push({ attribute, name, reason: `There is no ${target} "${name}"; the ${kind} goes without it.` });
      return [];
    });
    const wanted = [...new Set(ids)];
    const before = stored === null ? [] : relatedIn(stored, attribute).map(({ documentId }) => documentId);
    if (!isDeepStrictEqual(wanted, before)) changed[attribute] = isOne ? (wanted[0] ?? null) : wanted;
  }
  return { changed, missing };
};

/** Writes what an entry says about others. An entry that is not there has been rejected before. */
export const linkTaxonomy = async (known: Known, own: TaxonomyOwn): Promise<readonly Missing[]> => {
  const { strapi } = known.session;
  const found = known.taxonomy.find(own.kind, own.content, () => false);
  if (found === undefined) return [];
  const [stored] = await readTaxonomy(strapi, own.kind, { documentId: found.documentId });
  if (stored === undefined) return [];
  const { changed, missing } = relate(known, own, stored);
  if (Object.keys(changed).length > 0) {
    await documentsOf(strapi, own.kind).update({ documentId: found.documentId, data: changed });
  }
  return missing;
};
