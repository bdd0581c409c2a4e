import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Cross } from '@strapi/icons';
import type { FoundGuide } from '../../../core/career-map';
import { useText } from '../shell/use-text';
import { GuideSearch } from './guide-search';

/** A guide at one end of a way. */
export interface WayEnd {
  readonly documentId: string;
  readonly role: string;
}

export interface WayEnds {
  readonly from: WayEnd | null;
  readonly to: WayEnd | null;
}

interface EndProps {
  readonly label: string;
  readonly end: WayEnd | null;
  readonly locale: string;
  readonly localeName: string;
  readonly onPick: (end: WayEnd | null) => void;
}

/** A box to find a guide, or the guide that was found. */
const End = ({ label, end, locale, localeName, onPick }: EndProps) => {
  const text = useText();
  const reasonAgainst = ({ isPublic }: FoundGuide) =>
    isPublic ? undefined : text('map.way.notPublic', { locale: localeName });
  if (end === null) {
    return (
      <GuideSearch
        label={label}
        placeholder={text('map.findPlaceholder')}
        locale={locale}
        reasonAgainst={reasonAgainst}
        onPick={({ documentId, role }) => {
          onPick({ documentId, role });
        }}
      />
    );
  }
  return (
    <Flex justifyContent="space-between" gap={2} role="group" aria-label={label}>
      <Box minWidth={0}>
        <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
          {label}
        </Typography>
        <Typography tag="p">{end.role}</Typography>
      </Box>
      <IconButton
        label={text('map.way.change', { role: end.role })}
        onClick={() => {
          onPick(null);
        }}
      >
        <Cross />
      </IconButton>
    </Flex>
  );
};

/** Where a way begins and where it leads. */
export const WayEndsPicker = ({
  ends: { from, to },
  locale,
  localeName,
  onChange,
}: {
  readonly ends: WayEnds;
  readonly locale: string;
  readonly localeName: string;
  readonly onChange: (ends: WayEnds) => void;
}) => {
  const text = useText();
  const shared = { locale, localeName };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <End
        {...shared}
        label={text('map.way.from')}
        end={from}
        onPick={(end) => {
          onChange({ from: end, to });
        }}
      />
      <End
        {...shared}
        label={text('map.way.to')}
        end={to}
        onPick={(end) => {
          onChange({ from, to: end });
        }}
      />
      {from === null || to === null ? null : (
        <Box>
          <IconButton
            label={text('map.way.swap')}
            onClick={() => {
              onChange({ from: to, to: from });
            }}
          >
            <ArrowsCounterClockwise />
          </IconButton>
        </Box>
      )}
    </Flex>
  );
};
