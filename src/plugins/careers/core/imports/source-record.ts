import type { z } from 'zod';
import type {
  aliasSchema,
  entryRouteSchema,
  externalIdSchema,
  faqSchema,
  legalRequirementSchema,
  outlookSchema,
  preparationSchema,
  projectionSchema,
  Salary,
  SkillRequirement,
  taskSchema,
  workingConditionsSchema,
} from '../model/guide-content';
import type { SkillContent } from '../model/taxonomy-content';
import type { OwnContent } from './own-content';

/**
 * What a reader of a source hands on: one record is everything that one edition says about one occupation. It knows
 * nothing of the guides that are already there; the merge does.
 */

/** The readers that come with the plugin, as the command line, provenance and reports call them. Others may be added. */
export const SOURCE_NAMES = ['onet', 'esco', 'ncs', 'oews', 'projections', 'documents', 'json', 'csv'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export type Alias = z.infer<typeof aliasSchema>;
export type Task = z.infer<typeof taskSchema>;
export type EntryRoute = z.infer<typeof entryRouteSchema>;
export type LegalRequirement = z.infer<typeof legalRequirementSchema>;
export type Projection = z.infer<typeof projectionSchema>;
export type Faq = z.infer<typeof faqSchema>;
export type ExternalId = z.infer<typeof externalIdSchema>;
export type Preparation = z.infer<typeof preparationSchema>;
export type WorkingConditions = z.infer<typeof workingConditionsSchema>;
export type Outlook = z.infer<typeof outlookSchema>;

/** One edition of a source: where a value is from, and under which licence. */
export interface SourceEdition {
  /** `onet`: one of `SOURCE_NAMES`, or the name of a reader that another plugin has added. */
  readonly source: string;
  /** `30.2`, `v1.2.0`, `May 2024`. */
  readonly edition: string;
  /** `O*NET 30.2 Database`. */
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** `CC BY 4.0`. */
  readonly license: string;
}

/**
 * An item of a list under the id that the source gives it (task id, commodity code, URI, region): the same from edition
 * to edition and in whatever order the rows are. Unique in its list.
 */
export interface SourceItem<T> {
  readonly id: string;
  readonly value: T;
}

/** An occupation that the record's own leads to or is near to. */
export interface RelatedRecord {
  /** Id of the other record in the same source: `15-1254.00`. */
  readonly record: string;
  /** How near, in the words of the source: `Primary-Short`. */
  readonly tier?: string;
  readonly direction: 'related' | 'advancesTo';
}

/**
 * What a record says about a guide, in the order in which a page should show it. A key that is absent means that the
 * edition has no table for it: it says nothing and removes nothing. An empty list means that the source knows of none.
 */
export interface SourcedGuide {
  readonly role?: string;
  readonly summary?: string;
  /** Markdown, as all of the four texts. */
  readonly overview?: string;
  readonly education?: string;
  readonly careerTips?: string;
  readonly preparation?: Preparation;
  readonly workingConditions?: WorkingConditions;
  readonly outlook?: Outlook;
  readonly aliases?: readonly SourceItem<Alias>[];
  readonly tasks?: readonly SourceItem<Task>[];
  readonly skills?: readonly SourceItem<SkillRequirement>[];
  readonly entryRoutes?: readonly SourceItem<EntryRoute>[];
  readonly legalRequirements?: readonly SourceItem<LegalRequirement>[];
  readonly salaries?: readonly SourceItem<Salary>[];
  readonly projections?: readonly SourceItem<Projection>[];
  readonly faqs?: readonly SourceItem<Faq>[];
  readonly externalIds?: readonly SourceItem<ExternalId>[];
  /** Linked when a guide of the other record exists. */
  readonly related?: readonly SourceItem<RelatedRecord>[];
}

/** A skill that the source describes itself, or that its technology examples name. */
export interface SourcedSkill {
  /** Id in the source: an ESCO URI, `technology:python`. */
  readonly id: string;
  readonly name: string;
  readonly nature: SkillContent['nature'];
  readonly reuse?: SkillContent['reuse'];
  readonly description?: string;
  readonly aliases: readonly Alias[];
  /** Ids of skills to learn first. */
  readonly prerequisites: readonly string[];
  /** Ids of wider skills. */
  readonly broader: readonly string[];
  readonly locale: string;
}

/** A row as the file has it: column name to cell, `n/a` and all. */
export type SourceRow = Readonly<Record<string, string>>;

export interface SourceRecord {
  readonly edition: SourceEdition;
  /** Id of the record in the source: `15-1252.00`, an ESCO URI, a SOC code. */
  readonly record: string;
  readonly title: string;
  readonly locale: string;
  /** Codes under which records of several sources meet on one guide: `onet-soc 15-1252.00`, `soc2018 15-1252`. */
  readonly externalIds: readonly ExternalId[];
  readonly guide: SourcedGuide;
  /**
   * Lists that come from several tables of which this edition lacks one: what is new or changed in them counts, but an
   * item that is missing says nothing and removes nothing.
   */
  readonly incomplete?: readonly (keyof SourcedGuide)[];
  /** The skills that `guide.skills` names, when the source says more of them than their names. */
  readonly skills?: readonly SourcedSkill[];
  /** Every row of the source about this record, by table, in an order that does not depend on the files'. */
  readonly rows: Readonly<Record<string, readonly SourceRow[]>>;
  /** Where it was found, for reports: a file, and its row as a spreadsheet shows it (the header is row 1). */
  readonly file: string;
  readonly row?: number;
}

/** An entry in one of the plugin's own formats. It is the team's own content: it has no licence and no attribution. */
export type OwnRecord = OwnContent & {
  readonly edition: SourceEdition;
  /** Natural key, unique within a kind: locale and slug of a guide, slug of a skill, locale and question: see `identify`. */
  readonly record: string;
  readonly title: string;
  readonly locale: string;
  readonly file: string;
  readonly row?: number;
  /** What the reader of it should know: lines of a document that have no place in a guide. */
  readonly warnings?: readonly string[];
};

/** A record, or a row, that cannot be taken. The others of the file go on. */
export interface RejectedRow {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  /** Which record, as far as that is known. */
  readonly record?: string;
  readonly found?: string;
  readonly allowed?: string;
  /** One plain sentence. */
  readonly reason: string;
}

/** What reading a source gives, one after the other. */
export type SourceEntry = SourceRecord | OwnRecord | RejectedRow;

export const isRejected = (entry: SourceEntry): entry is RejectedRow => 'reason' in entry;
export const isOwnRecord = (entry: SourceEntry): entry is OwnRecord => 'content' in entry;
