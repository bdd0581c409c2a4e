import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PageImage } from '../../../../core/page';
import { useText } from '../../shell/use-text';

/** The shape of the picture on most cards: 1200 by 630 pixels, as the Open Graph guides of the networks ask for. */
const Picture = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 1200 / 630;
  object-fit: cover;
`;

const NoPicture = styled(Flex)`
  aspect-ratio: 1200 / 630;
`;

const Clamped = styled(Typography)<{ readonly $lines: number }>`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $lines }) => $lines};
  overflow: hidden;
  overflow-wrap: anywhere;
`;

const hostOf = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

interface SocialCardProps {
  readonly image: PageImage | null;
  readonly title: string;
  readonly description: string | null;
  readonly address: string;
}

/** The card that social networks and chats make of the page's Open Graph data. */
export const SocialCard = ({ image, title, description, address }: SocialCardProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('panels.search.card')}
      </Typography>
      <Box
        tag="section"
        aria-label={text('panels.search.card')}
        background="neutral0"
        borderColor="neutral200"
        hasRadius
        overflow="hidden"
      >
        {image === null ? (
          <NoPicture background="neutral150" justifyContent="center" padding={3}>
            <Typography variant="pi" textColor="neutral700" textAlign="center">
              {text('panels.search.noImage')}
            </Typography>
          </NoPicture>
        ) : (
          <Picture src={image.url} alt={image.alternativeText ?? ''} />
        )}
        <Flex direction="column" alignItems="flex-start" gap={1} padding={3}>
          <Typography variant="pi" textColor="neutral600">
            {hostOf(address)}
          </Typography>
          <Clamped $lines={2} fontWeight="bold" textColor="neutral800">
            {title}
          </Clamped>
          {description === null ? null : (
            <Clamped $lines={2} variant="pi" textColor="neutral600">
              {description}
            </Clamped>
          )}
        </Flex>
      </Box>
    </Flex>
  );
};
