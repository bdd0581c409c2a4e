import { Badge } from '@strapi/design-system';
import type { ReviewState } from '../../../core/reviews';
import { useText } from '../shell/use-text';

/** Colours that are legible in both themes: Strapi's badges take them from the theme. */
const COLOURS: Readonly<Record<ReviewState, readonly [background: string, letters: string]>> = {
  overdue: ['danger100', 'danger700'],
  'never-reviewed': ['neutral150', 'neutral700'],
  'due-soon': ['warning100', 'warning700'],
  current: ['success100', 'success700'],
};

export const StateBadge = ({ state }: { readonly state: ReviewState }) => {
  const text = useText();
  const [background, letters] = COLOURS[state];
  return (
    <Badge backgroundColor={background} textColor={letters}>
      {text(`reviews.state.${state}`)}
    </Badge>
  );
};
