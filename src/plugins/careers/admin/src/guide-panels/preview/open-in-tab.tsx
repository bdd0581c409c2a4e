import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { getFetchClient } from '@strapi/strapi/admin';
import { previewLinkSchema } from '../../../../core/guide-preview';
import { useText } from '../../shell/use-text';
import type { OpenGuide } from '../register';

type Outcome = 'none' | 'asking' | 'failed' | 'nowhere' | 'blocked';

const askForLink = async ({ documentId, locale }: OpenGuide): Promise<string | null> => {
  const body = { documentId, locale };
  const { data } = await getFetchClient().post<{ data: unknown }>('/careers/guide-preview/link', body);
  return previewLinkSchema.parse(data.data).url;
};

const SAYS = {
  failed: 'panels.failed',
  nowhere: 'panels.preview.nowhere',
  blocked: 'panels.preview.blocked',
} as const;

/** Opens the saved draft on the site, under an address that expires. */
export const OpenInTab = ({ guide }: { readonly guide: OpenGuide }) => {
  const text = useText();
  const [outcome, setOutcome] = useState<Outcome>('none');

  const open = async (): Promise<void> => {
    // At once, while the browser still knows that somebody clicked: later it would be a pop-up.
    const tab = window.open('about:blank', '_blank');
    if (tab === null) {
      setOutcome('blocked');
      return;
    }
    tab.opener = null;
    setOutcome('asking');
    try {
      const url = await askForLink(guide);
      if (url === null) tab.close();
      else tab.location.href = url;
      setOutcome(url === null ? 'nowhere' : 'none');
    } catch {
      tab.close();
      setOutcome('failed');
    }
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<ExternalLink />}
        disabled={guide.documentId === null}
        loading={outcome === 'asking'}
        onClick={() => void open()}
      >
        {text('panels.preview.tab')}
      </Button>
      {outcome === 'none' || outcome === 'asking' ? null : (
        <Typography variant="pi" textColor="danger600" role="alert">
          {text(SAYS[outcome])}
        </Typography>
      )}
    </Flex>
  );
};
