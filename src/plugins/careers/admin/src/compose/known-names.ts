import type { Named, Names } from '../../../core/compose';
import { foldName } from '../../../core/model/names';

/** The types whose entries are chosen one by one on the screen. */
export type ChosenType = 'skill' | 'certification';

/** What is known about the names in a guide, by name. */
export type KnownNames = Readonly<Record<ChosenType, ReadonlyMap<string, Named['known']>>>;

const mapOf = (names: readonly Named[]): ReadonlyMap<string, Named['known']> =>
  new Map(names.map(({ name, known }) => [foldName(name), known]));

export const knownNamesOf = ({ skill, certification }: Names): KnownNames => ({
  skill: mapOf(skill),
  certification: mapOf(certification),
});

/** The entry that goes by a name, if there is one. */
export const knownAs = (names: KnownNames, type: ChosenType, name: string): Named['known'] =>
  names[type].get(foldName(name)) ?? null;

export const withName = (
  names: KnownNames,
  type: ChosenType,
  { name, documentId }: { readonly name: string; readonly documentId: string | undefined },
): KnownNames => ({
  ...names,
  [type]: new Map([
    ...names[type],
    [foldName(name), documentId === undefined ? null : { documentId, name, others: [] }] as const,
  ]),
});
