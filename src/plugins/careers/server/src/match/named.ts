import type { Mention } from '../../../core/match';
import { foldName } from '../../../core/model/names';
import type { LocaleCatalog } from '../catalog';

type Named = Pick<Mention, 'kind' | 'id'>;

/** Skills and certifications by everything that they are called. */
export interface NameIndex {
  readonly version: number;
  /** By a slug, a name in any language, or another name; each once, in the order of the names. */
  readonly find: (names: readonly string[]) => readonly Mention[];
}

export const createNameIndex = ({ skills, certifications, taxonomyVersion }: LocaleCatalog): NameIndex => {
  const byName = new Map<string, Named[]>();
  const add = (label: string | null, named: Named): void => {
    const key = foldName(label ?? '');
    if (key === '') return;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [named]);
    else if (!known.some(({ id }) => id === named.id)) known.push(named);
  };
  const addAll = (kind: Mention['kind'], terms: LocaleCatalog['skills'] | LocaleCatalog['certifications']): void => {
    for (const { documentId: id, slug, name, aliases, translations } of terms.values()) {
      const named = { kind, id };
      add(slug, named);
      add(name, named);
      for (const { label } of aliases) add(label, named);
      for (const words of translations) {
        add(words.name, named);
        for (const { label } of words.aliases) add(label, named);
      }
    }
  };
  addAll('skill', skills);
  addAll('certification', certifications);
  return {
    version: taxonomyVersion,
    find: (names) => {
      const found = new Map<string, Named>();
      for (const name of names) for (const named of byName.get(foldName(name)) ?? []) found.set(named.id, named);
      return [...found.values()].map((named) => ({ ...named, evidence: [] }));
    },
  };
};
