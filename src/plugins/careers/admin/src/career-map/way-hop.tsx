import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { CareerPaths } from '../../../core/career-change';
import { useText } from '../shell/use-text';

export type CareerWay = CareerPaths['routes'][number];
export type WayHop = CareerWay['hops'][number];

/** What a hop asks for beyond all roles before it, as lines. */
const useDelta = () => {
  const text = useText();
  return ({ toAdd, toDeepen }: WayHop): readonly string[] => {
    const added = toAdd.map(({ label, skills, anyOf }) =>
      skills.length === 0 ? label : skills.map(({ name }) => name).join(anyOf ? ` ${text('map.or')} ` : ', '),
    );
    const deepened = toDeepen.map(({ label, skills, from, to }) => {
      const names = skills.length === 0 ? label : skills.map(({ name }) => name).join(', ');
      const levels = { from: text(`compose.choice.${from}`), to: text(`compose.choice.${to}`) };
      return text('map.way.deepened', { names, ...levels });
    });
    return [
      added.length === 0 ? text('map.addsNothing') : text('map.adds', { skills: added.join(' · ') }),
      ...(deepened.length === 0 ? [] : [text('map.way.deepens', { skills: deepened.join(' · ') })]),
    ];
  };
};

/** Hours of learning, and how much of it nobody has put hours to. */
export const useHours = () => {
  const text = useText();
  return ({ hours, stepsWithoutHours }: Pick<WayHop['learning'], 'hours' | 'stepsWithoutHours'>): string =>
    hours === 0 && stepsWithoutHours > 0
      ? text('map.way.hoursUnknown', { unknown: stepsWithoutHours })
      : text('map.way.hours', { hours, unknown: stepsWithoutHours });
};

/** One step of a way. */
export const WayHopItem = ({
  hop,
  onSelect,
}: {
  readonly hop: WayHop;
  /** Absent when the guide that it leads to is not in the picture. */
  readonly onSelect?: () => void;
}) => {
  const text = useText();
  const deltaOf = useDelta();
  const hoursOf = useHours();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="1px 0 0">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {onSelect === undefined ? (
          <Typography fontWeight="semiBold">{hop.to.role}</Typography>
        ) : (
          <TextButton onClick={onSelect}>{hop.to.role}</TextButton>
        )}
        {hop.kind === 'similar' ? <Badge>{text('map.way.bySkills')}</Badge> : null}
        <Typography variant="pi" textColor="neutral700">
          {hoursOf(hop.learning)}
        </Typography>
        {deltaOf(hop).map((line) => (
          <Typography key={line} variant="pi" textColor="neutral700">
            {line}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};
