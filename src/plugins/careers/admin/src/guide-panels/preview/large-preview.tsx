import { useState } from 'react';
import { Flex, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { GuidePagePart } from '../../../../core/page';
import { useText } from '../../shell/use-text';
import { GuideFrame } from './guide-frame';
import { DeviceChoice, WIDTHS, type Device } from './widths';

const Wide = styled(Modal.Content)`
  max-width: 96vw;
  max-height: 94vh;
`;

const Middle = styled.div<{ $width: number }>`
  width: 100%;
  max-width: ${({ $width }) => $width}px;
  margin-inline: auto;
`;

/** The page in a window of its own, as wide as the screen allows; it goes on following the form. */
export const LargePreview = ({ page, onClose }: { readonly page: GuidePagePart; readonly onClose: () => void }) => {
  const text = useText();
  const [device, setDevice] = useState<Device>('desktop');
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Wide aria-describedby={undefined}>
        <Modal.Header closeLabel={text('panels.close')}>
          <Flex gap={4} wrap="wrap">
            <Modal.Title>{text('panels.preview.title')}</Modal.Title>
            <DeviceChoice device={device} onChange={setDevice} />
          </Flex>
        </Modal.Header>
        <Modal.Body>
          <Middle $width={WIDTHS[device]}>
            <GuideFrame page={page} title={text('panels.preview.frame')} width={WIDTHS[device]} height="76vh" />
          </Middle>
        </Modal.Body>
      </Wide>
    </Modal.Root>
  );
};
