import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useText } from '../../shell/use-text';
import { useChartTheme } from './chart-theme';

const HEIGHT = 220;

/** How many drafts score how high. */
const ReadinessChart = ({
  bands,
}: {
  readonly bands: readonly { readonly name: string; readonly count: number }[];
}) => {
  const text = useText();
  const { colors, tick, line, cursor, tooltip } = useChartTheme();
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <BarChart data={[...bands]} accessibilityLayer={false} margin={{ top: 8, right: 0, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={line} />
        <XAxis dataKey="name" tick={tick} stroke={line} interval={0} />
        <YAxis allowDecimals={false} width={32} tick={tick} stroke={line} />
        <Tooltip cursor={cursor} {...tooltip} />
        <Bar
          dataKey="count"
          name={text('overview.readiness.drafts')}
          fill={colors.primary500}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
};

export default ReadinessChart;
