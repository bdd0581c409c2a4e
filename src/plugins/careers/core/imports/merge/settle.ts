import type { GuideContent } from '../../model/guide-content';
import type { Provenance, Taken, TakenField, TakenItem, TakenList } from '../provenance';
import { openConflicts } from './conflicts';
import { FIELD_RULES, type ListRule } from './fields';
import { matchToGuide } from './match-items';
import { settleText } from './merge-text';
import type { Conflict } from './outcome';
import { placeItems } from './place-items';
import { isSame, partsOf } from './same';
import { guidePartsSchema, type GuideParts } from './written-parts';

/** Keep what the editor has, or take what the source says. */
export type Choice = 'mine' | 'theirs';

interface Settled<TakenForm> {
  readonly mine: unknown;
  readonly taken: TakenForm;
}

const settleValue = ({ taken, mine, choice }: Settled<Taken> & { readonly choice: Choice }): Settled<Taken> => {
  const { offered } = taken;
  if (offered === undefined) return { mine, taken };
  return { mine: choice === 'theirs' ? offered.value : mine, taken: { value: offered.value, from: offered.from } };
};

interface ListSettling extends Settled<TakenList> {
  readonly rule: ListRule;
  readonly id: string;
  readonly choice: Choice;
}

interface Row {
  readonly id: string | undefined;
  readonly value: unknown;
}

const settleRows = (rows: readonly Row[], item: TakenItem, order: readonly TakenItem[]): readonly Row[] => {
  const { id, offered } = item;
  const row: Row = { id, value: offered?.value };
  if (offered?.value === null) return rows.filter((each) => each.id !== id);
  if (rows.some((each) => each.id === id)) return rows.map((each) => (each.id === id ? row : each));
  return placeItems({ list: rows, added: new Map([[id, row]]), order, idOf: (each) => each.id });
};

const settleList = ({ rule, id, taken, mine, choice }: ListSettling): Settled<TakenList> => {
  const item = taken.items.find((each) => each.id === id);
  if (item?.offered === undefined) return { mine, taken };
  const { value, from } = item.offered;
  const items = taken.items.flatMap((each): readonly TakenItem[] => {
    if (each !== item) return [each];
    // Who keeps an item that the source has no longer has made it their own.
    return value === null ? [] : [{ id, value, from }];
  });
  if (choice === 'mine') return { mine, taken: { kind: 'list', items } };
  const list: readonly unknown[] = Array.isArray(mine) ? mine : [];
  const remembered = taken.items.map((each) => ({ id: each.id, value: each.value, mayBeEdited: true }));
  const ids = new Map([...matchToGuide({ rule, remembered, mine: list })].map(([known, place]) => [place, known]));
  const rows = list.map((entry, place): Row => ({ id: ids.get(place), value: entry }));
  return { mine: settleRows(rows, item, taken.items).map((row) => row.value), taken: { kind: 'list', items } };
};

const settleField = ({
  conflict: { field: path, item, paragraph },
  taken,
  mine,
  choice,
}: Settled<TakenField> & { readonly conflict: Conflict; readonly choice: Choice }): Settled<TakenField> => {
  const [field = path, part] = path.split('.');
  const rule = FIELD_RULES[field as keyof typeof FIELD_RULES];
  if (taken.kind === 'list') {
    return rule.kind !== 'list' || item === undefined
      ? { mine, taken }
      : settleList({ rule, id: item.id, taken, mine, choice });
  }
  if (taken.kind === 'parts') {
    const known = part === undefined ? undefined : taken.parts[part];
    if (part === undefined || known === undefined) return { mine, taken };
    const parts = partsOf(mine);
    const settled = settleValue({ taken: known, mine: parts[part], choice });
    return {
      mine: { ...parts, [part]: settled.mine },
      taken: { kind: 'parts', parts: { ...taken.parts, [part]: settled.taken } },
    };
  }
  const settled =
    paragraph === undefined ? settleValue({ taken, mine, choice }) : settleText({ taken, mine, at: paragraph, choice });
  return { mine: settled.mine, taken: { kind: 'value', ...settled.taken } };
};

/**
 * Settles one conflict. Kept, the editor's words stand until the source says something new; taken, the guide follows the
 * source from there on.
 *
 * @param guide the guide as it is now
 * @param conflict its `id`
 * @returns the field to write, when it changes, and what is to be remembered; undefined when there is no such conflict any
 *   more
 */
export const settle = ({
  provenance,
  guide,
  conflict: id,
  choice,
}: {
  readonly provenance: Provenance;
  readonly guide: GuideContent;
  readonly conflict: string;
  readonly choice: Choice;
}): { readonly guide: GuideParts; readonly provenance: Provenance } | undefined => {
  const conflict = openConflicts({ provenance, guide }).find((open) => open.id === id);
  const field = conflict?.field.split('.')[0] as keyof typeof FIELD_RULES | undefined;
  const taken = field === undefined ? undefined : provenance.fields[field];
  if (conflict === undefined || field === undefined || taken === undefined) return undefined;
  const mine = guide[field];
  const settled = settleField({ conflict, taken, mine, choice });
  return {
    guide: isSame(settled.mine, mine) ? {} : guidePartsSchema.parse({ [field]: settled.mine }),
    provenance: { ...provenance, fields: { ...provenance.fields, [field]: settled.taken } },
  };
};
