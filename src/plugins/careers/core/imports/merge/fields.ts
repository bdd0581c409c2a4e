import type { GuideContent } from '../../model/guide-content';
import { foldName } from '../../model/names';
import { partOf } from './same';

export interface ListRule {
  readonly kind: 'list';
  /** Parts by which two items say the same thing, whatever else they say; none when an item is a text itself. */
  readonly identity: readonly string[];
  /** Parts whose words tell an item that was edited from another one; none when an edited item is another one. */
  readonly reads: readonly string[];
  /**
   * Whether the list is one whole: what an editor or another source has filled is then not added to. Other lists grow by
   * what each source brings.
   */
  readonly isWhole: boolean;
  /**
   * Whether the parts of an item stand by themselves, so that it can take one from an editor and another from the source.
   * The figures of a salary belong together.
   */
  readonly hasParts: boolean;
}

export type FieldRule = { readonly kind: 'value' | 'text' | 'parts' } | ListRule;

const list = (
  identity: readonly string[],
  { reads = identity, isWhole = false, hasParts = false }: Partial<Omit<ListRule, 'kind' | 'identity'>> = {},
): ListRule => ({ kind: 'list', identity, reads, isWhole, hasParts });

/** How each field that a source may fill is merged, in the order of the page. */
export const FIELD_RULES = {
  role: { kind: 'value' },
  summary: { kind: 'value' },
  aliases: list(['label'], { hasParts: true }),
  overview: { kind: 'text' },
  tasks: list(['text'], { isWhole: true, hasParts: true }),
  skills: list(['label'], { reads: ['label', 'skills'], isWhole: true, hasParts: true }),
  education: { kind: 'text' },
  preparation: { kind: 'parts' },
  entryRoutes: list(['kind', 'jurisdiction', 'description', 'subjects', 'requirements'], {
    reads: ['description', 'subjects', 'requirements'],
    hasParts: true,
  }),
  legalRequirements: list(['title', 'jurisdiction'], { reads: ['title', 'body'], hasParts: true }),
  workingConditions: { kind: 'parts' },
  salaries: list(['region', 'level', 'period', 'currency', 'basis', 'year'], { reads: ['region', 'level'] }),
  outlook: { kind: 'parts' },
  projections: list(['region', 'fromYear', 'toYear'], { reads: ['region'] }),
  faqs: list(['question'], { hasParts: true }),
  careerTips: { kind: 'text' },
  relatedGuides: list([]),
  advancesTo: list([]),
  externalIds: list(['scheme', 'code', 'uri'], { reads: [] }),
  /** The credits: filled by the import itself, see `credits.ts`. */
  sources: list(['title', 'edition'], { reads: ['title'] }),
} as const satisfies Partial<Record<keyof GuideContent, FieldRule>>;

export type ImportedField = keyof typeof FIELD_RULES;

export const IMPORTED_FIELDS = Object.keys(FIELD_RULES) as readonly ImportedField[];

export const isImportedField = (field: string): field is ImportedField => Object.hasOwn(FIELD_RULES, field);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Two items of a list with the same identity are not both needed. */
export const identityOf = ({ identity }: ListRule, value: unknown): string =>
  identity.length === 0
    ? foldName(textOf(value))
    : JSON.stringify(identity.map((name) => foldName(textOf(partOf(value, name)))));

/** What an item is called in a report: the first of the parts that make it what it is. */
export const labelOf = ({ identity, reads }: ListRule, value: unknown): string =>
  identity.length === 0
    ? textOf(value)
    : ([...reads, ...identity].map((name) => textOf(partOf(value, name))).find((text) => text !== '') ?? '');

const wordsIn = (value: unknown): string => (Array.isArray(value) ? value.map(wordsIn).join(' ') : textOf(value));

/** The words by which an edited item is recognised. */
export const wordsOf = ({ identity, reads }: ListRule, value: unknown): string =>
  identity.length === 0 ? textOf(value) : reads.map((name) => wordsIn(partOf(value, name))).join(' ');
