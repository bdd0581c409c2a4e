import { useState } from 'react';
import { Badge, Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { USAGE_WAYS, type Usage, type UsedType, type UsingGuide } from '../../../../core/usage';
import { useText } from '../../shell/use-text';
import { PanelError, PanelLoading } from '../panel-frame';
import { useUsageQuery } from './api';

/** Types whose every word is on the pages that use them, as soon as it is saved: they have no drafts. */
const SHOWN_AT_ONCE: readonly UsedType[] = ['skill', 'certification', 'field', 'contributor'];

const addressOf = ({ documentId, locale }: UsingGuide): string =>
  `/content-manager/collection-types/plugin::careers.guide/${documentId}?${new URLSearchParams({ 'plugins[i18n][locale]': locale }).toString()}`;

const Guide = ({ guide, type }: { readonly guide: UsingGuide; readonly type: UsedType }) => {
  const text = useText();
  const ways = USAGE_WAYS[type].length > 1 ? new Set([...guide.live, ...guide.draft]) : new Set<never>();
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Link tag={NavLink} to={addressOf(guide)}>
        {guide.title}
      </Link>
      <Flex gap={1} wrap="wrap">
        {guide.live.length > 0 ? (
          <Badge backgroundColor="success100" textColor="success700">
            {text('panels.usage.live')}
          </Badge>
        ) : null}
        {guide.draft.length > 0 ? (
          <Badge backgroundColor="secondary100" textColor="secondary700">
            {text('panels.usage.draft')}
          </Badge>
        ) : null}
        <Badge>{guide.locale}</Badge>
        {[...ways].map((way) => (
          <Badge key={way}>{text(`panels.usage.way.${way}`)}</Badge>
        ))}
      </Flex>
    </Flex>
  );
};

const Counts = ({ usage: { counts }, type }: { readonly usage: Usage; readonly type: UsedType }) => {
  const text = useText();
  const warns = SHOWN_AT_ONCE.includes(type) && counts.livePages > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {warns ? (
        <Box background="warning100" borderColor="warning500" hasRadius padding={2}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {text('panels.usage.saving', { count: counts.livePages })}
          </Typography>
        </Box>
      ) : null}
      <Typography variant="omega">
        {counts.guides === 0
          ? text('panels.usage.unused')
          : text('panels.usage.counts', { live: counts.liveGuides, draft: counts.draftGuides })}
      </Typography>
    </Flex>
  );
};

interface PagerProps {
  readonly pagination: Usage['pagination'];
  readonly onChange: (page: number) => void;
}

const Pager = ({ pagination: { page, pageSize, total }, onChange }: PagerProps) => {
  const text = useText();
  const pages = Math.ceil(total / pageSize);
  if (pages < 2) return null;
  return (
    <Flex justifyContent="space-between" gap={2}>
      <IconButton
        label={text('panels.usage.previous')}
        disabled={page === 1}
        onClick={() => {
          onChange(page - 1);
        }}
      >
        <ChevronLeft />
      </IconButton>
      <Typography variant="pi" textColor="neutral600" role="status">
        {text('panels.usage.page', { page, pages })}
      </Typography>
      <IconButton
        label={text('panels.usage.next')}
        disabled={page >= pages}
        onClick={() => {
          onChange(page + 1);
        }}
      >
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};

/** Which guides use an entry, drafts and published ones. */
const WhereUsed = ({ type, documentId }: { readonly type: UsedType; readonly documentId: string }) => {
  const [page, setPage] = useState(1);
  const { currentData, data, isError, refetch } = useUsageQuery(
    { type, documentId, page },
    { refetchOnMountOrArgChange: true },
  );
  const usage = currentData ?? data;
  if (isError) return <PanelError onRetry={() => void refetch()} />;
  if (usage === undefined) return <PanelLoading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Counts usage={usage} type={type} />
      {usage.guides.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {usage.guides.map((guide) => (
            <Guide key={`${guide.documentId} ${guide.locale}`} guide={guide} type={type} />
          ))}
        </Flex>
      ) : null}
      <Pager pagination={usage.pagination} onChange={setPage} />
    </Flex>
  );
};

export default WhereUsed;
