import type { GuideListName, GuideState, ReviewState } from '../../../core/overview';
import { PLUGIN_ID } from '../plugin-id';

const MANAGER = '/content-manager/collection-types';
const GUIDE = `plugin::${PLUGIN_ID}.guide`;
const SCREENS = `/plugins/${PLUGIN_ID}`;

type Filter = readonly [path: readonly string[], value: string];

/** Strapi's list of a type; its filters stand in the address the way that its own filter dialogue writes them. */
const listAddress = (
  uid: string,
  { locale, sort, filters }: { readonly locale: string; readonly sort: string; readonly filters: readonly Filter[] },
): string => {
  const parts = [
    'page=1',
    'pageSize=20',
    `sort=${sort}:ASC`,
    ...filters.map(
      ([path, value], index) =>
        `filters[$and][${index}]${path.map((key) => `[${key}]`).join('')}=${encodeURIComponent(value)}`,
    ),
    `plugins[i18n][locale]=${encodeURIComponent(locale)}`,
  ];
  return `${MANAGER}/${uid}?${parts.join('&')}`;
};

/** What Strapi's list calls the states; it has no name for all that was ever published but its own. */
const STATUS: Readonly<Record<GuideState, string>> = {
  draft: 'draft',
  modified: 'published-modified',
  published: 'published-unmodified',
};

/**
 * Strapi's list of guides, filtered.
 *
 * @param field name of a career field; null for guides without one, any guide when absent
 */
export const guidesAddress = ({
  locale,
  state,
  field,
}: {
  readonly locale: string;
  readonly state?: GuideState;
  readonly field?: string | null;
}): string => {
  const filters: Filter[] = [];
  if (state !== undefined) filters.push([['__status', '$eq'], STATUS[state]]);
  if (field !== undefined) {
    filters.push(field === null ? [['field', 'name', '$null'], 'true'] : [['field', 'name', '$eq'], field]);
  }
  return listAddress(GUIDE, { locale, sort: 'role', filters });
};

/** Strapi's form of a guide. */
export const guideAddress = ({
  documentId,
  locale,
}: {
  readonly documentId: string;
  readonly locale: string;
}): string => `${MANAGER}/${GUIDE}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;

export const certificationAddress = (documentId: string): string =>
  `${MANAGER}/plugin::${PLUGIN_ID}.certification/${documentId}`;

export const unusedFaqsAddress = (locale: string): string =>
  listAddress(`plugin::${PLUGIN_ID}.faq`, {
    locale,
    sort: 'question',
    filters: [[['guides', 'role', '$null'], 'true']],
  });

/** Our queue of guides to review. */
export const reviewsAddress = ({ locale, state }: { readonly locale: string; readonly state: ReviewState }): string =>
  `${SCREENS}/reviews?${new URLSearchParams({ state, locale }).toString()}`;

/** Our own list of the guides behind a figure. */
export const guideListAddress = ({
  list,
  locale,
  translation,
}: {
  readonly list: GuideListName;
  readonly locale: string;
  readonly translation?: string;
}): string => {
  const query = new URLSearchParams({ list, locale, ...(translation !== undefined && { translation }) });
  return `${SCREENS}/guides?${query.toString()}`;
};

export const ADDRESSES = {
  home: SCREENS,
  newGuide: `${SCREENS}/new`,
  newFromDocument: `${SCREENS}/new?from=document`,
  reviews: `${SCREENS}/reviews`,
  unusedSkills: `${SCREENS}/skills?use=unused`,
  brokenLinks: `${SCREENS}/links?state=broken`,
  manager: `${MANAGER}/${GUIDE}`,
} as const;
