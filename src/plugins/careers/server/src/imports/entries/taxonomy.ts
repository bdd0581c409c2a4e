import type { Core } from '@strapi/strapi';
import { OWN_SCHEMAS, type OwnContent } from '../../../../core/imports/own-content';
import { plain, type TaxonomyType } from '../../guide-documents';
import { rowsOf } from '../../strapi/documents';

/** Contributors, fields, skills and certifications as files hold them: read for an export, and compared by an import. */

export type TaxonomyContent<Kind extends TaxonomyType = TaxonomyType> = Extract<
  OwnContent,
  { readonly kind: Kind }
>['content'];

export interface Relation {
  readonly target: TaxonomyType;
  readonly isOne: boolean;
}

/** What entries say about each other, by attribute. */
export const RELATIONS: Readonly<Record<TaxonomyType, Readonly<Record<string, Relation>>>> = {
  contributor: {},
  field: { parent: { target: 'field', isOne: true } },
  skill: { prerequisites: { target: 'skill', isOne: false }, broader: { target: 'skill', isOne: false } },
  certification: {
    replacedBy: { target: 'certification', isOne: true },
    skills: { target: 'skill', isOne: false },
  },
};

const WITH_ALIASES = { aliases: true, translations: { populate: { aliases: true } }, externalIds: true };
const PARTS: Readonly<Record<TaxonomyType, Readonly<Record<string, unknown>>>> = {
  contributor: { translations: true },
  field: { translations: true },
  skill: WITH_ALIASES,
  certification: WITH_ALIASES,
};

interface Named {
  readonly documentId: string;
  readonly name: string;
}

/** An entry with its parts, and with what it names. */
export interface TaxonomyRow {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string | null;
  readonly name: string;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** The entries that an attribute of a row leads to, in order. */
export const relatedIn = (row: TaxonomyRow, attribute: string): readonly Named[] => {
  const value = Object.entries(row).find(([name]) => name === attribute)?.[1] as unknown;
  return (Array.isArray(value) ? value : [value]).filter(isNamed);
};

/** @param where as Strapi's query engine takes it */
export const readTaxonomy = (strapi: Core.Strapi, kind: TaxonomyType, where: object): Promise<TaxonomyRow[]> =>
  rowsOf(strapi, kind).findMany<TaxonomyRow>({
    where,
    populate: {
      ...PARTS[kind],
      ...Object.fromEntries(Object.keys(RELATIONS[kind]).map((name) => [name, { select: ['documentId', 'name'] }])),
    },
    orderBy: { id: 'asc' },
  });

const isSaid = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** @returns an entry as files hold it: what it leads to by name, empty parts absent */
export const toTaxonomyContent = <Kind extends TaxonomyType>(kind: Kind, row: TaxonomyRow): TaxonomyContent<Kind> => {
  const known = Object.keys(OWN_SCHEMAS[kind].shape);
  const parts = Object.entries(plain(row) as object).filter(([name]) => known.includes(name));
  const related = Object.entries(RELATIONS[kind]).map(([attribute, { isOne }]) => {
    const names = relatedIn(row, attribute).map(({ name }) => name);
    return [attribute, isOne ? names[0] : names] as const;
  });
  const content = Object.fromEntries([...parts, ...related].filter(([, value]) => isSaid(value)));
  return OWN_SCHEMAS[kind].parse(content) as TaxonomyContent<Kind>;
};
