import { titleOf } from '../../page';
import { headingLevelsIn, paragraphLengthsIn, silentPicturesIn } from '../markdown';
import type { ReadinessRule } from '../rule';
import { isBlank } from './blank';

/** Characters: about what search engines show of a title before they cut it. */
const LONGEST_TITLE = 60;
/** Characters: about what search engines show of a description. */
const DESCRIPTION = { least: 70, most: 160 };
/** Words: about ten lines on a phone's screen are more than most people read in one go. */
const LONGEST_PARAGRAPH = 120;

const skipsLevel = (levels: readonly number[]): boolean =>
  levels.some((level, at) => level > (levels[at - 1] ?? 6) + 1);

/** How the guide meets readers: in search results, on phones, read out loud. */
export const presentationRules: readonly ReadinessRule[] = [
  {
    id: 'cover-present',
    section: 'identity',
    field: 'cover',
    severity: 'advise',
    check: ({ cover }) => ({ met: cover !== null }),
  },
  {
    id: 'cover-described',
    section: 'identity',
    field: 'cover',
    severity: 'advise',
    check: ({ cover }) => ({ met: cover === null || !isBlank(cover.alternativeText) }),
  },
  {
    id: 'paragraphs-short',
    section: 'overview',
    field: 'overview',
    severity: 'advise',
    check: (_guide, { texts }) => {
      const long = texts().filter((part) => paragraphLengthsIn(part).some((length) => length > LONGEST_PARAGRAPH));
      return {
        met: long.length === 0,
        values: { count: long.length, most: LONGEST_PARAGRAPH },
        ...(long[0] === undefined ? {} : { field: long[0].field }),
      };
    },
  },
  {
    id: 'headings-in-order',
    section: 'overview',
    field: 'overview',
    severity: 'advise',
    check: (_guide, { texts }) => {
      const broken = texts().filter((part) => skipsLevel(headingLevelsIn(part)));
      return {
        met: broken.length === 0,
        values: { count: broken.length },
        ...(broken[0] === undefined ? {} : { field: broken[0].field }),
      };
    },
  },
  {
    id: 'pictures-described',
    section: 'overview',
    field: 'overview',
    severity: 'advise',
    check: (_guide, { texts }) => {
      const counted = texts().map((part) => ({ field: part.field, count: silentPicturesIn(part) }));
      const silent = counted.filter(({ count }) => count > 0);
      return {
        met: silent.length === 0,
        values: { count: silent.reduce((sum, { count }) => sum + count, 0) },
        ...(silent[0] === undefined ? {} : { field: silent[0].field }),
      };
    },
  },
  {
    id: 'title-length',
    section: 'search',
    field: 'title',
    severity: 'advise',
    check: (guide) => {
      const own = guide.seo?.metaTitle;
      const { length } = isBlank(own) ? titleOf(guide) : own.trim();
      return {
        met: length <= LONGEST_TITLE,
        values: { length, most: LONGEST_TITLE },
        ...(isBlank(own) ? {} : { field: 'seo.metaTitle' }),
      };
    },
  },
  {
    id: 'description-length',
    section: 'search',
    field: 'seo.metaDescription',
    severity: 'advise',
    check: ({ seo, summary }) => {
      const own = seo?.metaDescription;
      const { length } = (isBlank(own) ? summary : own)?.trim() ?? '';
      return {
        met: length >= DESCRIPTION.least && length <= DESCRIPTION.most,
        values: { length, ...DESCRIPTION },
      };
    },
  },
];
