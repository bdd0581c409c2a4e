import type { Site } from '../site';
import { plainTextOf } from './markdown';
import type { GuideRecord } from './record';
import { titleOf, toImage } from './references';
import type { GuidePage } from './schema';

/** Search engines cut descriptions at about this many characters. */
const LONGEST_DESCRIPTION = 160;

/** Cuts at the end of a word, with an ellipsis. */
const shorten = (text: string): string => {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST_DESCRIPTION / 2 ? cut.slice(0, end) : cut.slice(0, -1)).replace(/[\s,;:.–-]+$/, '')}…`;
};

const isFilled = (text: string | null | undefined): text is string => typeof text === 'string' && text.trim() !== '';

const describe = ({ seo, summary, overview }: GuideRecord): string | null => {
  if (isFilled(seo?.metaDescription)) return seo.metaDescription;
  if (isFilled(summary)) return shorten(summary);
  return isFilled(overview) ? shorten(plainTextOf(overview)) : null;
};

export const buildSeo = (record: GuideRecord, site: Site): GuidePage['seo'] => ({
  metaTitle: isFilled(record.seo?.metaTitle) ? record.seo.metaTitle : titleOf(record),
  metaDescription: describe(record),
  canonicalUrl: isFilled(record.seo?.canonicalUrl) ? record.seo.canonicalUrl : site.guideUrl(record),
  image: toImage(record.seo?.image ?? record.cover, site),
  noIndex: record.seo?.noIndex ?? false,
});
