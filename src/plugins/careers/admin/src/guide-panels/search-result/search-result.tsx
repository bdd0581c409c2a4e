import { useMemo } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { GuidePreview } from '../../../../core/guide-preview';
import { useText } from '../../shell/use-text';
import { LivePanel } from '../live-panel';
import type { OpenGuide } from '../register';
import { cutToWidth, DESCRIPTION_CUT, TITLE_CUT, type Cut } from './cut';
import { measureIn } from './measure';
import { SocialCard } from './social-card';

/** Search engines show addresses as a trail: `example.org › guides › nurse`. */
const trailOf = (address: string): string => {
  try {
    const { host, pathname } = new URL(address);
    return [
      host,
      ...pathname
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent),
    ].join(' › ');
  } catch {
    return address;
  }
};

const Card = styled(Box)`
  overflow-wrap: anywhere;
`;

const Title = styled.p`
  margin: 0;
  font:
    20px/1.3 Arial,
    sans-serif;
  color: ${({ theme }) => theme.colors.primary600};
`;

const Description = styled.p`
  margin: 0;
  font:
    14px/1.58 Arial,
    sans-serif;
  color: ${({ theme }) => theme.colors.neutral700};
`;

const Trail = styled.p`
  margin: 0;
  font:
    12px/1.4 Arial,
    sans-serif;
  color: ${({ theme }) => theme.colors.neutral600};
`;

interface RoomProps {
  readonly label: string;
  readonly cut: Cut;
  readonly limit: number;
}

/** How much of the room a text takes. */
const Room = ({ label, cut, limit }: RoomProps) => {
  const text = useText();
  const used = cut.isCut
    ? text('panels.search.tooLong', { over: cut.width - limit, limit })
    : text('panels.search.fits', { width: cut.width, limit });
  const share = Math.min(100, Math.round((100 * cut.width) / limit));
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Box background="neutral200" hasRadius height="4px" overflow="hidden" aria-hidden>
        <Box background={cut.isCut ? 'danger600' : 'primary600'} height="100%" width={`${share}%`} />
      </Box>
      <Typography variant="pi" textColor={cut.isCut ? 'danger600' : 'neutral600'}>
        {used}
      </Typography>
    </Flex>
  );
};

const Result = ({ preview }: { readonly preview: GuidePreview }) => {
  const text = useText();
  const { seo, cover } = preview.page;
  const { metaTitle, metaDescription, canonicalUrl, noIndex } = seo;
  const title = useMemo(
    () => cutToWidth(metaTitle, { measure: measureIn(TITLE_CUT.font), width: TITLE_CUT.width }),
    [metaTitle],
  );
  const description = useMemo(
    () => cutToWidth(metaDescription ?? '', { measure: measureIn(DESCRIPTION_CUT.font), width: DESCRIPTION_CUT.width }),
    [metaDescription],
  );
  return (
    <>
      <Card
        tag="section"
        aria-label={text('panels.search.result')}
        background="neutral0"
        borderColor="neutral200"
        hasRadius
        padding={3}
      >
        <Trail>{trailOf(canonicalUrl)}</Trail>
        <Title>{title.shown}</Title>
        {description.shown === '' ? (
          <Description>{text('panels.search.noDescription')}</Description>
        ) : (
          <Description>{description.shown}</Description>
        )}
      </Card>
      <Room label={text('panels.search.pageTitle')} cut={title} limit={TITLE_CUT.width} />
      <Room label={text('panels.search.description')} cut={description} limit={DESCRIPTION_CUT.width} />
      {noIndex ? (
        <Typography variant="pi" textColor="neutral800">
          {text('panels.search.noIndex')}
        </Typography>
      ) : null}
      <Typography variant="pi" textColor="neutral600">
        {text('panels.search.estimate')}
      </Typography>
      <SocialCard image={seo.image ?? cover} title={metaTitle} description={metaDescription} address={canonicalUrl} />
    </>
  );
};

/** How the guide looks among a search engine's results, and when somebody shares its address. */
const SearchResult = ({ guide }: { readonly guide: OpenGuide }) => (
  <LivePanel guide={guide}>{(preview) => <Result preview={preview} />}</LivePanel>
);

export default SearchResult;
