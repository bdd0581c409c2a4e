/** Items by the order that a source gives them. */
interface Ordered {
  readonly id: string;
}

/**
 * Puts new entries into a list where the source has them: after the item that precedes them there, else before the one
 * that follows, else last. What is in the list already keeps its order.
 *
 * @param order the ids of the source, in its order
 * @param idOf the id of an entry of the list; undefined for entries that are not the source's
 */
export const placeItems = <Entry>({
  list,
  added,
  order,
  idOf,
}: {
  readonly list: readonly Entry[];
  readonly added: ReadonlyMap<string, Entry>;
  readonly order: readonly Ordered[];
  readonly idOf: (entry: Entry) => string | undefined;
}): readonly Entry[] => {
  const placed = [...list];
  const present = new Set(list.map(idOf).filter((id) => id !== undefined));
  const placeOf = (id: string | undefined): number =>
    id === undefined ? -1 : placed.findIndex((entry) => idOf(entry) === id);
  order.forEach(({ id }, index) => {
    const entry = added.get(id);
    if (entry === undefined) return;
    const before = order.slice(0, index).findLast((other) => present.has(other.id))?.id;
    const after = order.slice(index + 1).find((other) => present.has(other.id))?.id;
    const place = before !== undefined ? placeOf(before) + 1 : after !== undefined ? placeOf(after) : placed.length;
    placed.splice(place, 0, entry);
    present.add(id);
  });
  return placed;
};
