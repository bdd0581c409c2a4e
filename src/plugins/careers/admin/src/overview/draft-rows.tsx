import { Box } from '@strapi/design-system';
import type { DraftOverview } from '../../../core/overview';
import { guideAddress } from './addresses';
import { RowLink } from './row-link';
import { Score } from './score';

/** Drafts that could be published now or soon, each leading to its form. */
export const DraftRows = ({
  drafts,
  locale,
}: {
  readonly drafts: readonly DraftOverview[];
  readonly locale: string;
}) => (
  <Box tag="ul">
    {drafts.map(({ documentId, role, score }) => (
      <RowLink key={documentId} to={guideAddress({ documentId, locale })} label={role} isOneLine>
        <Score score={score} />
      </RowLink>
    ))}
  </Box>
);
