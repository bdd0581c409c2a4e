import type { Core } from '@strapi/strapi';
import type { GuideRecord, GuideTeaserRecord } from '../../../../core/page';
import type { RelatedSubject } from '../../../../core/skill-overlap';
import type { Dependency } from '../../cache';
import { dependenciesOfGuide } from './dependencies';
import type { FieldTree } from './fields';
import { loadGuideParts, type GuideParts } from './guide-parts';
import type { GuideRow, Status } from './guide-rows';
import { loadKin } from './kin';
import { toRecord } from './records';
import { subjectOf } from './requirements';
import { loadSurroundings } from './surroundings';
import { loadTeasers } from './teasers';
import { translationLocales } from './translations';

export { readInstant } from './columns';
export { dependenciesOfTeasers } from './dependencies';
export { pathArm, runArms, type Arm, type ArmRows } from './arms';
export { emptyValue } from './columns';
export {
  CERTIFICATION_ATTRIBUTES,
  FAQ_ATTRIBUTES,
  FILE_ATTRIBUTES,
  loadGuideParts,
  SKILL_ATTRIBUTES,
  type GuideParts,
} from './guide-parts';
export { findGuideByDocument, findGuidesById, findGuidesBySlug, listGuideIds, readGuides } from './guide-rows';
export { scalarsOf, type GuideRow, type Status } from './guide-rows';
export { linkAs, linkOf, tableAs } from './links';
export { pathFrom } from './path';
export { text } from './read-record';
export { createSql, runStatement, type Statement } from './sql';
export { requirementsOf, subjectOf } from './requirements';
export { createSharedStrings, type ShareString } from './shared-strings';
export { loadFields } from './surroundings';
export { translationLocales } from './translations';

export interface LoadedGuide {
  readonly record: GuideRecord;
  readonly dependencies: ReadonlySet<Dependency>;
}

/** The published guides of a locale to show beside one, by document id, best first. */
export type SuggestRelated = (guide: RelatedSubject, locale: string) => Promise<readonly string[]>;

/**
 * Fills guides with everything that their pages show: four statements for any number of guides.
 *
 * @param guides rows of one locale and one version
 * @param suggest for guides whose editor picked no related ones; without it they get none
 * @param revise changes what was read of the guides before it is put together, such as by unsaved edits
 */
export const loadRecords = async (
  strapi: Core.Strapi,
  {
    guides,
    locale,
    defaultLocale,
    status,
    suggest,
    revise = (read) => Promise.resolve(read),
  }: {
    readonly guides: readonly GuideRow[];
    readonly locale: string;
    readonly defaultLocale: string;
    readonly status: Status;
    readonly suggest?: SuggestRelated;
    readonly revise?: (parts: GuideParts) => Promise<GuideParts>;
  },
): Promise<readonly LoadedGuide[]> => {
  if (guides.length === 0) return [];
  const of = { guides, locale, status, translationLocales: translationLocales(locale, defaultLocale) };
  const ids = guides.map(({ id }) => id);
  const [read, surroundings] = await Promise.all([
    loadGuideParts(strapi, { ids, status }),
    loadSurroundings(strapi, of),
  ]);
  const parts = await revise(read);
  const suggestions = new Map<number, readonly string[]>();
  for (const guide of guides) {
    if (suggest === undefined || parts('relatedGuides').of(guide.id).length > 0) continue;
    suggestions.set(guide.id, await suggest(subjectOf(parts, surroundings.fields, guide), locale));
  }
  const kin = await loadKin(strapi, { ...of, parts, surroundings, suggestions });
  const shown = new Set<number>(guides.flatMap(({ id }) => kin.suggestedOf(id)));
  for (const name of ['relatedGuides', 'advancesTo', 'advancesFrom']) {
    for (const { id } of parts(name).all) shown.add(Number(id));
  }
  const teasers = await loadTeasers(strapi, { ids: [...shown], fields: surroundings.fields });

  return guides.map((guide) => {
    const record = toRecord({ parts, surroundings, kin, teasers }, guide);
    const holders = record.faqs.flatMap(({ documentId }) => kin.holdersOf(documentId));
    return { record, dependencies: dependenciesOfGuide(record, holders) };
  });
};

/** Teasers in the order of the ids. */
export const loadTeaserList = async (
  strapi: Core.Strapi,
  { ids, fields }: { readonly ids: readonly number[]; readonly fields: FieldTree },
): Promise<readonly GuideTeaserRecord[]> => {
  const teasers = await loadTeasers(strapi, { ids, fields });
  return ids.flatMap((id) => teasers.get(id) ?? []);
};
