import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GuideList, GuideListQuery, Overview } from '../../../core/overview';
import { readRetiring } from './certifications';
import { readGuideList } from './guide-list';
import type { ReadinessService } from '../readiness';
import { countBrokenLinks, countUnpublishedLinks } from './links';
import { readReadiness } from './readiness';
import { readReviews } from './reviews';
import type { Scope } from './scope';
import { readLocales, readState } from './state';
import { countUnused } from './unused';

/** How many guides or certifications stand beside a figure. */
const FIRST = 5;

/** So many drafts that changed since they were last assessed are assessed before an answer; the others follow. */
const ASSESSED_AT_ONCE = 10;

const bringUpToDate = async (strapi: Core.Strapi): Promise<void> => {
  const readiness: ReadinessService = strapi.plugin('careers').service('readiness');
  await readiness.refresh({ limit: ASSESSED_AT_ONCE });
};

const chooseLocale = async (strapi: Core.Strapi, wanted: string | undefined) => {
  const { locales, defaultLocale } = await readLocales(strapi);
  const locale = wanted ?? defaultLocale;
  if (locales.some(({ code }) => code === locale)) return { locale, locales };
  const allowed = locales.map(({ code }) => code).join(', ');
  throw new errors.ValidationError(`locale: "${locale}" is none of the locales ${allowed}`, {
    errors: [{ path: ['locale'], message: `use one of ${allowed}`, name: 'ValidationError', value: locale, allowed }],
  });
};

/** `strapi.plugin('careers').service('overview')` */
export const createOverviewService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What the careers home shows, in a dozen SQL statements. */
  read: async ({ locale: wanted, readable }: Partial<Scope>): Promise<Overview> => {
    const { locale, locales } = await chooseLocale(strapi, wanted);
    await bringUpToDate(strapi);
    const scope: Scope = { locale, readable };
    const of = { ...scope, limit: FIRST };
    const [state, readiness, reviews, certifications, unused, unpublished, broken] = await Promise.all([
      readState(strapi, { ...scope, locales }),
      readReadiness(strapi, of),
      readReviews(strapi, of),
      readRetiring(strapi, of),
      countUnused(strapi, locale),
      countUnpublishedLinks(strapi, scope),
      countBrokenLinks(strapi),
    ]);
    const isRestricted = readable !== undefined;
    return {
      locale,
      isRestricted,
      ...state,
      readiness,
      reviews,
      certifications,
      unused,
      links: { unpublished, broken },
    };
  },

  /** One page of the guides behind one of its figures. */
  list: async ({
    locale: wanted,
    readable,
    ...query
  }: GuideListQuery & Pick<Scope, 'readable'>): Promise<GuideList> => {
    const { locale } = await chooseLocale(strapi, wanted);
    await bringUpToDate(strapi);
    return readGuideList(strapi, { ...query, scope: { locale, readable } });
  },
});
