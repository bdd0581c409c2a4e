import { Badge } from '@strapi/design-system';
import type { ReviewState } from '../../../core/reviews';
import { useText } from '../shell/use-text';

/** With letters of the plain text colour: those of the same hue are too pale for their size, in either theme. */
const BACKGROUNDS: Readonly<Record<ReviewState, string>> = {
  overdue: 'danger100',
  'never-reviewed': 'neutral150',
  'due-soon': 'warning100',
  current: 'success100',
};

export const StateBadge = ({ state }: { readonly state: ReviewState }) => {
  const text = useText();
  return (
    <Badge backgroundColor={BACKGROUNDS[state]} textColor="neutral800">
      {text(`reviews.state.${state}`)}
    </Badge>
  );
};
