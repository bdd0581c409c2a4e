import { genderedForms } from '../../../../../core/imports/gendered-title';
import type {
  ExternalId,
  RejectedRow,
  SourceEdition,
  SourceItem,
  SourceRecord,
  SourceRow,
  SourcedSkill,
} from '../../../../../core/imports/source-record';
import type { SkillRequirement } from '../../../../../core/model/guide-content';
import { firstSentence, markdownOfText } from '../markdown';
import { aliasesOf, descriptionOf, labelsIn } from './labels';
import type { EscoSkills } from './skills';

/** The rows of one occupation; null for a table that the files do not have. */
export interface OccupationRows {
  readonly occupation: SourceRow;
  readonly skills: readonly SourceRow[] | null;
  readonly broader: readonly SourceRow[] | null;
}

/** `software developer` is a title in running text; on its own it begins with a capital letter. */
const capitalise = (text: string, locale: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** ESCO's own identifier is the URI; the code came with 1.1. An ISCO unit group holds several occupations. */
export const externalIdsOf = ({ conceptUri, code, iscoGroup }: SourceRow): ExternalId[] => [
  {
    scheme: 'esco',
    ...(code?.trim() && { code: code.trim() }),
    ...(conceptUri && { uri: conceptUri }),
    match: 'exact',
  },
  ...(iscoGroup?.trim()
    ? [{ scheme: 'isco', edition: 'ISCO-08', code: iscoGroup.trim(), match: 'broader' as const }]
    : []),
];

const requirementOf = (row: SourceRow, skill: SourcedSkill): SourceItem<SkillRequirement> => ({
  id: skill.id,
  value: {
    label: skill.name,
    skills: [skill.name],
    satisfiedBy: 'any',
    importance: row.relationType === 'essential' ? 'essential' : 'optional',
  },
});

/** Some editions of the table name the skill beside its URI. */
const skillByLabel = (row: SourceRow, locale: string): SourcedSkill | null =>
  row.skillLabel?.trim() && locale.startsWith('en')
    ? {
        id: row.skillUri ?? '',
        name: row.skillLabel.trim(),
        nature: row.skillType === 'knowledge' ? 'knowledge' : 'skill',
        aliases: [],
        prerequisites: [],
        broader: [],
        locale,
      }
    : null;

const requirementsOf = (rows: readonly SourceRow[], skills: EscoSkills, locale: string) => {
  const found: { item: SourceItem<SkillRequirement>; skill: SourcedSkill }[] = [];
  const unnamed: string[] = [];
  for (const row of rows) {
    const uri = row.skillUri?.trim() ?? '';
    const skill = uri === '' ? null : (skills.find(uri) ?? skillByLabel(row, locale));
    if (skill) found.push({ item: requirementOf(row, skill), skill });
    else unnamed.push(uri === '' ? (row.skillLabel ?? 'no skillUri') : uri);
  }
  const collator = new Intl.Collator(locale);
  const isEssential = ({ item }: (typeof found)[number]) => item.value.importance === 'essential';
  found.sort(
    (a, b) =>
      Number(isEssential(b)) - Number(isEssential(a)) ||
      collator.compare(a.item.value.label, b.item.value.label) ||
      (a.item.id < b.item.id ? -1 : 1),
  );
  return { items: found.map(({ item }) => item), skills: found.map(({ skill }) => skill), unnamed };
};

const broaderOccupations = (rows: readonly SourceRow[]) =>
  rows.flatMap(({ broaderType, broaderUri: uri }) =>
    broaderType === 'Occupation' && uri
      ? [{ id: uri, value: { record: uri, tier: 'broader', direction: 'related' as const } }]
      : [],
  );

/**
 * What an edition says about one occupation in one language.
 *
 * A title for both genders (`électricien/électricienne`) is the role as ESCO has it; its two forms are aliases.
 */
export const escoRecord = ({
  rows: { occupation, skills: skillRows, broader },
  skills,
  edition,
  locale,
  place,
}: {
  readonly rows: OccupationRows;
  /** Null when the files do not say in this language what skills are called. */
  readonly skills: EscoSkills | null;
  readonly edition: SourceEdition;
  readonly locale: string;
  readonly place: { readonly file: string; readonly row: number };
}): { readonly record: SourceRecord; readonly rejected: readonly RejectedRow[] } => {
  const uri = occupation.conceptUri ?? '';
  const title = (occupation.preferredLabel ?? '').trim();
  const description = descriptionOf(occupation);
  const externalIds = externalIdsOf(occupation);
  const requirements = skillRows && skills && requirementsOf(skillRows, skills, locale);
  const aliases = aliasesOf({
    shown: [...genderedForms(title, locale), ...labelsIn(occupation.altLabels)],
    hidden: labelsIn(occupation.hiddenLabels),
    except: [title],
  });
  const record: SourceRecord = {
    edition,
    record: uri,
    title,
    locale,
    externalIds,
    guide: {
      role: capitalise(title, locale),
      ...(description && { summary: firstSentence(description, locale), overview: markdownOfText(description) }),
      aliases,
      ...(requirements && { skills: requirements.items }),
      ...(broader && { related: broaderOccupations(broader) }),
      externalIds: externalIds.map((value) => ({ id: `${value.scheme}:${value.uri ?? value.code ?? ''}`, value })),
    },
    // A skill that has no name in this language is still asked for.
    ...(requirements && requirements.unnamed.length > 0 && { incomplete: ['skills'] as const }),
    ...(requirements && { skills: withOwn(skills, requirements.skills) }),
    rows: {
      occupations: [occupation],
      ...(skillRows && { occupationSkillRelations: skillRows }),
      ...(broader && { broaderRelationsOccPillar: broader }),
    },
    ...place,
  };
  const unnamed = requirements?.unnamed ?? [];
  return {
    record,
    rejected:
      unnamed.length === 0
        ? []
        : [
            {
              file: place.file,
              row: place.row,
              record: uri,
              column: 'skillUri',
              found: unnamed.slice(0, 3).join(', '),
              reason: `${unnamed.length} of the skills of "${title}" are not described in ${locale} in these files, and were left out.`,
            },
          ],
  };
};

/** Skills with what belongs to them; one that only the relation names stands for itself. */
const withOwn = (skills: EscoSkills, own: readonly SourcedSkill[]): SourcedSkill[] => {
  const described = skills.withNeighbours(own);
  return [...described, ...own.filter(({ id }) => !described.some((skill) => skill.id === id))];
};
