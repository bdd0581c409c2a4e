import { lazy, Suspense, useState } from 'react';
import { Box, Button, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { TRANSLATED_SECTIONS, type GuideTranslation } from '../../../core/translations';
import { useGoToField } from '../shell/go-to-field';
import { useText } from '../shell/use-text';
import { StateBadge, useSectionName } from './section-state';

const Difference = lazy(() => import('./difference'));

interface SectionRowProps {
  readonly section: GuideTranslation['sections'][number];
  /** Absent for who may not mark. */
  readonly onMark?: () => void;
  /** Why it cannot be marked just now. */
  readonly reasonAgainst: string | undefined;
  readonly isSaving: boolean;
}

/** One section: its state, what changed in the source, and the word that it is translated. */
export const SectionRow = ({ section, onMark, reasonAgainst, isSaving }: SectionRowProps) => {
  const text = useText();
  const nameOf = useSectionName();
  const goToField = useGoToField();
  const [isOpen, setOpen] = useState(false);
  const { section: name, state, change } = section;
  const canMark = state === 'outdated' || state === 'copied';
  return (
    <Box tag="li" padding={3} hasRadius borderColor="neutral200" background="neutral0">
      <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
        <TextButton
          onClick={() => {
            goToField(TRANSLATED_SECTIONS[name][0]);
          }}
        >
          {nameOf(name)}
        </TextButton>
        <StateBadge state={state} />
      </Flex>
      {change === null ? null : (
        <Box paddingTop={2}>
          <Button
            variant="tertiary"
            size="S"
            fullWidth
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {text(isOpen ? 'translations.hideChange' : 'translations.showChange')}
          </Button>
          {isOpen ? (
            <Box paddingTop={2}>
              <Suspense fallback={<Loader small>{text('shell.loading')}</Loader>}>
                <Difference {...change} />
              </Suspense>
            </Box>
          ) : null}
        </Box>
      )}
      {canMark && onMark !== undefined ? (
        <Box paddingTop={2}>
          <Button
            variant="secondary"
            size="S"
            fullWidth
            loading={isSaving}
            disabled={reasonAgainst !== undefined}
            onClick={onMark}
          >
            {text('translations.mark')}
          </Button>
          {reasonAgainst === undefined ? null : (
            <Typography variant="pi" textColor="neutral600">
              {reasonAgainst}
            </Typography>
          )}
        </Box>
      ) : null}
    </Box>
  );
};
