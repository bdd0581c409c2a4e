import type { TakenItem, TakenList } from '../provenance';
import { identityOf, labelOf, type ListRule } from './fields';
import { matchToGuide } from './match-items';
import { mergeItemParts } from './merge-item';
import { inConflict, mergeValue } from './merge-value';
import type { Change, Conflict, Merged } from './outcome';
import { placeItems } from './place-items';
import { isSame } from './same';
import { lineUp, type StatedItem } from './stated-items';

/** An item that another source has brought to the same list. */
export interface OthersItem {
  readonly source: string;
  readonly value: unknown;
}

export interface ListMerge {
  readonly field: string;
  readonly rule: ListRule;
  readonly taken: TakenList | undefined;
  readonly mine: readonly unknown[];
  readonly stated: readonly StatedItem[];
  /** The edition in which an item that is not stated is missing. */
  readonly edition: string;
  readonly others: readonly OthersItem[];
  /** What becomes of items that the source has no longer and nobody has touched; `flag` unless said otherwise. */
  readonly whenRemoved?: 'flag' | 'remove';
}

interface Row {
  value: unknown;
  readonly id: string | undefined;
  /** The other source that has brought it. */
  readonly owner: string | undefined;
  isRemoved: boolean;
}

type Fate = Omit<Merged<TakenItem>, 'mine'>;

/** The merge of one list, item by item; `mergeList` says by what rules. */
export class ListMerger {
  private readonly known: readonly TakenItem[];
  private readonly stated: readonly StatedItem[];
  private readonly rows: readonly Row[];

  constructor(private readonly input: ListMerge) {
    const { rule, taken, mine, others } = input;
    const { known, stated } = lineUp({ rule, known: taken?.items ?? [], stated: input.stated });
    this.known = known;
    this.stated = stated;
    const knownIds = new Set(known.map(({ id }) => id));
    const owners = new Map<number, string>();
    const remembered = others.map(({ value }, index) => ({ id: String(index), value, mayBeEdited: false }));
    for (const [index, place] of matchToGuide({ rule, remembered, mine })) {
      const owner = others[Number(index)]?.source;
      if (owner !== undefined) owners.set(place, owner);
    }
    const places = matchToGuide({
      rule,
      remembered: [
        ...known.map(({ id, value }) => ({ id, value, mayBeEdited: true })),
        ...stated.filter(({ id }) => !knownIds.has(id)).map(({ id, value }) => ({ id, value, mayBeEdited: false })),
      ],
      mine,
      taken: new Set(owners.keys()),
    });
    const ids = new Map([...places].map(([id, place]) => [place, id]));
    this.rows = mine.map((value, place) => ({
      value,
      id: ids.get(place),
      owner: owners.get(place),
      isRemoved: false,
    }));
  }

  private item({ id, value }: { readonly id: string; readonly value: unknown }): Change['item'] {
    return { id, label: labelOf(this.input.rule, value) };
  }

  private left({ id, row, value }: { readonly id: string; readonly row: Row; readonly value: unknown }): Change[] {
    if (isSame(row.value, value)) return [];
    const { field } = this.input;
    const leftTo = row.owner ?? 'editor';
    return [{ kind: 'left', field, item: this.item({ id, value }), before: row.value, after: value, leftTo }];
  }

  /** A value that would say the same as an item that is somebody else's: following it would put it there twice. */
  private isRepeat(value: unknown, row: Row): boolean {
    const { rule } = this.input;
    const identity = identityOf(rule, value);
    if (identity === identityOf(rule, row.value)) return false;
    const next = new Map(this.stated.map((said) => [said.id, said.value]));
    return this.rows.some((other) => {
      if (other === row) return false;
      const known = this.known.find(({ id }) => id === other.id);
      const follows = known !== undefined && other.owner === undefined && isSame(known.value, other.value);
      const later = follows ? (next.get(known.id) ?? other.value) : other.value;
      return identityOf(rule, later) === identity;
    });
  }

