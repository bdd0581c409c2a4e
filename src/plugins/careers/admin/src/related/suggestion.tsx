import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { SuggestedGuide } from '../../../core/related';
import { useText } from '../shell/use-text';
import { guideAddress } from '../translations-state/guide-address';

/** More skills than that are counted, not named. */
const MOST_NAMED = 4;

/** Why a guide is suggested, the strongest reason first. */
const useReasons = () => {
  const text = useText();
  return ({ shared, isNextStep, isStepBefore, isSameField }: SuggestedGuide): readonly string[] => {
    const names = shared.slice(0, MOST_NAMED).join(', ');
    const more = shared.length - MOST_NAMED;
    return [
      ...(isNextStep ? [text('related.nextStep')] : []),
      ...(isStepBefore ? [text('related.stepBefore')] : []),
      ...(isSameField ? [text('related.sameField')] : []),
      ...(shared.length === 0 ? [] : [text('related.shared', { skills: names, more: Math.max(0, more) })]),
    ];
  };
};

/** One guide that could be picked, with the reasons in words. */
export const Suggestion = ({
  guide,
  onAdd,
}: {
  readonly guide: SuggestedGuide;
  /** Absent where the guide cannot be changed. */
  readonly onAdd?: () => void;
}) => {
  const text = useText();
  const reasonsOf = useReasons();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="0 0 1px">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          {/* Elsewhere, so that what is being edited stays. */}
          <Link tag={NavLink} to={guideAddress(guide.documentId, guide.locale)} target="_blank">
            {guide.role}
          </Link>
          {reasonsOf(guide).map((reason) => (
            <Typography key={reason} variant="pi" textColor="neutral600">
              {reason}
            </Typography>
          ))}
        </Flex>
        {onAdd === undefined ? null : (
          <Button variant="secondary" size="S" aria-label={text('related.add', { role: guide.role })} onClick={onAdd}>
            <Plus aria-hidden />
          </Button>
        )}
      </Flex>
    </Box>
  );
};
