import { Flex, Typography } from '@strapi/design-system';
import type { GuidePreview } from '../../../../core/guide-preview';
import { useText } from '../../shell/use-text';

/** FAQs and guides that the guide links to, and that readers will not see. */
export const NotPublic = ({ entries }: { readonly entries: GuidePreview['notPublic'] }) => {
  const text = useText();
  if (entries.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('panels.changes.notPublic', { count: entries.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {entries.map(({ type, documentId, label }) => (
          <Typography key={documentId} tag="li" variant="pi" textColor="neutral700">
            {text(type === 'faq' ? 'panels.changes.faq' : 'panels.changes.guide', { name: label })}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
};
