import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { FieldOverview, GuideState } from '../../../core/overview';
import { useText } from '../shell/use-text';
import { guidesAddress } from './addresses';
import type { FieldBar } from './charts/fields-chart';
import { FieldsChart, FigureCard } from './figure-card';
import { NumberLink } from './number-link';
import { PlainTable } from './plain-table';
import { SHOWN_STATES, STATE_COLOURS, STATE_LABELS } from './states';

/** With more bars than that nobody looks at them. */
const MOST_BARS = 10;

const Legend = () => {
  const text = useText();
  return (
    <Flex gap={4} paddingBottom={2} wrap="wrap" aria-hidden>
      {SHOWN_STATES.map((state) => (
        <Flex key={state} gap={2}>
          <Box width="1.2rem" height="1.2rem" hasRadius background={STATE_COLOURS[state]} />
          <Typography variant="pi" textColor="neutral700">
            {text(STATE_LABELS[state])}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

interface FieldsCardProps {
  readonly fields: readonly FieldOverview[];
  readonly locale: string;
}

/** Guides by career field and state. */
export const FieldsCard = ({ fields, locale }: FieldsCardProps) => {
  const text = useText();
  const { formatList } = useIntl();
  const navigate = useNavigate();
  const nameOf = ({ documentId, name }: FieldOverview) => (documentId === null ? text('overview.fields.none') : name);
  const filterOf = ({ documentId, name }: FieldOverview) => (documentId === null ? null : name);
  const shown = fields.length > MOST_BARS ? fields.slice(0, MOST_BARS - 1) : fields;
  const others = fields.slice(shown.length);
  const sum = (state: GuideState) => others.reduce((total, field) => total + field[state], 0);
  const bars: FieldBar[] = shown.map((field) => ({ ...field, name: nameOf(field) }));
  if (others.length > 0) {
    bars.push({
      name: text('overview.fields.others', { count: others.length }),
      published: sum('published'),
      modified: sum('modified'),
      draft: sum('draft'),
    });
  }
  const title = text('overview.fields.title');
  return (
    <FigureCard
      title={title}
      summary={text('overview.chart.summary', {
        title,
        figures: formatList(
          bars.map(({ name, published, modified, draft }) =>
            text('overview.chart.row', { name, published, modified, draft }),
          ),
          { type: 'unit', style: 'long' },
        ),
      })}
      chart={
        <>
          <Legend />
          <FieldsChart
            bars={bars}
            onChoose={(index, state) => {
              const field = shown[index];
              if (field !== undefined) navigate(guidesAddress({ locale, state, field: filterOf(field) }));
            }}
          />
        </>
      }
      table={
        <PlainTable
          label={title}
          columns={[
            { id: 'name', label: text('overview.fields.field') },
            ...SHOWN_STATES.map((state) => ({ id: state, label: text(STATE_LABELS[state]) })),
          ]}
          rows={fields.map((field) => ({
            id: field.documentId ?? 'none',
            cells: {
              name: <Typography textColor="neutral800">{nameOf(field)}</Typography>,
              ...Object.fromEntries(
                SHOWN_STATES.map((state) => [
                  state,
                  <NumberLink
                    key={state}
                    value={field[state]}
                    label={`${nameOf(field)}, ${text(STATE_LABELS[state])}`}
                    to={guidesAddress({ locale, state, field: filterOf(field) })}
                  />,
                ]),
              ),
            },
          }))}
        />
      }
    />
  );
};
