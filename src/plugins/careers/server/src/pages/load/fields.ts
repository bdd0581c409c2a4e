import type { Core } from '@strapi/strapi';
import type { FieldRecord } from '../../../../core/page';
import type { Fields } from '../../../../core/rules';
import { uidOf } from '../../content-model';
import { pathArm, type Arm, type ArmRows } from './arms';
import type { Translations } from './translations';

const FIELD = uidOf('field');

/** All career fields: there are few, and each guide needs those that its own lies in. */
export const fieldArms = (strapi: Core.Strapi) => ({
  fields: pathArm(strapi, { uid: FIELD, path: [], attributes: ['documentId', 'slug', 'name', 'description'] }),
  fieldParents: pathArm(strapi, { uid: FIELD, path: ['parent'], attributes: [] }),
});

export type FieldArms = Readonly<Record<keyof ReturnType<typeof fieldArms>, Arm>>;

type Plain = Omit<FieldRecord, 'ancestors'>;

export interface FieldTree {
  readonly ids: readonly number[];
  readonly get: (id: number) => FieldRecord | null;
  /** Ids of the field with a slug and of all fields inside it; none when there is no such field. */
  readonly within: (slug: string) => readonly number[];
}

/** Deep enough for any tree, and an end for fields that lie in each other. */
const DEEPEST = 20;

export const makeFieldTree = ({
  rows,
  translations,
}: {
  readonly rows: (name: 'fields' | 'fieldParents') => ArmRows;
  readonly translations: Translations;
}): FieldTree => {
  const own = new Map<number, Fields>(rows('fields').all.map((field) => [Number(field.id), field]));
  const parentOf = (id: number): number | undefined => {
    const parent = rows('fieldParents').of(id)[0]?.id;
    return parent === undefined ? undefined : Number(parent);
  };
  const plain = (id: number): Plain | undefined => {
    const field = own.get(id);
    if (field === undefined) return undefined;
    const { name, description } = translations.apply(id, field);
    return {
      documentId: String(field.documentId),
      slug: typeof field.slug === 'string' ? field.slug : null,
      name: String(name),
      description: typeof description === 'string' ? description : null,
    };
  };
  const lineOf = (id: number): readonly number[] => {
    const line: number[] = [];
    for (let at = parentOf(id); at !== undefined && line.length < DEEPEST; at = parentOf(at)) {
      if (at === id || line.includes(at)) break;
      line.push(at);
    }
    return line;
  };

  return {
    ids: [...own.keys()],
    get: (id) => {
      const field = plain(id);
      if (field === undefined) return null;
      const ancestors = lineOf(id).flatMap((ancestor) => plain(ancestor) ?? []);
      return { ...field, ancestors: ancestors.reverse() };
    },
    within: (slug) => {
      const found = [...own].find(([, field]) => field.slug === slug)?.[0];
      if (found === undefined) return [];
      return [...own.keys()].filter((id) => id === found || lineOf(id).includes(found));
    },
  };
};
