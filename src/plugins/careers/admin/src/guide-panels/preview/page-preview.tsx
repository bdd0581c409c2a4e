import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Expand } from '@strapi/icons';
import type { GuidePreview } from '../../../../core/guide-preview';
import { useText } from '../../shell/use-text';
import { LivePanel } from '../live-panel';
import type { OpenGuide } from '../register';
import { GuideFrame } from './guide-frame';
import { LargePreview } from './large-preview';
import { OpenInTab } from './open-in-tab';
import { DeviceChoice, WIDTHS, type Device } from './widths';

const Preview = ({ guide, preview }: { readonly guide: OpenGuide; readonly preview: GuidePreview }) => {
  const text = useText();
  const [device, setDevice] = useState<Device>('phone');
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <DeviceChoice device={device} onChange={setDevice} />
      <GuideFrame page={preview.page} title={text('panels.preview.frame')} width={WIDTHS[device]} height="24rem" />
      <Flex gap={2} wrap="wrap">
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Expand />}
          onClick={() => {
            setLarge(true);
          }}
        >
          {text('panels.preview.large')}
        </Button>
        <OpenInTab guide={guide} />
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {text('panels.preview.tabHint')}
      </Typography>
      {isLarge ? (
        <LargePreview
          page={preview.page}
          onClose={() => {
            setLarge(false);
          }}
        />
      ) : null}
    </>
  );
};

/** The real page of the guide, following the form. */
const PagePreview = ({ guide }: { readonly guide: OpenGuide }) => (
  <LivePanel guide={guide}>{(preview) => <Preview guide={guide} preview={preview} />}</LivePanel>
);

export default PagePreview;
