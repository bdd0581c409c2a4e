import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { CareerPaths } from '../../../core/career-change';
import type { CareerMap } from '../../../core/career-map';
import { useText } from '../shell/use-text';
import { useHours, WayHopItem, type CareerWay } from './way-hop';

const learningOf = ({ hours, hops }: CareerWay) => ({
  hours,
  stepsWithoutHours: hops.reduce((sum, { learning }) => sum + learning.stepsWithoutHours, 0),
});

/** Document ids of the roles on a way, in order. */
export const rolesOf = ({ hops }: CareerWay): readonly string[] => {
  const [first] = hops;
  return first === undefined ? [] : [first.from.documentId, ...hops.map(({ to }) => to.documentId)];
};

/** What was found, in words; one of the ways is the one that the picture shows. */
export const WayList = ({
  map,
  found,
  chosen,
  onChoose,
  onSelect,
}: {
  readonly map: CareerMap;
  readonly found: CareerPaths;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onSelect: (documentId: string) => void;
}) => {
  const text = useText();
  const hoursOf = useHours();
  const drawn = new Set(map.guides.map(({ documentId }) => documentId));
  const roles = { from: found.from.role, to: found.to.role };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography role="status">
        {text(`map.way.kind.${found.kind}`, { ...roles, count: found.routes.length })}
      </Typography>
      {found.routes.map((route, index) => {
        const isChosen = index === chosen;
        const title = text('map.way.title', { number: index + 1, steps: route.hops.length });
        const isWhole = rolesOf(route).every((documentId) => drawn.has(documentId));
        return (
          <Box
            key={rolesOf(route).join(' ')}
            tag="section"
            aria-label={title}
            padding={3}
            hasRadius
            borderColor={isChosen ? 'primary600' : 'neutral200'}
          >
            <Flex justifyContent="space-between" alignItems="center" gap={2}>
              <Typography tag="h3" variant="delta">
                {title}
              </Typography>
              {found.routes.length === 1 ? null : (
                <Button
                  size="S"
                  variant={isChosen ? 'secondary' : 'tertiary'}
                  aria-pressed={isChosen}
                  aria-label={text('map.way.showNumber', { number: index + 1 })}
                  onClick={() => {
                    onChoose(index);
                  }}
                >
                  {text(isChosen ? 'map.way.shown' : 'map.way.show')}
                </Button>
              )}
            </Flex>
            <Box paddingTop={1} paddingBottom={2}>
              <Typography variant="pi" textColor="neutral700">
                {[
                  hoursOf(learningOf(route)),
                  ...(route.weeks === 0 ? [] : [text('map.way.weeks', { weeks: route.weeks })]),
                ].join(' · ')}
              </Typography>
            </Box>
            <Box tag="ol">
              {route.hops.map((hop) => (
                <WayHopItem
                  key={hop.to.documentId}
                  hop={hop}
                  {...(drawn.has(hop.to.documentId) && {
                    onSelect: () => {
                      onSelect(hop.to.documentId);
                    },
                  })}
                />
              ))}
            </Box>
            {isChosen && !isWhole ? (
              <Typography variant="pi" textColor="neutral600">
                {text('map.way.notDrawn')}
              </Typography>
            ) : null}
          </Box>
        );
      })}
    </Flex>
  );
};
