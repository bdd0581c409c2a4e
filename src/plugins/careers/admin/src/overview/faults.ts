import type { Overview } from '../../../core/overview';
import type { useText } from '../shell/use-text';
import { ADDRESSES, guideListAddress, unusedFaqsAddress } from './addresses';

export interface Fault {
  readonly label: string;
  readonly count: number;
  /** The list of what is at fault. */
  readonly to: string;
}

/** What there is to put right, the worst for readers first; what is in order is left out. */
export const findFaults = (
  { locale, locales, certifications, links, unused }: Overview,
  {
    text,
    languageName,
  }: { readonly text: ReturnType<typeof useText>; readonly languageName: (code: string) => string },
): readonly Fault[] => {
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
    { label: text('overview.mend.broken'), count: links.broken ?? 0, to: ADDRESSES.links },
    ...locales
      .filter(({ code }) => code !== locale)
      .map(({ code, missing }) => ({
        label: text('overview.mend.translation', { language: languageName(code) }),
        count: missing,
        to: guideListAddress({ list: 'missing-translation', locale, translation: code }),
      })),
    { label: text('overview.mend.skills'), count: unused.skills, to: ADDRESSES.unusedSkills },
    { label: text('overview.mend.faqs'), count: unused.faqs, to: unusedFaqsAddress(locale) },
  ];
  return faults.filter(({ count }) => count > 0);
};
