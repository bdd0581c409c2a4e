import { useEffect } from 'react';
import { Button, Field, Flex, Loader, NumberInput, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { MOST_HOURS_PER_WEEK, USUAL_HOURS_PER_WEEK } from '../../../core/career-change';
import type { CareerMap } from '../../../core/career-map';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import { useCareerWaysQuery } from './api';
import { WayEndsPicker, type WayEnds } from './way-ends';
import { rolesOf, WayList } from './way-list';

/** What an editor looks for. */
export interface WaySearch extends WayEnds {
  /** Undefined while it is being typed. */
  readonly hoursPerWeek: number | undefined;
  /** Which of the ways that were found the picture shows. */
  readonly chosen: number;
}

export const NO_WAY: WaySearch = { from: null, to: null, hoursPerWeek: USUAL_HOURS_PER_WEEK, chosen: 0 };

interface WayFinderProps {
  readonly map: CareerMap;
  readonly search: WaySearch;
  readonly onSearch: (search: WaySearch) => void;
  /** The roles on the way that is shown; none while there is none. */
  readonly onShow: (documentIds: readonly string[]) => void;
  readonly onSelect: (documentId: string) => void;
  readonly onLeave: () => void;
}

const inRange = (hours: number | undefined): number =>
  Math.min(MOST_HOURS_PER_WEEK, Math.max(1, Math.round(hours ?? USUAL_HOURS_PER_WEEK)));

const Found = ({ map, search, onSearch, onShow, onSelect }: Omit<WayFinderProps, 'onLeave'>) => {
  const text = useText();
  const { from, to, chosen } = search;
  const hoursPerWeek = useDebounce(inRange(search.hoursPerWeek), 300);
  const { data, currentData, error, isFetching, refetch } = useCareerWaysQuery(
    { from: from?.documentId ?? '', to: to?.documentId ?? '', locale: map.locale, hoursPerWeek },
    { skip: from === null || to === null },
  );
  // Another pace is the same ways: they stay while the hours are counted anew.
  const isSame = data?.from.documentId === from?.documentId && data?.to.documentId === to?.documentId;
  const found = currentData ?? (isSame ? data : undefined);
  const route = found?.routes[chosen];

  useEffect(() => {
    onShow(route === undefined ? [] : rolesOf(route));
  }, [route, onShow]);

  if (from === null || to === null) return <Typography textColor="neutral600">{text('map.way.hint')}</Typography>;
  if (error !== undefined && !isFetching) return <Failed error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <Loader small>{text('shell.loading')}</Loader>;
  return (
    <WayList
      map={map}
      found={found}
      chosen={chosen}
      onChoose={(index) => {
        onSearch({ ...search, chosen: index });
      }}
      onSelect={onSelect}
    />
  );
};

/** Finds ways from one role to another over published guides, and shows one of them in the picture. */
export const WayFinder = ({ onLeave, ...props }: WayFinderProps) => {
  const text = useText();
  const { map, search, onSearch } = props;
  const localeName = map.locales.find(({ code }) => code === map.locale)?.name ?? map.locale;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Button variant="ghost" size="S" onClick={onLeave}>
          {text('map.backToList')}
        </Button>
        <Typography tag="h2" variant="beta">
          {text('map.way.find')}
        </Typography>
        <Typography textColor="neutral600">{text('map.way.published', { locale: localeName })}</Typography>
      </Flex>
      <WayEndsPicker
        ends={search}
        locale={map.locale}
        localeName={localeName}
        onChange={(ends) => {
          onSearch({ ...search, ...ends, chosen: 0 });
        }}
      />
      <Field.Root hint={text('map.way.paceHint', { most: MOST_HOURS_PER_WEEK })}>
        <Field.Label>{text('map.way.pace')}</Field.Label>
        <NumberInput
          value={search.hoursPerWeek}
          onValueChange={(hours) => {
            onSearch({ ...search, hoursPerWeek: hours });
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Found {...props} />
    </Flex>
  );
};
