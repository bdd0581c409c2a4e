import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { IMPORTS, newImportAddress } from '../imports/addresses';
import { useText } from '../shell/use-text';

/** The sources of official records that describe an occupation as a whole, in the order in which they are offered. */
const OCCUPATION_SOURCES = ['onet', 'esco', 'ncs'] as const;

/** Begins a guide with an official record: leads to the imports. */
export const OccupationStart = () => {
  const text = useText();
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" borderColor="neutral150">
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{text('compose.occupation.about')}</Typography>
        <Flex gap={3} wrap="wrap">
          {OCCUPATION_SOURCES.map((source) => (
            <LinkButton
              key={source}
              tag={NavLink}
              to={newImportAddress(source)}
              variant="secondary"
              endIcon={<ArrowRight />}
            >
              {text(`compose.occupation.${source}`)}
            </LinkButton>
          ))}
          <LinkButton tag={NavLink} to={IMPORTS} variant="tertiary">
            {text('compose.occupation.all')}
          </LinkButton>
        </Flex>
      </Flex>
    </Box>
  );
};
