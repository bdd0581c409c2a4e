import { Flex, Typography } from '@strapi/design-system';
import type { GuideComparison } from '../../../core/compare';
import { OpenDialog } from '../shell/open-dialog';
import { GuideDifferences } from './guide-differences';

/** Differences with what their colours mean. */
export const ExplainedDifferences = ({
  comparison,
  legend,
}: {
  readonly comparison: GuideComparison;
  readonly legend: string;
}) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Typography textColor="neutral600">{legend}</Typography>
    <GuideDifferences comparison={comparison} />
  </Flex>
);

/** All differences, where there is room to read them. */
export const DifferencesDialog = ({
  title,
  closeLabel,
  onClose,
  ...differences
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly comparison: GuideComparison;
  readonly legend: string;
  readonly onClose: () => void;
}) => (
  <OpenDialog title={title} closeLabel={closeLabel} onClose={onClose}>
    <ExplainedDifferences {...differences} />
  </OpenDialog>
);
