import { foldName } from '../model/names';

export interface NamedConcept {
  readonly documentId: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface AmbiguousAlias {
  readonly alias: string;
  /** Everything that goes by it. One that has it as its own name wins in a search. */
  readonly concepts: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly as: 'name' | 'alias';
  }[];
}

/**
 * Aliases that more than one concept goes by. They are allowed, because official data has them (`DBMS` is a skill and
 * another one's alias), but a match on one needs the context to decide.
 *
 * @returns in the order of the alphabet, each with at least two concepts
 */
export const findAmbiguousAliases = (concepts: readonly NamedConcept[]): AmbiguousAlias[] => {
  const byLabel = new Map<string, { label: string; users: Map<string, AmbiguousAlias['concepts'][number]> }>();
  const note = (label: string, { documentId, name }: NamedConcept, as: 'name' | 'alias') => {
    const key = foldName(label);
    if (key === '') return;
    const entry = byLabel.get(key) ?? { label, users: new Map() };
    byLabel.set(key, entry);
    if (!entry.users.has(documentId)) entry.users.set(documentId, { documentId, name, as });
  };
  for (const concept of concepts) note(concept.name, concept, 'name');
  for (const concept of concepts) for (const alias of concept.aliases) note(alias, concept, 'alias');

  return [...byLabel.values()]
    .map(({ label, users }) => ({ alias: label, concepts: [...users.values()] }))
    .filter(({ concepts: users }) => users.length > 1 && users.some(({ as }) => as === 'alias'))
    .sort((one, other) => one.alias.localeCompare(other.alias));
};

export interface NaturedSkill {
  readonly documentId: string;
  readonly name: string;
  readonly nature: string;
}

export interface DuplicateName {
  readonly name: string;
  readonly nature: string;
  readonly documentIds: readonly string[];
}

/** Preferred names that several skills of one nature have: almost always one skill entered twice. */
export const findDuplicateNames = (skills: readonly NaturedSkill[]): DuplicateName[] => {
  const byName = new Map<string, { name: string; nature: string; documentIds: string[] }>();
  for (const { documentId, name, nature } of skills) {
    const key = `${nature} ${foldName(name)}`;
    const entry = byName.get(key) ?? { name, nature, documentIds: [] };
    entry.documentIds.push(documentId);
    byName.set(key, entry);
  }
  return [...byName.values()].filter(({ documentIds }) => documentIds.length > 1);
};
