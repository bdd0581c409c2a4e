import { Badge } from '@strapi/design-system';
import type { SectionState, TranslatedSection } from '../../../core/translations';
import { useText } from '../shell/use-text';

const LOOKS = {
  empty: { textColor: 'neutral600', backgroundColor: 'neutral150' },
  missing: { textColor: 'danger700', backgroundColor: 'danger100' },
  copied: { textColor: 'secondary700', backgroundColor: 'secondary100' },
  outdated: { textColor: 'neutral800', backgroundColor: 'warning100' },
  current: { textColor: 'success700', backgroundColor: 'success100' },
} as const satisfies Readonly<Record<SectionState, object>>;

/** How a section stands, in a word and a colour. */
export const StateBadge = ({ state }: { readonly state: SectionState }) => {
  const text = useText();
  return <Badge {...LOOKS[state]}>{text(`translations.state.${state}`)}</Badge>;
};

export const useSectionName = () => {
  const text = useText();
  return (section: TranslatedSection | 'links'): string => text(`translations.section.${section}`);
};
