import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameIn, type CatalogGuide } from '../../../core/catalog';
import {
  coverGuide,
  createNameReader,
  isLabelTermId,
  resumeText,
  type GuideCoverage,
  type MatchAnswer,
  type MatchableGuide,
  type MatchedGuide,
  type MatchRequest,
  type Mention,
} from '../../../core/match';
import type { TestAnswer } from '../../../core/match-tester';
import { findGuideBySlug, type LocaleCatalog } from '../catalog';
import { chooseLocale } from '../content-query';
import { translationLocales } from '../pages';
import { localesOf } from '../strapi/locales';
import { createNameIndex, type NameIndex } from './named';
import { createEngines, type Engine, type Engines } from './engine';

export const BEST_GUIDES = 10;

/** Of one skill; the list of a public answer is shorter. */
const MOST_INSPECTED = 2000;

type Answer = MatchAnswer['data'];
type TextRequest = Pick<MatchRequest, 'guide' | 'locale'> & { readonly text: string };

/** `strapi.plugin('careers').service('match')`: nothing of what it is given is kept or logged. */
export interface MatchService {
  /**
   * What somebody can do, and how far that covers one guide or the ten it covers best.
   *
   * @throws NotFoundError for an unknown guide, QueryError for a locale that the app does not have
   */
  readonly match: (request: MatchRequest, choice?: { readonly isFresh?: boolean }) => Promise<Answer>;
  /**
   * The same for an editor who tries a text: with document ids, every piece that counts, and the name that made it count.
   * Waits for names that have just been changed.
   */
  readonly inspect: (request: TextRequest) => Promise<TestAnswer>;
  /** How often names were compiled since the start. */
  readonly builds: () => number;
  readonly stop: () => void;
}

interface Naming {
  readonly nameOf: (id: string) => string;
  readonly slugOf: (id: string) => string | null;
}

const namingOf = (catalog: LocaleCatalog, locales: readonly string[]): Naming => {
  const termOf = (id: string) => catalog.skills.get(id) ?? catalog.certifications.get(id);
  return {
    nameOf: (id) => {
      const term = termOf(id);
      return term === undefined ? '' : nameIn(term, locales);
    },
    slugOf: (id) => termOf(id)?.slug ?? null,
  };
};

const describeCoverage = (guide: MatchableGuide, covered: GuideCoverage, { slugOf }: Naming): MatchedGuide => {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ name, slug: slugOf(id) });
  return {
    slug: guide.slug,
    title: guide.title,
    coverage: covered.coverage,
    requirements: covered.requirements.map(({ by, missing, partly, ...requirement }) => ({
      ...requirement,
      by: by.map(named),
      missing: missing.map(named),
      partly: partly.map((part) => ({ skill: named(part.skill), by: named(part.by) })),
    })),
    certifications: covered.certifications.map((certification) => ({
      ...named(certification),
      importance: certification.importance,
      met: certification.met,
    })),
    suggestedKeywords: [...covered.suggestedKeywords],
  };
};

interface Prepared {
  readonly engine: Engine & { readonly catalog: LocaleCatalog };
  readonly naming: Naming;
  readonly defaultLocale: string;
}

/** Not a requirement's label that stands for itself. */
const isNamed =
  (kind: Mention['kind'], nameOf: Naming['nameOf']) =>
  (mention: Mention): boolean =>
    mention.kind === kind && !isLabelTermId(mention.id) && nameOf(mention.id) !== '';

export const createMatchService = ({ strapi }: { strapi: Core.Strapi }): MatchService => {
  let made: Engines | undefined;
  const engines = (): Engines => (made ??= createEngines(strapi));

  let names: NameIndex | undefined;
  const namesIn = (catalog: LocaleCatalog): NameIndex => {
    // Names are those of every language: one index for all locales.
    if (names?.version !== catalog.taxonomyVersion) names = createNameIndex(catalog);
    return names;
  };

  const findGuide = async (slug: string, catalog: LocaleCatalog): Promise<CatalogGuide> => {
    const guide = await findGuideBySlug(strapi, { slug, catalog });
    if (guide !== undefined) return guide;
    const { locale } = catalog;
    throw new errors.NotFoundError(`"guide": there is no published guide of this slug in the locale ${locale}.`, {
      parameter: 'guide',
      locale,
    });
  };

  const mentionsOf = (
    { text, resume, skills }: MatchRequest,
    { matcher, catalog }: Engine & { readonly catalog: LocaleCatalog },
  ): readonly Mention[] => {
    if (skills !== undefined) return namesIn(catalog).find(skills);
    return matcher.find(text ?? (resume === undefined ? '' : resumeText(resume)));
  };

  const prepare = async (locale: string, choice?: { readonly isFresh?: boolean }): Promise<Prepared> => {
    const engine = await engines().in(locale, choice);
    const defaultLocale = await localesOf(strapi).getDefaultLocale();
    return { engine, defaultLocale, naming: namingOf(engine.catalog, translationLocales(locale, defaultLocale)) };
  };

  const coverOf = async (
    { guide, mentions }: { readonly guide: string | undefined; readonly mentions: readonly Mention[] },
    { engine, naming }: Prepared,
  ): Promise<MatchedGuide[]> => {
    const { catalog, ranking, relations, matchableOf } = engine;
    const found = new Set(mentions.map(({ id }) => id));
    const guides =
      guide === undefined
        ? ranking.best(found, BEST_GUIDES).map((ranked) => ranked.guide)
        : [matchableOf((await findGuide(guide, catalog)).documentId)].flatMap((one) => one ?? []);
    const { nameOf } = naming;
    return guides.map((one) => describeCoverage(one, coverGuide({ guide: one, found, nameOf, ...relations }), naming));
  };

  return {
    match: async (request, choice) => {
      const prepared = await prepare(await chooseLocale(strapi, request.locale), choice);
      const mentions = mentionsOf(request, prepared.engine);
      const { nameOf, slugOf } = prepared.naming;
      const matched = (kind: Mention['kind']) =>
        mentions.filter(isNamed(kind, nameOf)).map(({ id, evidence }) => ({
          name: nameOf(id),
          slug: slugOf(id),
          kind,
          evidence: evidence.map((piece) => ({ ...piece })),
        }));
      return {
        skills: matched('skill'),
        certifications: matched('certification'),
        guides: await coverOf({ guide: request.guide, mentions }, prepared),
      };
    },
    inspect: async ({ text, guide, ...request }) => {
      const locale = await chooseLocale(strapi, request.locale);
      const prepared = await prepare(locale, { isFresh: true });
      const { engine, defaultLocale } = prepared;
      const { nameOf, slugOf } = prepared.naming;
      const mentions = engine.matcher.find(text, { mostEvidence: MOST_INSPECTED });
      const described = ({ id, kind, evidence }: Mention) => {
        const term = engine.termOf(id);
        const read = term ? createNameReader({ term, locale, defaultLocale }) : () => null;
        return {
          kind,
          documentId: id,
          name: nameOf(id),
          slug: slugOf(id),
          evidence: evidence.map((piece) => ({ ...piece, name: read(piece.text) })),
        };
      };
      return {
        locale,
        terms: (['skill', 'certification'] as const).flatMap((kind) =>
          mentions.filter(isNamed(kind, nameOf)).map(described),
        ),
        guides: await coverOf({ guide, mentions }, prepared),
      };
    },
    builds: () => made?.builds() ?? 0,
    stop: () => {
      made?.stop();
    },
  };
};