  private mergeStated(known: TakenItem, said: StatedItem, row: Row | undefined): Fate {
    const { field } = this.input;
    const { id } = known;
    const agreed: TakenItem = { id, value: said.value, from: said.from };
    const item = this.item(known);
    const withItem = <Entry extends object>(entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, item }));
    if (row === undefined) {
      if (isSame(said.value, known.value)) return { taken: agreed, conflicts: [], changes: [] };
      const { taken, conflicts } = inConflict({ field, taken: known, mine: null, stated: said, owner: undefined });
      return { taken: taken && { id, ...taken }, conflicts: this.named(withItem(conflicts)), changes: [] };
    }
    const follows = !isSame(said.value, known.value) && isSame(row.value, known.value);
    if (row.owner !== undefined || (follows && this.isRepeat(said.value, row))) {
      const changes = isSame(said.value, known.value) ? [] : this.left({ id, row, value: said.value });
      return { taken: agreed, conflicts: [], changes };
    }
    const both = { base: known.value, mine: row.value, theirs: said.value };
    const isEditedByBoth = !isSame(both.mine, both.base) && !isSame(both.theirs, both.base);
    const whole = isEditedByBoth && this.input.rule.hasParts ? mergeItemParts(both) : undefined;
    if (whole !== undefined) {
      const change: Change = { kind: 'changed', field, item, before: row.value, after: whole };
      const changes = isSame(whole, row.value) ? [] : [change];
      row.value = whole;
      return { taken: agreed, conflicts: [], changes };
    }
    const { mine, taken, conflicts, changes } = mergeValue({
      field,
      taken: { value: known.value, from: known.from },
      mine: row.value,
      stated: said,
      owner: undefined,
    });
    row.value = mine;
    return { taken: taken && { id, ...taken }, conflicts: this.named(withItem(conflicts)), changes: withItem(changes) };
  }

  private named<Entry extends Conflict>(conflicts: readonly Entry[]): readonly Entry[] {
    return conflicts.map((conflict) => ({ ...conflict, id: `${conflict.field}:${conflict.item?.id ?? ''}` }));
  }

  /** The source has it no longer. */
  private mergeRemoved(known: TakenItem, row: Row | undefined): Fate {
    const { field, whenRemoved = 'flag' } = this.input;
    const forgotten: Fate = { taken: undefined, conflicts: [], changes: [] };
    if (row === undefined || row.owner !== undefined) return forgotten;
    const { id, value, from } = known;
    const edition = known.removedIn ?? known.offered?.from ?? this.input.edition;
    const item = this.item(known);
    if (isSame(row.value, value)) {
      if (whenRemoved === 'remove') {
        row.isRemoved = true;
        return { ...forgotten, changes: [{ kind: 'removed', field, item, before: value, after: null }] };
      }
      const changes: Change[] =
        known.removedIn === undefined ? [{ kind: 'flagged', field, item, before: value, after: null }] : [];
      return { taken: { id, value, from, removedIn: edition }, conflicts: [], changes };
    }
    // Who edits an item that was flagged, or a credit, has made it their own.
    if (known.removedIn !== undefined || whenRemoved === 'remove') return forgotten;
    const stated = { value: null, from: edition };
    const { taken, conflicts } = inConflict({ field, taken: known, mine: row.value, stated, owner: undefined });
    return {
      taken: taken && { id, ...taken },
      conflicts: this.named(conflicts.map((conflict) => ({ ...conflict, item }))),
      changes: [],
    };
  }

  /** The source has it for the first time. */
  private mergeFresh({ id, value, from }: StatedItem, row: Row | undefined): Fate {
    const { field } = this.input;
    const taken: TakenItem = { id, value, from };
    if (row !== undefined) return { taken, conflicts: [], changes: this.left({ id, row, value }) };
    const changes: Change[] = [{ kind: 'added', field, item: this.item({ id, value }), before: null, after: value }];
    return { taken, conflicts: [], changes };
  }

  merge(): Merged<TakenList> {
    const rowOf = new Map(this.rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
    const said = new Map(this.stated.map((item) => [item.id, item]));
    const knownIds = new Set(this.known.map(({ id }) => id));
    const fresh = this.stated.filter(({ id }) => !knownIds.has(id));
    const oldFates = this.known.map((known) => {
      const now = said.get(known.id);
      const row = rowOf.get(known.id);
      return now === undefined ? this.mergeRemoved(known, row) : this.mergeStated(known, now, row);
    });
    const freshFates = fresh.map((item) => this.mergeFresh(item, rowOf.get(item.id)));
    const added = new Map(
      fresh
        .filter(({ id }) => !rowOf.has(id))
        .map(({ id, value }): [string, Row] => [id, { value, id, owner: undefined, isRemoved: false }]),
    );
    const rows = placeItems({
      list: this.rows.filter(({ isRemoved }) => !isRemoved),
      added,
      order: this.stated,
      idOf: ({ id }) => id,
    });
    const items = placeItems({
      list: oldFates.flatMap(({ taken }) => taken ?? []),
      added: new Map(freshFates.flatMap(({ taken }) => (taken === undefined ? [] : [[taken.id, taken] as const]))),
      order: this.stated,
      idOf: ({ id }) => id,
    });
    const fates = [...oldFates, ...freshFates];
    return {
      mine: rows.map(({ value }) => value),
      taken: { kind: 'list', items: [...items] },
      conflicts: fates.flatMap(({ conflicts }) => conflicts),
      changes: fates.flatMap(({ changes }) => changes),
    };
  }
}
