import { isFields, type Fields } from '../../../core/rules';

/** A document that a relation names, by whichever key the caller knows it. */
export type Target = { readonly documentId: string } | { readonly id: number };

export interface RelationInput {
  /** Whether what was related before is dropped. */
  readonly replaces: boolean;
  readonly added: readonly Target[];
  readonly removed: readonly Target[];
}

/** Row ids are 32-bit integers in SQL. */
const HIGHEST_ID = 2 ** 31 - 1;

const readId = (id: number): Target | undefined =>
  Number.isInteger(id) && id >= 0 && id <= HIGHEST_ID ? { id } : undefined;

/** PostgreSQL cannot even be asked for a text with the character NUL. */
const isDocumentId = (text: string): boolean => text !== '' && !text.includes('\u0000');

/** What begins with a digit is a row id to Strapi. */
const readText = (text: string): Target | undefined => {
  if (/^\d+$/.test(text)) return readId(Number(text));
  return isDocumentId(text) && Number.isNaN(Number.parseInt(text, 10)) ? { documentId: text } : undefined;
};

const readTarget = (value: unknown): Target | undefined => {
  if (typeof value === 'number') return readId(value);
  if (typeof value === 'string') return readText(value);
  if (!isFields(value)) return undefined;
  const { documentId, id } = value;
  if (typeof documentId === 'string' && documentId !== '') return isDocumentId(documentId) ? { documentId } : undefined;
  return typeof id === 'number' || typeof id === 'string' ? readTarget(id) : undefined;
};

const toList = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const readTargets = (value: unknown): Target[] =>
  toList(value)
    .map(readTarget)
    .filter((target) => target !== undefined);

/** Whether a value is `{set, connect, disconnect}` rather than a target or a list of them. */
const isChange = (value: unknown): value is Fields => isFields(value) && !('id' in value) && !('documentId' in value);

/**
 * Reads any of the shapes in which Strapi takes a relation: an id, a documentId, `{id}`, `{documentId}`, a list of
 * those, or `{set, connect, disconnect}`. What is none of them names nothing; see {@link findUnreadable}.
 *
 * @returns undefined when the relation is not touched
 */
export const readRelation = (value: unknown): RelationInput | undefined => {
  if (value === undefined) return undefined;
  if (!isChange(value)) return { replaces: true, added: readTargets(value), removed: [] };
  const { set, connect, disconnect } = value;
  // As Strapi does: an empty `set` is as good as none.
  if (set) return { replaces: true, added: readTargets(set), removed: [] };
  return { replaces: false, added: readTargets(connect), removed: readTargets(disconnect) };
};

/**
 * The first thing in a relation that names no document. Strapi answers some of these with a server error.
 *
 * @returns undefined when there is none
 */
export const findUnreadable = (value: unknown): { readonly found: unknown } | undefined => {
  const targets = isChange(value)
    ? [...toList(value.set), ...toList(value.connect), ...toList(value.disconnect)]
    : toList(value);
  const index = targets.findIndex((target) => readTarget(target) === undefined);
  return index === -1 ? undefined : { found: targets[index] };
};
