import type { Core } from '@strapi/strapi';
import type { Fields } from '../../../core/rules';
import { conceptRowSchema, type ConceptKind, type ConceptRow } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { pathArm, runArms } from '../pages/load/arms';
import { keepFresh, keepRevised, type WrittenDocument } from './freshness';
import { byName } from './order';
import { readEntryKeys } from './read-uses';
import { countUses } from './use-index';

/** A skill or certification as the table knows it, with what it is searched by. */
export interface Concept extends Omit<ConceptRow, 'guides' | 'liveGuides'> {
  readonly id: number;
  /** Name, other names, acronym and translations, in small letters without accents. */
  readonly haystack: string;
}

const COLUMNS = {
  skill: ['documentId', 'name', 'slug', 'nature', 'reuse'],
  certification: ['documentId', 'name', 'slug', 'acronym', 'kind', 'issuer', 'lifecycle', 'retiresAt'],
} as const;

/** Letter case and accents do not matter in a search. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const rowSchema = conceptRowSchema.omit({ guides: true, liveGuides: true });
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Older data may hold a value that the list of values does not have any more; the day of a date, as the driver gives it. */
const lenient = ({ retiresAt, ...row }: Fields): Fields => ({
  acronym: null,
  nature: null,
  reuse: null,
  kind: null,
  issuer: null,
  lifecycle: null,
  ...row,
  slug: asText(row.slug),
  retiresAt: typeof retiresAt === 'string' ? retiresAt.slice(0, 10) : null,
});

const sorted = (concepts: readonly Concept[]): readonly Concept[] =>
  [...concepts].sort((one, other) => byName(one.name, other.name));

/** @param ids of these rows; all of them when absent */
const load =
  (kind: ConceptKind) =>
  async (strapi: Core.Strapi, ids?: readonly number[]): Promise<readonly Concept[]> => {
    const uid = uidOf(kind);
    const arm = (path: readonly string[], attributes: readonly string[]) =>
      pathArm(strapi, { uid, path, attributes, ...(ids && { ids }) });
    const rows = await runArms(strapi, {
      entries: arm([], COLUMNS[kind]),
      aliases: arm(['aliases'], ['label']),
      translations: arm(['translations'], ['name']),
      ...(kind === 'certification' && { replacedBy: arm(['replacedBy'], ['documentId', 'name']) }),
    } as Readonly<Record<'entries' | 'aliases' | 'translations' | 'replacedBy', ReturnType<typeof pathArm>>>);

    const concepts = rows('entries').all.map((entry) => {
      const id = Number(entry.id);
      const aliases = rows('aliases')
        .of(id)
        .map(({ label }) => asText(label));
      const translations = rows('translations')
        .of(id)
        .map(({ name }) => asText(name));
      const [successor] = kind === 'certification' ? rows('replacedBy').of(id) : [];
      const replacedBy = successor ? { documentId: asText(successor.documentId), name: asText(successor.name) } : null;
      const row = rowSchema.parse({ ...lenient(entry), aliases, replacedBy });
      const names = [row.name, row.acronym ?? '', row.issuer ?? '', ...aliases, ...translations];
      return { ...row, id, haystack: foldForSearch(names.join('\n')) };
    });
    return sorted(concepts);
  };

/** So many skills written at once are read by themselves; with more, all are. */
const MOST_REVISED = 200;

const reviseSkills = async (
  strapi: Core.Strapi,
  skills: readonly Concept[],
  written: readonly WrittenDocument[],
): Promise<readonly Concept[] | undefined> => {
  const documentIds = [...new Set(written.map(({ documentId }) => documentId))];
  if (documentIds.length > MOST_REVISED) return undefined;
  const found = await readEntryKeys(strapi, { kind: 'skill', documentIds });
  const changed = found.size === 0 ? [] : await load('skill')(strapi, [...found.keys()]);
  return sorted([...skills.filter(({ documentId }) => !documentIds.includes(documentId)), ...changed]);
};

/** All skills or certifications by name; read once, and anew when they are written. */
export const listConcepts: Readonly<Record<ConceptKind, (strapi: Core.Strapi) => Promise<readonly Concept[]>>> = {
  skill: keepRevised({ kinds: ['skill'], make: load('skill'), revise: reviseSkills }),
  // A certification's row names the one that replaces it, which may be written without it.
  certification: keepFresh(['certification'], load('certification')),
};

/** Rows for the screens. */
export const withUses = async (
  strapi: Core.Strapi,
  { kind, concepts }: { readonly kind: ConceptKind; readonly concepts: readonly Concept[] },
): Promise<readonly ConceptRow[]> => {
  const countOf = await countUses(strapi, kind);
  return concepts.map(({ id: _id, haystack: _haystack, ...row }) => ({ ...row, ...countOf(row.documentId) }));
};
