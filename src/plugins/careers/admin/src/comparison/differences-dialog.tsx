import { Flex, Modal, Typography } from '@strapi/design-system';
import type { GuideComparison } from '../../../core/compare';
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
  <Modal.Root
    open
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
  >
    <Modal.Content aria-describedby={undefined}>
      <Modal.Header closeLabel={closeLabel}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <ExplainedDifferences {...differences} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
