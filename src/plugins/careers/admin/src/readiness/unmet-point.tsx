import { Box, Flex, Typography } from '@strapi/design-system';
import { CrossCircle, Information } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ReadinessFinding } from '../../../core/readiness';
import { useGoToField } from '../shell/go-to-field';
import { useText } from '../shell/use-text';
import { useFindingTexts } from './use-finding-texts';

/** A dialog that closes gives the focus back to the button that opened it: only then can it go elsewhere. */
const AFTER_DIALOG_MS = 200;

const FieldLink = styled.button`
  background: none;
  border: none;
  padding: 0;
  text-align: start;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.primary700};
  text-decoration: underline;
  text-underline-offset: 2px;
  font-size: inherit;
  line-height: inherit;
`;

/** Something that a guide lacks: what, why and what to do, and the way to the field. */
export const UnmetPoint = ({
  finding,
  onLeave,
  withReason = false,
}: {
  readonly finding: ReadinessFinding;
  /** Called before the field is shown, for a dialog to make way. */
  readonly onLeave?: () => void;
  readonly withReason?: boolean;
}) => {
  const text = useText();
  const { label, reason, fix } = useFindingTexts()(finding);
  const isBlocking = finding.severity === 'block';
  const Icon = isBlocking ? CrossCircle : Information;
  const goToField = useGoToField();
  const go = () => {
    if (onLeave === undefined) {
      goToField(finding.field);
      return;
    }
    onLeave();
    setTimeout(() => {
      goToField(finding.field);
    }, AFTER_DIALOG_MS);
  };
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Box paddingTop={1}>
        <Icon
          fill={isBlocking ? 'danger600' : 'neutral500'}
          width="1.4rem"
          height="1.4rem"
          aria-label={text(isBlocking ? 'readiness.blocks' : 'readiness.advises')}
        />
      </Box>
      <Box>
        <Typography tag="p" variant="omega">
          <FieldLink type="button" onClick={go}>
            {label}
          </FieldLink>
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {withReason ? `${reason} ${fix}` : fix}
        </Typography>
      </Box>
    </Flex>
  );
};
