import type { CareersActionName } from '../../../core/permissions';
import type { Overview } from '../../../core/overview';
import { SCREENS } from '../shell/screens';
import type { useText } from '../shell/use-text';
import { ADDRESSES, guideListAddress, unusedFaqsAddress } from './addresses';

export interface Fault {
  readonly label: string;
  readonly count: number;
  /** The list of what is at fault. */
  readonly to: string;
}

interface Reader {
  readonly text: ReturnType<typeof useText>;
  readonly languageName: (code: string) => string;
  readonly isAllowed: (name: CareersActionName) => boolean;
}

const hasScreen = (wanted: string): boolean => SCREENS.some(({ path }) => path === wanted);

/**
 * What there is to put right, the worst for readers first. What is in order is left out, and so is what the list of is
 * not for whoever asks.
 */
export const findFaults = (
  { locale, locales, certifications, links, unused }: Overview,
  { text, languageName, isAllowed }: Reader,
): readonly Fault[] => {
  const sees = (path: string) => hasScreen(path) && isAllowed('taxonomy.read');
  const faults: Fault[] = [
    {
      label: text('overview.mend.retired'),
      count: certifications.guides,
      to: guideListAddress({ list: 'retired-certifications', locale }),
    },
    {
      label: text('overview.mend.unpublished'),
      count: links.unpublished,
      to: guideListAddress({ list: 'unpublished-links', locale }),
    },
    {
      label: text('overview.mend.broken'),
      count: sees('links') ? (links.broken ?? 0) : 0,
      to: ADDRESSES.brokenLinks,
    },
    ...locales
      .filter(({ code }) => code !== locale)
      .map(({ code, missing }) => ({
        label: text('overview.mend.translation', { language: languageName(code) }),
        count: missing,
        to: guideListAddress({ list: 'missing-translation', locale, translation: code }),
      })),
    {
      label: text('overview.mend.skills'),
      count: sees('skills') ? unused.skills : 0,
      to: ADDRESSES.unusedSkills,
    },
    { label: text('overview.mend.faqs'), count: unused.faqs, to: unusedFaqsAddress(locale) },
  ];
  return faults.filter(({ count }) => count > 0);
};
