import type { SourceRow, SourcedSkill } from '../../../../../core/imports/source-record';
import { technologyName } from '../../../../../core/imports/technology-name';
import { SKILL_REUSE_LEVELS } from '../../../../../core/model/vocabulary';
import type { FileSet } from '../../files';
import type { GroupedRows, RowStore } from '../row-store';
import { firstOf, inLanguage, type EscoFiles, type EscoLanguage } from './files';
import { aliasesOf, descriptionOf, labelsIn } from './labels';

/** `http://data.europa.eu/esco/skill/…`; groups of skills (`…/skill/S1.2`) and fields of ISCED are no skills. */
const SKILL_URI = /\/esco\/skill\/[0-9a-f-]{36}$/;

/** The skills of one language, and how they hang together. */
export class EscoSkills {
  private readonly known = new Map<string, SourcedSkill | null>();

  private constructor(
    private readonly tables: readonly GroupedRows[],
    private readonly relations: { readonly essential: GroupedRows | null; readonly broader: readonly GroupedRows[] },
    private readonly locale: string,
  ) {}

  /** @returns null when the files have no skills in this language */
  static async load(
    files: FileSet,
    found: EscoFiles,
    { language, locale, store }: EscoLanguage & { readonly store: RowStore },
  ): Promise<EscoSkills | null> {
    const byConcept = (row: SourceRow) => row.conceptUri ?? null;
    const tables: GroupedRows[] = [];
    for (const file of inLanguage(found.skills, language)) {
      tables.push(await store.group(files, file, { required: ['conceptUri'], keyOf: byConcept }));
    }
    if (tables.length === 0) return null;
    const relations = firstOf(found.skillSkills, language);
    const broader: GroupedRows[] = [];
    for (const file of found.broader) {
      const keyOf = (row: SourceRow) => (SKILL_URI.test(row.conceptUri ?? '') ? (row.conceptUri ?? null) : null);
      broader.push(await store.group(files, file, { keyOf }));
    }
    const essential = relations
      ? await store.group(files, relations, {
          // What is optional for a skill need not be learnt before it.
          keyOf: (row) => (row.relationType === 'essential' ? (row.originalSkillUri ?? null) : null),
        })
      : null;
    return new EscoSkills(tables, { essential, broader }, locale);
  }

  /** @returns null when no table describes the skill */
  find(uri: string): SourcedSkill | null {
    const known = this.known.get(uri);
    if (known !== undefined) return known;
    const skill = this.describe(uri);
    this.known.set(uri, skill);
    return skill;
  }

  /** The skills, and those that are to be learnt before them or that they are a part of, each once. */
  withNeighbours(skills: readonly SourcedSkill[]): SourcedSkill[] {
    const uris = skills.flatMap(({ id, prerequisites, broader }) => [id, ...prerequisites, ...broader]);
    return [...new Set(uris)].flatMap((uri) => this.find(uri) ?? []);
  }

  private has(uri: string): boolean {
    return this.tables.some((table) => table.has(uri));
  }

  private describe(uri: string): SourcedSkill | null {
    // A skill that is in a collection too has its broader concepts there; the words are the same.
    const rows = this.tables.flatMap((table) => table.of(uri)).map(({ values }) => values);
    const [row] = rows;
    const label = row?.preferredLabel?.trim();
    if (!row || !label) return null;
    const isKnowledge = row.skillType === 'knowledge';
    const { name, aliases } = isKnowledge ? technologyName(label) : { name: label, aliases: [] };
    const reuse = SKILL_REUSE_LEVELS.find((level) => level === row.reuseLevel);
    const description = descriptionOf(row);
    return {
      id: uri,
      name,
      nature: isKnowledge ? 'knowledge' : 'skill',
      ...(reuse && { reuse }),
      ...(description && { description }),
      aliases: [
        ...aliases,
        ...aliasesOf({
          shown: labelsIn(row.altLabels),
          hidden: labelsIn(row.hiddenLabels),
          except: [name, ...aliases.map((alias) => alias.label)],
        }).map(({ value }) => value),
      ],
      prerequisites: this.related(this.relations.essential?.of(uri).map(({ values }) => values.relatedSkillUri)),
      broader: this.related([
        ...rows.flatMap((values) => labelsIn(values.broaderConceptUri)),
        ...this.relations.broader.flatMap((table) => table.of(uri).map(({ values }) => values.broaderUri)),
      ]),
      locale: this.locale,
    };
  }

  private related(uris: readonly (string | undefined)[] = []): string[] {
    const skills = uris.filter((uri): uri is string => uri !== undefined && SKILL_URI.test(uri) && this.has(uri));
    return [...new Set(skills)].sort();
  }
}
