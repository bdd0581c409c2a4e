import type { SourceItem, SourceRow, SourcedSkill } from '../../../../../core/imports/source-record';
import { technologyName } from '../../../../../core/imports/technology-name';
import { foldName } from '../../../../../core/model/names';
import type { SkillRequirement } from '../../../../../core/model/guide-content';
import { elementRequirements } from './elements';
import { cell, isYes, type OccupationRows } from './tables';

/** A guide proposes so many groups, for the editor to pick from; all rows stay in the record. */
const MAX_REQUIREMENTS = 12;

/** Examples of a group when none of them is in demand or hot. */
const MAX_ORDINARY_EXAMPLES = 5;
const MAX_EXAMPLES = 10;

interface Example {
  readonly name: string;
  readonly inDemand: boolean;
  readonly hot: boolean;
}

interface Group {
  readonly code: string;
  readonly title: string;
  readonly examples: readonly Example[];
}

const weight = ({ inDemand, hot }: Example): number => Number(inDemand) * 2 + Number(hot);
const count = (examples: readonly Example[], is: (example: Example) => boolean): number => examples.filter(is).length;
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const groupRows = (rows: readonly SourceRow[]): Group[] => {
  const groups = new Map<string, { code: string; title: string; examples: Example[] }>();
  for (const row of rows) {
    const code = cell(row, 'Commodity Code');
    const group = groups.get(code) ?? { code, title: cell(row, 'Commodity Title'), examples: [] };
    group.examples.push({
      name: cell(row, 'Example'),
      inDemand: isYes(row, 'In Demand'),
      hot: isYes(row, 'Hot Technology'),
    });
    groups.set(code, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    examples: group.examples.sort((a, b) => weight(b) - weight(a) || compareText(a.name, b.name)),
  }));
};

/** In demand first, then hot: by how many of the group's technologies are. */
const compareGroups = (a: Group, b: Group): number =>
  count(b.examples, (example) => example.inDemand) - count(a.examples, (example) => example.inDemand) ||
  count(b.examples, (example) => example.hot) - count(a.examples, (example) => example.hot) ||
  b.examples.length - a.examples.length ||
  compareText(a.code, b.code);

const proposed = ({ examples }: Group): Example[] => {
  const sought = examples.filter((example) => weight(example) > 0).slice(0, MAX_EXAMPLES);
  return sought.length > 0 ? sought : examples.slice(0, MAX_ORDINARY_EXAMPLES);
};

/**
 * How much an occupation asks for a group: `In Demand` technologies are ones that many of its job advertisements name,
 * hot ones are named in many advertisements of all occupations.
 */
const importanceOf = ({ examples }: Group): SkillRequirement['importance'] => {
  if (examples.some(({ inDemand }) => inDemand)) return 'essential';
  return examples.some(({ hot }) => hot) ? 'recommended' : 'optional';
};

const distinctNames = (examples: readonly Example[]): string[] => {
  const names = examples.map(({ name }) => technologyName(name).name);
  return names.filter((name, index) => names.findIndex((other) => foldName(other) === foldName(name)) === index);
};

const technologyRequirement = (group: Group): SourceItem<SkillRequirement> => ({
  id: group.code,
  value: {
    label: group.title,
    skills: distinctNames(proposed(group)),
    satisfiedBy: 'any',
    importance: importanceOf(group),
  },
});

const technologySkill = (example: string): SourcedSkill => {
  const { name, aliases } = technologyName(example);
  return {
    id: `technology:${foldName(name)}`,
    name,
    nature: 'tool',
    aliases,
    prerequisites: [],
    broader: [],
    locale: 'en',
  };
};

/** Two examples can have one name (`Oracle Java`, `Java`): the skill has the aliases of both. */
const mergeSkills = (skills: readonly SourcedSkill[]): SourcedSkill[] => {
  const byId = new Map<string, SourcedSkill>();
  for (const skill of skills) {
    const known = byId.get(skill.id);
    byId.set(skill.id, known ? { ...known, aliases: [...known.aliases, ...skill.aliases] } : skill);
  }
  return [...byId.values()];
};

/**
 * What an occupation asks for: at most 12 groups of technologies by commodity; where there are fewer, the knowledge and
 * the skills that O*NET finds most important fill the list.
 *
 * @returns undefined when the edition has none of the three tables
 */
export const requirementsOf = (
  rows: OccupationRows,
): { readonly items: SourceItem<SkillRequirement>[]; readonly skills: SourcedSkill[] } | undefined => {
  const { 'Technology Skills': technologies, Knowledge: knowledge, Skills: skills } = rows;
  if (!technologies && !knowledge && !skills) return undefined;
  const groups = groupRows(technologies ?? [])
    .sort(compareGroups)
    .slice(0, MAX_REQUIREMENTS);
  const elements = elementRequirements({ knowledge: knowledge ?? [], skills: skills ?? [] });
  return {
    items: [...groups.map(technologyRequirement), ...elements.map(({ item }) => item)].slice(0, MAX_REQUIREMENTS),
    skills: [
      ...mergeSkills(groups.flatMap((group) => proposed(group).map(({ name }) => technologySkill(name)))),
      ...elements.slice(0, Math.max(0, MAX_REQUIREMENTS - groups.length)).map(({ skill }) => skill),
    ],
  };
};
