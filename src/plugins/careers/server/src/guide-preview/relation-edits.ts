import { isFields, type Fields } from '../../../core/rules';

/** An entry as a form names it: by document id, by row id, or by both. */
export interface FormTarget {
  readonly documentId: string | undefined;
  readonly id: number | undefined;
}

type Place = { readonly before: string } | { readonly after: string } | 'start' | 'end';

interface Connection extends FormTarget {
  readonly place: Place;
}

/** What an editor did to a relation since it was saved. */
export interface RelationEdit {
  readonly connect: readonly Connection[];
  readonly disconnect: readonly FormTarget[];
}

/** More than anybody connects by hand. */
const MOST = 500;

const NO_EDIT: RelationEdit = { connect: [], disconnect: [] };

const idOf = (value: unknown): number | undefined => {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && !value.includes('\u0000') ? value : undefined;

/** The content manager puts what it will send under `apiData`. */
const readTarget = (entry: Fields): FormTarget => {
  const inner = isFields(entry.apiData) ? entry.apiData : {};
  return {
    documentId: textOf(inner.documentId) ?? textOf(entry.documentId),
    id: idOf(inner.id) ?? idOf(entry.id),
  };
};

const readPlace = (entry: Fields): Place => {
  const inner = isFields(entry.apiData) ? entry.apiData : {};
  const position = isFields(inner.position) ? inner.position : entry.position;
  if (!isFields(position)) return 'end';
  const [before, after] = [textOf(position.before), textOf(position.after)];
  if (before !== undefined) return { before };
  if (after !== undefined) return { after };
  return position.start === true ? 'start' : 'end';
};

const listOf = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? value : []).filter(isFields).slice(0, MOST);

/** Reads `{connect, disconnect}` as the content manager's form holds it; anything else changes nothing. */
export const readRelationEdit = (value: unknown): RelationEdit =>
  isFields(value)
    ? {
        connect: listOf(value.connect).map((entry) => ({ ...readTarget(entry), place: readPlace(entry) })),
        disconnect: listOf(value.disconnect).map(readTarget),
      }
    : NO_EDIT;

const isNamedBy = (row: Fields, { documentId, id }: FormTarget): boolean =>
  documentId === undefined ? id !== undefined && row.id === id : row.documentId === documentId;

/** Puts a row in its place; undefined when the place is beside a row that is not there. */
const insert = (rows: readonly Fields[], row: Fields, place: Place): readonly Fields[] | undefined => {
  if (place === 'start') return [row, ...rows];
  if (place === 'end') return [...rows, row];
  const beside = 'before' in place ? place.before : place.after;
  const found = rows.findIndex(({ documentId }) => documentId === beside);
  if (found === -1) return undefined;
  const at = 'before' in place ? found : found + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
};

/**
 * What a relation holds after an edit.
 *
 * @param saved rows with `id` and `documentId`, in order
 * @param find the row that a form's target names; undefined when there is none, or the editor may not see it
 * @param holdsOne whether the relation holds one entry at most: the last one connected
 */
export const applyRelationEdit = ({
  saved,
  edit,
  find,
  holdsOne,
}: {
  readonly saved: readonly Fields[];
  readonly edit: RelationEdit;
  readonly find: (target: FormTarget) => Fields | undefined;
  readonly holdsOne: boolean;
}): readonly Fields[] => {
  let rows = saved.filter((row) => !edit.disconnect.some((target) => isNamedBy(row, target)));
  let waiting = edit.connect.flatMap(({ place, ...target }) => {
    const row = saved.find((candidate) => isNamedBy(candidate, target)) ?? find(target);
    return row === undefined ? [] : [{ row, place }];
  });
  // What is to stand beside a row that is itself still waiting has to wait for it.
  while (waiting.length > 0) {
    const later: typeof waiting = [];
    for (const { row, place } of waiting) {
      const others = rows.filter(({ id }) => id !== row.id);
      const placed = insert(others, row, place);
      if (placed === undefined) later.push({ row, place });
      else rows = [...placed];
    }
    if (later.length === waiting.length) {
      const missing = later.map(({ row }) => row.id);
      rows = [...rows.filter(({ id }) => !missing.includes(id)), ...later.map(({ row }) => row)];
      break;
    }
    waiting = later;
  }
  return holdsOne ? rows.slice(-1) : rows;
};
