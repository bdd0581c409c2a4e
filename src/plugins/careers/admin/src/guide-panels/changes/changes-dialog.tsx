import { Flex, Modal, Typography } from '@strapi/design-system';
import type { GuideComparison } from '../../../../core/compare';
import { GuideDifferences } from '../../comparison';
import { useText } from '../../shell/use-text';

/** All differences, where there is room to read them. */
export const ChangesDialog = ({
  comparison,
  onClose,
}: {
  readonly comparison: GuideComparison;
  readonly onClose: () => void;
}) => {
  const text = useText();
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('panels.close')}>
          <Modal.Title>{text('panels.changes.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600">{text('panels.changes.legend')}</Typography>
            <GuideDifferences comparison={comparison} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
