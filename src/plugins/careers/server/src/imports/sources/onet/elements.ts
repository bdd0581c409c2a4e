import type { SourceItem, SourceRow, SourcedSkill } from '../../../../../core/imports/source-record';
import type { SkillRequirement } from '../../../../../core/model/guide-content';
import { cell, isYes } from './tables';

/** Scale IM goes from 1, "not important", over 3, "important", to 5, "extremely important". */
const IMPORTANT = 3;
const VERY_IMPORTANT = 4;

/** Scale LV goes from 0 to 7; each element has anchors of its own, so its quarters are all that can be said of it. */
const LEVELS = [
  [1.75, 'awareness'],
  [3.5, 'working'],
  [5.25, 'practitioner'],
  [7, 'expert'],
] as const;

interface Element {
  readonly id: string;
  readonly name: string;
  readonly importance: number;
  readonly level: SkillRequirement['level'];
}

/**
 * Values that O*NET stands by: those it recommends to suppress (few answers, wide error) are left out, and so are
 * elements that most people in the job say are not relevant for it, which is marked in the row of the level.
 */
const valuesOf = (rows: readonly SourceRow[], scale: string): Map<string, number> =>
  new Map(
    rows
      .filter(
        (row) => cell(row, 'Scale ID') === scale && !isYes(row, 'Recommend Suppress') && !isYes(row, 'Not Relevant'),
      )
      .map((row) => [cell(row, 'Element ID'), Number(cell(row, 'Data Value'))] as const)
      .filter(([, value]) => Number.isFinite(value)),
  );

const levelOf = (value: number | undefined): SkillRequirement['level'] =>
  value === undefined ? undefined : LEVELS.find(([highest]) => value <= highest)?.[1];

const elementsOf = (rows: readonly SourceRow[]): Element[] => {
  const notRelevant = new Set(rows.filter((row) => isYes(row, 'Not Relevant')).map((row) => cell(row, 'Element ID')));
  const names = new Map(rows.map((row) => [cell(row, 'Element ID'), cell(row, 'Element Name')]));
  const levels = valuesOf(rows, 'LV');
  return [...valuesOf(rows, 'IM')]
    .filter(([id, importance]) => importance >= IMPORTANT && !notRelevant.has(id))
    .map(([id, importance]) => ({ id, name: names.get(id) ?? id, importance, level: levelOf(levels.get(id)) }));
};

const requirement = (
  { id, name, importance, level }: Element,
  nature: SourcedSkill['nature'],
): { readonly item: SourceItem<SkillRequirement>; readonly skill: SourcedSkill } => ({
  item: {
    id,
    value: {
      label: name,
      skills: [name],
      satisfiedBy: 'any',
      importance: importance >= VERY_IMPORTANT ? 'essential' : 'recommended',
      ...(level && { level }),
    },
  },
  skill: { id: `element:${id}`, name, nature, aliases: [], prerequisites: [], broader: [], locale: 'en' },
});

const MAX_OF_A_KIND = 6;

/** The most important knowledge of an occupation, then its most important skills, six at most of each. */
export const elementRequirements = ({
  knowledge,
  skills,
}: {
  readonly knowledge: readonly SourceRow[];
  readonly skills: readonly SourceRow[];
}) =>
  (
    [
      [knowledge, 'knowledge'],
      [skills, 'skill'],
    ] as const
  ).flatMap(([rows, nature]) =>
    elementsOf(rows)
      .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_OF_A_KIND)
      .map((element) => requirement(element, nature)),
  );
