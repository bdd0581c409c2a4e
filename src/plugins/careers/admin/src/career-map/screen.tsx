import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../shell/use-text';
import { useCareerMapQuery, type MapChoice } from './api';
import { ChangeReport } from './change-report';
import { GuideList } from './guide-list';
import { GuidePanel } from './guide-panel';
import { Picture } from './picture';
import { Toolbar } from './toolbar';
import { useChange } from './use-change';
import { useMayWrite } from './use-may';
import { NO_WAY, WayFinder, type WaySearch } from './way-finder';

const HEIGHT = 'max(30rem, calc(100vh - 22rem))';

const readChoice = (params: URLSearchParams): MapChoice =>
  Object.fromEntries(['field', 'locale', 'around'].flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  })); // prettier-ignore

/** Who advances to what: the career map. */
const CareerMapScreen = () => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const choice = readChoice(params);
  const { data: map, isError, isFetching, refetch } = useCareerMapQuery(choice);
  const [selected, setSelected] = useState<string | null>(choice.around ?? null);
  const [search, setSearch] = useState<WaySearch>(NO_WAY);
  const [isFindingWay, setFindingWay] = useState(false);
  const [way, setWay] = useState<readonly string[]>([]);
  const changing = useChange(map);
  const mayWrite = useMayWrite('map.update');
  const guide = map?.guides.find(({ documentId }) => documentId === selected);

  const choose = (next: MapChoice): void => {
    setParams(Object.entries(next).map(([name, value]): [string, string] => [name, String(value)]));
  };
  /** What was looked for stays, for coming back to it; nothing of it stays in the picture. */
  const leaveWay = (): void => {
    setFindingWay(false);
    setWay([]);
  };
  const select = (documentId: string | null): void => {
    leaveWay();
    setSelected(documentId);
  };
  const focus = (documentId: string): void => {
    select(documentId);
    choose({ ...(choice.locale !== undefined && { locale: choice.locale }), around: documentId });
  };

  if (isError && map === undefined) {
    return (
      <Layouts.Content>
        <EmptyStateLayout
          content={text('shell.error')}
          action={<Button onClick={() => void refetch()}>{text('shell.retry')}</Button>}
        />
      </Layouts.Content>
    );
  }
  if (map === undefined) return <Page.Loading />;

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{text('map.title')}</Page.Title>
      <Layouts.Header title={text('map.title')} subtitle={text('map.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={6}>
          <Toolbar
            map={map}
            choice={choice}
            onChoose={(next) => {
              setSelected(null);
              // Roles are named, and ways found, in one language.
              if (next.locale !== choice.locale) {
                leaveWay();
                setSearch(NO_WAY);
              }
              choose(next);
            }}
            onFind={focus}
            onFindWay={() => {
              setFindingWay(true);
            }}
          />
          {map.drawn < map.total ? (
            <Typography textColor="neutral600">{text('map.notAll', { drawn: map.drawn, total: map.total })}</Typography>
          ) : null}
          <ChangeReport changing={changing} />
          {map.guides.length === 0 ? (
            <EmptyStateLayout content={text('map.empty')} />
          ) : (
            <Flex gap={4} alignItems="stretch" wrap="wrap">
              <Box flex="1 1 36rem" minWidth={0} height={HEIGHT}>
                <Picture map={map} selected={selected} way={way} onSelect={select} />
              </Box>
              <Box
                tag="section"
                aria-label={text('map.list')}
                flex="0 1 24rem"
                height={HEIGHT}
                padding={5}
                hasRadius
                background="neutral0"
                shadow="tableShadow"
                overflow="auto"
                tabIndex={0}
              >
                {isFindingWay ? (
                  <WayFinder
                    map={map}
                    search={search}
                    onSearch={setSearch}
                    onShow={setWay}
                    onSelect={select}
                    onLeave={leaveWay}
                  />
                ) : guide === undefined ? (
                  <GuideList map={map} onSelect={setSelected} />
                ) : (
                  <GuidePanel
                    key={guide.documentId}
                    map={map}
                    guide={guide}
                    changing={changing}
                    mayWrite={mayWrite}
                    onSelect={setSelected}
                    onFocus={focus}
                    onFindWay={({ documentId, role }) => {
                      setSearch({ ...search, from: { documentId, role }, chosen: 0 });
                      setFindingWay(true);
                    }}
                  />
                )}
              </Box>
            </Flex>
          )}
          <Typography variant="pi" textColor="neutral600">
            {text('map.legend')}
          </Typography>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default CareerMapScreen;
