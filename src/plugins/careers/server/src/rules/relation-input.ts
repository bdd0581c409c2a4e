import { isFields } from '../../../core/rules';

/** A document that a relation names, by whichever key the caller knows it. */
export type Target = { readonly documentId: string } | { readonly id: number };

export interface RelationInput {
  /** Whether what was related before is dropped. */
  readonly replaces: boolean;
  readonly added: readonly Target[];
  readonly removed: readonly Target[];
}

const readText = (value: string): Target => {
  // What begins with a digit is a row id to Strapi.
  const id = Number.parseInt(value, 10);
  return Number.isNaN(id) ? { documentId: value } : { id };
};

const readTarget = (value: unknown): Target | undefined => {
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return value === '' ? undefined : readText(value);
  if (!isFields(value)) return undefined;
  const { documentId, id } = value;
  if (typeof documentId === 'string' && documentId !== '') return { documentId };
  return typeof id === 'number' || typeof id === 'string' ? readTarget(id) : undefined;
};

const readTargets = (value: unknown): Target[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(readTarget).filter((target) => target !== undefined);
};

/**
 * Reads any of the shapes in which Strapi takes a relation: an id, a documentId, `{id}`, `{documentId}`, a list of
 * those, or `{set, connect, disconnect}`. What is none of them names nothing; Strapi's own validation answers for it.
 *
 * @returns undefined when the relation is not touched
 */
export const readRelation = (value: unknown): RelationInput | undefined => {
  if (value === undefined) return undefined;
  if (!isFields(value) || 'id' in value || 'documentId' in value) {
    return { replaces: true, added: readTargets(value), removed: [] };
  }
  const { set, connect, disconnect } = value;
  if (set !== undefined) return { replaces: true, added: readTargets(set), removed: [] };
  return { replaces: false, added: readTargets(connect), removed: readTargets(disconnect) };
};
