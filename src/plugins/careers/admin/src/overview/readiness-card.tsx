import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ReadinessOverview } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { Card } from './card';
import { FigureCard, ReadinessChart } from './figure-card';
import { PlainTable } from './plain-table';

/** How many drafts score how high. */
export const ReadinessCard = ({ readiness: { bands } }: { readonly readiness: ReadinessOverview }) => {
  const text = useText();
  const { formatList, formatNumber } = useIntl();
  const title = text('overview.readiness.title');
  if (bands.every((count) => count === 0)) {
    return (
      <Card title={title}>
        <Typography textColor="neutral600">{text('overview.readiness.none')}</Typography>
      </Card>
    );
  }
  const width = 100 / bands.length;
  const named = bands.map((count, band) => ({
    count,
    name: text('overview.readiness.range', { from: band * width, to: (band + 1) * width }),
  }));
  return (
    <FigureCard
      title={title}
      summary={text('overview.chart.summary', {
        title,
        figures: formatList(
          named.map(({ name, count }) => text('overview.chart.band', { range: name, count })),
          { type: 'unit', style: 'long' },
        ),
      })}
      chart={<ReadinessChart bands={named} />}
      table={
        <PlainTable
          label={title}
          columns={[
            { id: 'band', label: text('overview.readiness.band') },
            { id: 'drafts', label: text('overview.readiness.drafts') },
          ]}
          rows={named.map(({ name, count }) => ({
            id: name,
            cells: {
              band: <Typography textColor="neutral800">{name}</Typography>,
              drafts: <Typography textColor="neutral800">{formatNumber(count)}</Typography>,
            },
          }))}
        />
      }
    />
  );
};
