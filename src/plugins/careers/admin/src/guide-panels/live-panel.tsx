import type { ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import type { GuidePreview } from '../../../core/guide-preview';
import { useText } from '../shell/use-text';
import { PanelError, PanelLoading } from './panel-frame';
import type { OpenGuide } from './register';
import { FormFollower, retryPreview, useLivePreview } from './use-live-preview';

/** A panel that follows the form: loading, failed with the last state still shown, or ready. */
export const LivePanel = ({
  guide,
  children,
}: {
  readonly guide: OpenGuide;
  readonly children: (preview: GuidePreview) => ReactNode;
}) => {
  const text = useText();
  const { status, preview } = useLivePreview();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={status === 'waiting'}>
      <FormFollower guide={guide} />
      {status === 'failed' ? <PanelError message={text('panels.failed')} onRetry={retryPreview} /> : null}
      {preview === null ? status === 'failed' ? null : <PanelLoading /> : children(preview)}
    </Flex>
  );
};
