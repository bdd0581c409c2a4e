import { foldName } from '../model/names';
import type { WayOfName } from './schema';

/** A name as it is stored; what else belongs to it is kept. */
export interface StoredName {
  readonly label: string;
  readonly matching: WayOfName['matching'] | null;
  readonly hidden: boolean | null;
}

const wayOf = ({ matching, hidden }: StoredName): WayOfName => ({
  matching: matching ?? 'normal',
  hidden: hidden ?? false,
});

/** @returns the name that counts as the same as a label, if there is one; see `foldName` */
export const findName = <Name extends StoredName>(names: readonly Name[], label: string): Name | undefined =>
  names.find((name) => foldName(name.label) === foldName(label));

/** @returns how a label is looked for among some names, null when it is none of them */
export const wayOfName = (names: readonly StoredName[], label: string): WayOfName | null => {
  const found = findName(names, label);
  return found === undefined ? null : wayOf(found);
};

/**
 * Puts a name among others, changes it or, with `null`, takes it away. The others stay as they are and where they are.
 *
 * @returns all names afterwards
 */
export const changeName = <Name extends StoredName>(
  names: readonly Name[],
  { label, way }: { readonly label: string; readonly way: WayOfName | null },
): readonly (Name | (WayOfName & { readonly label: string }))[] => {
  const found = findName(names, label);
  if (way === null) return names.filter((name) => name !== found);
  if (found === undefined) return [...names, { label, ...way }];
  return names.map((name) => (name === found ? { ...name, ...way } : name));
};
