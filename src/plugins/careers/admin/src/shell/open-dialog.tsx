import type { ReactNode } from 'react';
import { Modal } from '@strapi/design-system';

interface Props {
  readonly title: string;
  /** Of the cross in the corner, for screen readers. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What can be done, below the content: the way out first. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog that is open as long as it is rendered; the cross, the Escape key and a click beside it ask for its end. */
export const OpenDialog = ({ title, closeLabel, onClose, footer, children }: Props) => (
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
      <Modal.Body>{children}</Modal.Body>
      {footer === undefined ? null : <Modal.Footer>{footer}</Modal.Footer>}
    </Modal.Content>
  </Modal.Root>
);
