import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Box, Button, Flex, Loader } from '@strapi/design-system';
import { BulletList, ChartBubble } from '@strapi/icons';
import { useText } from '../shell/use-text';
import { Card } from './card';

/** The charts and their library come in a file of their own, when the rest of the screen is there already. */
const lazyChart = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) => lazy(load);
export const FieldsChart = lazyChart(() => import('./charts/fields-chart'));
export const ReadinessChart = lazyChart(() => import('./charts/readiness-chart'));

interface FigureCardProps {
  readonly title: string;
  /** What the chart says, for those who cannot see it. */
  readonly summary: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** Figures to look at as a chart or to read as a table. */
export const FigureCard = ({ title, summary, chart, table }: FigureCardProps) => {
  const text = useText();
  const [isTable, setTable] = useState(false);
  return (
    <Card
      title={title}
      action={
        <Button
          variant="ghost"
          size="S"
          startIcon={isTable ? <ChartBubble /> : <BulletList />}
          onClick={() => {
            setTable(!isTable);
          }}
        >
          {text(isTable ? 'overview.chart.show-chart' : 'overview.chart.show-table')}
        </Button>
      }
    >
      {isTable ? (
        table
      ) : (
        <Box role="img" aria-label={summary}>
          <div aria-hidden>
            <Suspense
              fallback={
                <Flex justifyContent="center" padding={8}>
                  <Loader small>{text('shell.loading')}</Loader>
                </Flex>
              }
            >
              {chart}
            </Suspense>
          </div>
        </Box>
      )}
    </Card>
  );
};
