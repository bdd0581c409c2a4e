import { useTheme } from 'styled-components';

/** Colours and letters of the admin panel's theme, light or dark, in the shape that the chart library takes. */
export const useChartTheme = () => {
  const { colors } = useTheme();
  return {
    colors,
    tick: { fill: colors.neutral700, fontSize: 12 },
    line: colors.neutral200,
    cursor: { fill: colors.neutral100 },
    tooltip: {
      contentStyle: {
        background: colors.neutral0,
        border: `1px solid ${colors.neutral200}`,
        borderRadius: 4,
        fontSize: 12,
      },
      labelStyle: { color: colors.neutral800, fontWeight: 600 },
      itemStyle: { color: colors.neutral800 },
    },
  };
};
