import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { CatalogAlias, CatalogCertification, CatalogGuide, CatalogSkill } from '../../../core/catalog';
import {
  compileGuides,
  createLabelLinker,
  createMatcherInSteps,
  requirementTerms,
  type GuideRanking,
  type MatchableGuide,
  type Matcher,
  type MatchName,
  type MatchTerm,
  type Relations,
} from '../../../core/match';
import { titleOf } from '../../../core/page';
import { cacheOf } from '../cache';
import { catalogOf, type LocaleCatalog } from '../catalog';
import { localesOf } from '../strapi/locales';

/** After a change to the taxonomy: waits for more of them, so that a merge of a hundred skills builds once. */
const SETTLE_MS = 150;

/** All that matching texts of one locale needs. */
export interface Engine {
  readonly matcher: Matcher;
  readonly ranking: GuideRanking;
  /** Which skills a skill is a part of, and which a certification stands for. */
  readonly relations: Relations;
  /** A skill or certification as texts are searched for it. */
  readonly termOf: (documentId: string) => MatchTerm | undefined;
  /** A guide of the catalog as it is matched. */
  readonly matchableOf: (documentId: string) => MatchableGuide | undefined;
}

/** Builds what matches texts, locale by locale, and keeps it as fresh as the content. */
export interface Engines {
  /**
   * The first call builds. Later ones get what there is: a change of names is taken in off the path of requests, within
   * a second; a change of guides at once.
   *
   * @param isFresh waits for the names to be as fresh as the content, for who has just changed one
   */
  readonly in: (
    locale: string,
    choice?: { readonly isFresh?: boolean },
  ) => Promise<Engine & { catalog: LocaleCatalog }>;
  /** How often names were compiled since the start. */
  readonly builds: () => number;
  readonly stop: () => void;
}

interface Built {
  readonly matcher: Matcher;
  /** What it was built from. */
  readonly version: string;
}

interface Kept {
  built?: Built;
  building?: Promise<Built>;
  ranking?: Ranked;
}

interface Ranked {
  readonly version: string;
  readonly ranking: GuideRanking;
  readonly guides: ReadonlyMap<string, MatchableGuide>;
}

const toNames = (aliases: readonly CatalogAlias[]): readonly MatchName[] =>
  aliases.map(({ label, matching }) => ({ label, matching }));

type Term = CatalogSkill | CatalogCertification;

const wordsOf = ({ documentId, name, slug, aliases, translations }: Term) => ({
  id: documentId,
  name,
  slug,
  names: toNames(aliases),
  translations: translations.map((words) => ({
    locale: words.locale,
    name: words.name,
    names: toNames(words.aliases),
  })),
});

const skillTerm = (skill: CatalogSkill): MatchTerm => ({
  kind: 'skill',
  ...wordsOf(skill),
  nature: skill.nature,
  broader: skill.broader,
});

const certificationTerm = (certification: CatalogCertification): MatchTerm => ({
  kind: 'certification',
  ...wordsOf(certification),
  acronym: certification.acronym,
  broader: [],
  shows: certification.skills,
});

const taxonomyTerms = ({ skills, certifications }: LocaleCatalog): readonly MatchTerm[] => [
  ...[...skills.values()].map(skillTerm),
  ...[...certifications.values()].map(certificationTerm),
];

const termIn = ({ skills, certifications }: LocaleCatalog, documentId: string): MatchTerm | undefined => {
  const skill = skills.get(documentId);
  if (skill !== undefined) return skillTerm(skill);
  const certification = certifications.get(documentId);
  return certification && certificationTerm(certification);
};

const toMatchable = ({ documentId, slug, title, role, locale, requirements, certifications }: CatalogGuide) => ({
  documentId,
  slug,
  title: titleOf({ title, role, locale }),
  requirements,
  certifications: certifications.map((one) => ({ id: one.documentId, importance: one.importance })),
});

/** The taxonomy as texts are searched for it: made once for each of its states. */
interface Vocabulary {
  readonly version: number;
  readonly terms: readonly MatchTerm[];
  readonly linkLabels: ReturnType<typeof createLabelLinker>;
}

const createVocabulary = (catalog: LocaleCatalog): Vocabulary => {
  const terms = taxonomyTerms(catalog);
  return { version: catalog.taxonomyVersion, terms, linkLabels: createLabelLinker(terms) };
};

