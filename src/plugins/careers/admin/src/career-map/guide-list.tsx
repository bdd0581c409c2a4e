import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { CareerMap, MapGuide } from '../../../core/career-map';
import { useText } from '../shell/use-text';
import { FieldSign } from './field-sign';

const byField = (
  map: CareerMap,
  noField: string,
): readonly (readonly [string | null, string, readonly MapGuide[]])[] => {
  const groups = map.fields.map(({ slug, name }) => [slug, name, inField(map, slug)] as const);
  return [...groups, [null, noField, inField(map, null)] as const].filter(([, , guides]) => guides.length > 0);
};

const inField = (map: CareerMap, slug: string | null): readonly MapGuide[] =>
  map.guides.filter(({ field }) => field === slug).sort((one, other) => one.role.localeCompare(other.role));

/** The map in words: every guide in the picture, by field, with how many steps lead on from it. */
export const GuideList = ({ map, onSelect }: { readonly map: CareerMap; readonly onSelect: (id: string) => void }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography textColor="neutral600">{text('map.listHint')}</Typography>
      {byField(map, text('map.noField')).map(([slug, name, guides]) => (
        <Box key={slug ?? ''}>
          <Flex gap={2} paddingBottom={2}>
            <FieldSign fields={map.fields} slug={slug} />
            <Typography tag="h3" variant="sigma" textColor="neutral800">
              {name}
            </Typography>
          </Flex>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {guides.map(({ documentId, role }) => {
              const next = map.steps.filter(({ from, state }) => from === documentId && state !== 'removed').length;
              return (
                <Flex tag="li" key={documentId} justifyContent="space-between" gap={3}>
                  <TextButton
                    style={{ textAlign: 'start' }}
                    onClick={() => {
                      onSelect(documentId);
                    }}
                  >
                    {role}
                  </TextButton>
                  <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                    {text('map.nextCount', { count: next })}
                  </Typography>
                </Flex>
              );
            })}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
