import type { Site } from '../site';
import { isBlank } from './blank';
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

const describe = ({ seo, summary, overview }: GuideRecord): string | null => {
  const own = seo?.metaDescription;
  if (!isBlank(own)) return own;
  if (!isBlank(summary)) return shorten(summary);
  return isBlank(overview) ? null : shorten(plainTextOf(overview));
};

export const buildSeo = (record: GuideRecord, site: Site): GuidePage['seo'] => {
  const { metaTitle, canonicalUrl, image, noIndex } = record.seo ?? {};
  return {
    metaTitle: isBlank(metaTitle) ? titleOf(record) : metaTitle,
    metaDescription: describe(record),
    canonicalUrl: isBlank(canonicalUrl) ? site.guideUrl(record) : canonicalUrl,
    image: toImage(image ?? record.cover, site),
    noIndex: noIndex ?? false,
  };
};