export const createEngines = (strapi: Core.Strapi): Engines => {
  const keeper = catalogOf(strapi);
  const byLocale = new Map<string, Kept>();
  let settling: NodeJS.Timeout | undefined;
  let vocabulary: Vocabulary | undefined;
  let builds = 0;

  const vocabularyOf = (catalog: LocaleCatalog): Vocabulary => {
    // Names are those of every language: one for all locales.
    if (vocabulary?.version !== catalog.taxonomyVersion) vocabulary = createVocabulary(catalog);
    return vocabulary;
  };

  const guidesOf = (catalog: LocaleCatalog): readonly MatchableGuide[] => {
    const { linkLabels } = vocabularyOf(catalog);
    return [...catalog.guides.values()].map((guide) => linkLabels(toMatchable(guide)));
  };

  const keptIn = (locale: string): Kept => {
    const kept = byLocale.get(locale) ?? {};
    byLocale.set(locale, kept);
    return kept;
  };

  const build = async (locale: string): Promise<Built> => {
    const catalog = await keeper.in(locale);
    const version = catalog.namesVersion;
    // The taxonomy, and what guides ask for by a label that no skill is called.
    const labels = requirementTerms(guidesOf(catalog).flatMap(({ requirements }) => requirements));
    const terms = [...vocabularyOf(catalog).terms, ...labels];
    const defaultLocale = await localesOf(strapi).getDefaultLocale();
    const matcher = await createMatcherInSteps({ terms, locale, defaultLocale }, () => turn());
    return { matcher, version };
  };

  const rebuild = (locale: string): Promise<Built> => {
    const kept = keptIn(locale);
    kept.building ??= build(locale)
      .then((built) => {
        kept.built = built;
        builds += 1;
        return built;
      })
      .finally(() => {
        delete kept.building;
      });
    return kept.building;
  };

  /** Takes a change in without anybody asking, so that the next one who does need not wait. */
  const follow = async (): Promise<void> => {
    for (const [locale, { built }] of byLocale) {
      if (built === undefined) continue;
      const { namesVersion } = await keeper.in(locale);
      if (built.version !== namesVersion) await rebuild(locale);
    }
  };

  const unfollow = cacheOf(strapi).onTouch((touched) => {
    if (byLocale.size === 0 || settling !== undefined) return;
    if (!touched.some((one) => one === '*' || /^(skill|certification|guide):/.test(one))) return;
    settling = setTimeout(() => {
      settling = undefined;
      follow().catch((error: unknown) => {
        strapi.log.warn(`careers: matching goes on with the names it had: ${String(error)}`);
      });
    }, SETTLE_MS);
    settling.unref();
  });

  const relationsOf = ({ skills, certifications }: LocaleCatalog): Relations => ({
    broaderOf: (id) => skills.get(id)?.broader ?? [],
    shownBy: (id) => certifications.get(id)?.skills ?? [],
  });

  const rankedIn = (catalog: LocaleCatalog): Ranked => {
    const kept = keptIn(catalog.locale);
    const version = `${catalog.guidesVersion} ${catalog.taxonomyVersion}`;
    if (kept.ranking?.version === version) return kept.ranking;
    const guides = guidesOf(catalog);
    kept.ranking = {
      version,
      ranking: compileGuides({ guides, ...relationsOf(catalog) }),
      guides: new Map(guides.map((guide) => [guide.documentId, guide])),
    };
    return kept.ranking;
  };

  return {
    in: async (locale, { isFresh = false } = {}) => {
      let built = keptIn(locale).built ?? (await rebuild(locale));
      const catalog = await keeper.in(locale);
      // Twice at most: one that is under way may have begun before the change.
      for (let tries = 0; isFresh && built.version !== catalog.namesVersion && tries < 2; tries += 1) {
        built = await rebuild(locale);
      }
      const { ranking, guides } = rankedIn(catalog);
      return {
        matcher: built.matcher,
        ranking,
        relations: relationsOf(catalog),
        termOf: (documentId) => termIn(catalog, documentId),
        matchableOf: (documentId) => guides.get(documentId),
        catalog,
      };
    },
    builds: () => builds,
    stop: () => {
      clearTimeout(settling);
      unfollow();
    },
  };
};
