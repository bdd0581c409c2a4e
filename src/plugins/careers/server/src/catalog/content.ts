import type { Core } from '@strapi/strapi';
import type { CatalogCertification, CatalogGuide, CatalogSkill } from '../../../core/catalog';
import { createSkillOverlap, type SkillOverlap } from '../../../core/skill-overlap';
import type { Touched } from '../cache';
import type { LocaleCatalog } from './catalog';
import { loadGuides } from './load-guides';
import { loadCertifications, loadSkills } from './load-taxonomy';

/** More documents than that and all of the kind are loaded again. */
const MOST_ONE_BY_ONE = 200;

interface Locale {
  readonly guides: Map<string, CatalogGuide>;
  readonly bySlug: Map<string, CatalogGuide>;
  readonly overlap: SkillOverlap;
  version: number;
  /** How often a requirement's label that stands for itself has come, gone or changed. */
  labelsVersion: number;
}

const createLocale = (): Locale => ({
  guides: new Map(),
  bySlug: new Map(),
  overlap: createSkillOverlap(),
  version: 0,
  labelsVersion: 0,
});

const ownLabels = (guide: CatalogGuide | undefined): string =>
  (guide?.requirements ?? []).flatMap(({ label, skills }) => (skills.length === 0 ? label : [])).join('\n');

/** The published guides of all locales and the taxonomy, as they were when they were last loaded. */
export interface CatalogContent {
  /** Loads again what was touched. */
  readonly load: (touched: Touched) => Promise<void>;
  /** The same object is changed by the next load. */
  readonly in: (locale: string) => LocaleCatalog;
}

/** @returns document ids to load again; nothing stands for all */
const wanted = (touched: ReadonlySet<string> | 'all'): readonly string[] | undefined =>
  touched === 'all' || touched.size > MOST_ONE_BY_ONE ? undefined : [...touched];

const refreshTerms = async <Term extends { readonly documentId: string }>(
  touched: ReadonlySet<string> | 'all',
  known: Map<string, Term>,
  load: (ids?: readonly string[]) => Promise<readonly Term[]>,
): Promise<boolean> => {
  const ids = wanted(touched);
  if (ids?.length === 0) return false;
  const loaded = await load(ids);
  if (ids === undefined) known.clear();
  for (const id of ids ?? []) known.delete(id);
  for (const term of loaded) known.set(term.documentId, term);
  return true;
};

export const createCatalogContent = (strapi: Core.Strapi): CatalogContent => {
  const skills = new Map<string, CatalogSkill>();
  const certifications = new Map<string, CatalogCertification>();
  const locales = new Map<string, Locale>();
  let taxonomyVersion = 0;

  const localeOf = (code: string): Locale => {
    const known = locales.get(code) ?? createLocale();
    locales.set(code, known);
    return known;
  };

  const removeGuide = (kept: Locale, documentId: string): void => {
    const guide = kept.guides.get(documentId);
    if (guide === undefined) return;
    kept.guides.delete(documentId);
    if (kept.bySlug.get(guide.slug) === guide) kept.bySlug.delete(guide.slug);
    kept.overlap.remove(documentId);
    kept.version += 1;
    if (ownLabels(guide) !== '') kept.labelsVersion += 1;
  };

  const putGuide = (guide: CatalogGuide): void => {
    const kept = localeOf(guide.locale);
    const before = kept.guides.get(guide.documentId);
    if (before !== undefined && kept.bySlug.get(before.slug) === before) kept.bySlug.delete(before.slug);
    kept.guides.set(guide.documentId, guide);
    kept.bySlug.set(guide.slug, guide);
    kept.overlap.put(guide.documentId, guide.requirements);
    kept.version += 1;
    if (ownLabels(before) !== ownLabels(guide)) kept.labelsVersion += 1;
  };

  const refreshGuides = async (touched: ReadonlySet<string> | 'all'): Promise<void> => {
    const ids = wanted(touched);
    if (ids?.length === 0) return;
    const loaded = await loadGuides(strapi, ids);
    const there = new Set(loaded.map(({ locale, documentId }) => `${locale} ${documentId}`));
    for (const [code, kept] of locales) {
      // Those that are no longer there go, in each locale.
      for (const id of ids ?? [...kept.guides.keys()]) if (!there.has(`${code} ${id}`)) removeGuide(kept, id);
    }
    loaded.forEach(putGuide);
  };

  return {
    load: async (touched) => {
      const hasNewSkills = await refreshTerms(touched.of('skill'), skills, (ids) => loadSkills(strapi, ids));
      const hasNewCertifications = await refreshTerms(touched.of('certification'), certifications, (ids) =>
        loadCertifications(strapi, ids),
      );
      if (hasNewSkills || hasNewCertifications) taxonomyVersion += 1;
      await refreshGuides(touched.of('guide'));
    },
    in: (code) => {
      const { guides, bySlug, overlap, version, labelsVersion } = localeOf(code);
      return {
        locale: code,
        guides,
        guideBySlug: (slug) => bySlug.get(slug),
        skills,
        certifications,
        overlap,
        taxonomyVersion,
        guidesVersion: version,
        namesVersion: `${taxonomyVersion} ${labelsVersion}`,
      };
    },
  };
};
