import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { GuideState, StateCounts } from '../../../../core/overview';
import { useText } from '../../shell/use-text';
import { SHOWN_STATES, STATE_COLOURS, STATE_LABELS } from '../states';
import { useChartTheme } from './chart-theme';

export interface FieldBar extends StateCounts {
  readonly name: string;
}

interface FieldsChartProps {
  readonly bars: readonly FieldBar[];
  /** A part of a bar was clicked. */
  readonly onChoose: (bar: number, state: GuideState) => void;
}

const BAR_HEIGHT = 32;
const AXIS_HEIGHT = 40;
const NAME_WIDTH = 190;
const NAME_LENGTH = 28;

const shorten = (name: string): string =>
  name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…` : name;

/** Guides of each career field, a bar a field, its parts by state. */
const FieldsChart = ({ bars, onChoose }: FieldsChartProps) => {
  const text = useText();
  const { colors, tick, line, cursor, tooltip } = useChartTheme();
  return (
    <ResponsiveContainer width="100%" height={bars.length * BAR_HEIGHT + AXIS_HEIGHT}>
      <BarChart
        layout="vertical"
        data={[...bars]}
        accessibilityLayer={false}
        margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
        barCategoryGap="25%"
      >
        <CartesianGrid horizontal={false} stroke={line} />
        <XAxis type="number" allowDecimals={false} tick={tick} stroke={line} />
        <YAxis
          type="category"
          dataKey="name"
          width={NAME_WIDTH}
          tick={tick}
          tickFormatter={shorten}
          stroke={line}
          interval={0}
        />
        <Tooltip cursor={cursor} {...tooltip} />
        {SHOWN_STATES.map((state) => (
          <Bar
            key={state}
            dataKey={state}
            stackId="guides"
            name={text(STATE_LABELS[state])}
            fill={colors[STATE_COLOURS[state]]}
            isAnimationActive={false}
            cursor="pointer"
            onClick={(_, index) => {
              onChoose(index, state);
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};

export default FieldsChart;
