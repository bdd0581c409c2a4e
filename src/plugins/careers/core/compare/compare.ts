import type { GuideRecord } from '../page';
import { describeSection } from './describe';
import {
  isEmptyFacet,
  isEmptyScalar,
  type Facet,
  type Facets,
  type Item,
  type ListFacet,
  type SimpleFacet,
} from './facets';
import { matchItems, matchNames } from './match';
import {
  COMPARED_FIELDS,
  COMPARED_SECTIONS,
  type Change,
  type ComparedField,
  type FieldComparison,
  type GuideComparison,
  type ItemComparison,
  type SectionComparison,
} from './schema';
import { compareText } from './text';

type SimpleComparison = Exclude<FieldComparison, { kind: 'list' }>;

const changeOf = (wasEmpty: boolean, isEmpty: boolean): Exclude<Change, 'unchanged'> => {
  if (wasEmpty) return 'added';
  return isEmpty ? 'removed' : 'changed';
};

const compareValues = (
  field: ComparedField,
  before: SimpleFacet & { kind: 'value' },
  after: SimpleFacet & { kind: 'value' },
): SimpleComparison | undefined => {
  const [wasEmpty, isEmpty] = [isEmptyScalar(before.value), isEmptyScalar(after.value)];
  const isSame =
    before.identity !== undefined || after.identity !== undefined
      ? (before.identity ?? null) === (after.identity ?? null)
      : before.value === after.value;
  if (isSame || (wasEmpty && isEmpty)) return undefined;
  return { kind: 'value', field, change: changeOf(wasEmpty, isEmpty), before: before.value, after: after.value };
};

const compareTexts = (field: ComparedField, before: string, after: string): SimpleComparison | undefined => {
  const [wasEmpty, isEmpty] = [isEmptyScalar(before), isEmptyScalar(after)];
  if (before === after || (wasEmpty && isEmpty)) return undefined;
  const lines = compareText(wasEmpty ? '' : before, isEmpty ? '' : after);
  return { kind: 'text', field, change: changeOf(wasEmpty, isEmpty), lines: [...lines] };
};

const compareNames = (
  field: ComparedField,
  before: SimpleFacet & { kind: 'names' },
  after: SimpleFacet & { kind: 'names' },
): SimpleComparison | undefined => {
  const { pairs, added, removed } = matchNames(before.names, after.names);
  const names = [
    ...added.map(({ label }) => ({ change: 'added' as const, label })),
    ...removed.map(({ label }) => ({ change: 'removed' as const, label })),
    ...pairs.filter(({ moved }) => moved).map(({ after: { label } }) => ({ change: 'moved' as const, label })),
  ];
  if (names.length === 0) return undefined;
  return { kind: 'names', field, change: changeOf(isEmptyFacet(before), isEmptyFacet(after)), names };
};

/** What stands for a facet in the version that lacks it. */
const emptyLike = <F extends SimpleFacet>(facet: F): F =>
  (facet.kind === 'names' ? { kind: 'names', names: [] } : { kind: facet.kind, value: null }) as F;

const compareSimple = (
  field: ComparedField,
  before: SimpleFacet | undefined,
  after: SimpleFacet | undefined,
): SimpleComparison | undefined => {
  const known = before ?? after;
  if (known === undefined) return undefined;
  const [was, is] = [before ?? emptyLike(known), after ?? emptyLike(known)];
  if (was.kind === 'value' && is.kind === 'value') return compareValues(field, was, is);
  if (was.kind === 'names' && is.kind === 'names') return compareNames(field, was, is);
  if (was.kind === 'text' && is.kind === 'text') return compareTexts(field, was.value ?? '', is.value ?? '');
  return undefined;
};

type SimpleFacets = Item['facets'];

const compareItemFacets = (before: SimpleFacets, after: SimpleFacets): SimpleComparison[] =>
  COMPARED_FIELDS.flatMap((field) => compareSimple(field, before[field], after[field]) ?? []);

const compareLists = (
  field: ComparedField,
  before: ListFacet | undefined,
  after: ListFacet | undefined,
): FieldComparison | undefined => {
  const [was, is] = [before?.items ?? [], after?.items ?? []];
  const isOfEntries = (before ?? after)?.isOfEntries ?? false;
  const { pairs, added, removed } = matchItems(was, is, { isOfEntries });
  const compared = new Map<Item, ItemComparison>();
  for (const pair of pairs) {
    const fields = compareItemFacets(pair.before.facets, pair.after.facets);
    if (fields.length === 0 && !pair.moved) continue;
    const change = fields.length === 0 ? 'moved' : 'changed';
    compared.set(pair.after, { change, moved: pair.moved, label: pair.after.label, fields });
  }
  for (const item of added) {
    const fields = compareItemFacets({}, item.facets);
    compared.set(item, { change: 'added', moved: false, label: item.label, fields });
  }
  const items = is.flatMap((item) => compared.get(item) ?? []);
  for (const item of removed) {
    const fields = compareItemFacets(item.facets, {});
    items.push({ change: 'removed', moved: false, label: item.label, fields });
  }
  if (items.length === 0) return undefined;
  const same = pairs.length - items.filter(({ change }) => change === 'changed' || change === 'moved').length;
  return { kind: 'list', field, change: changeOf(was.length === 0, is.length === 0), items, same };
};

const compareField = (
  field: ComparedField,
  before: Facet | undefined,
  after: Facet | undefined,
): FieldComparison | undefined => {
  const isListOrAbsent = (facet: Facet | undefined): facet is ListFacet | undefined =>
    facet === undefined || facet.kind === 'list';
  if (isListOrAbsent(before))
    return isListOrAbsent(after) ? compareLists(field, before, after) : compareSimple(field, undefined, after);
  return isListOrAbsent(after) ? compareSimple(field, before, undefined) : compareSimple(field, before, after);
};

const isEmptySection = (facets: Facets): boolean => Object.values(facets).every(isEmptyFacet);

const compareSection = (before: Facets, after: Facets): Omit<SectionComparison, 'section'> => {
  const fields = COMPARED_FIELDS.flatMap((field) => compareField(field, before[field], after[field]) ?? []);
  if (fields.length === 0) return { change: 'unchanged', fields };
  return { change: changeOf(isEmptySection(before), isEmptySection(after)), fields };
};

/**
 * Compares two versions of a guide, section by section: the published one with the draft, or what two people saved.
 * Words of skills, certifications and fields are not compared, only which of them a guide names.
 *
 * @param before the older version; null when there was none, such as before the first publication
 * @param after the newer version; null when the guide goes away
 */
export const compareGuides = ({
  before,
  after,
}: {
  readonly before: GuideRecord | null;
  readonly after: GuideRecord | null;
}): GuideComparison =>
  COMPARED_SECTIONS.map((section) => ({
    section,
    ...compareSection(describeSection(before, section), describeSection(after, section)),
  }));

/** The sections that differ. */
export const changedSections = (comparison: GuideComparison): GuideComparison =>
  comparison.filter(({ change }) => change !== 'unchanged');
