import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { LinkButton } from '@strapi/design-system';
import type { CareerMap, FoundGuide, MapGuide } from '../../../core/career-map';
import { useGetStoredDraftQuery } from '../revisions/api';
import { guideAddress } from '../translations-state/guide-address';
import { useText } from '../shell/use-text';
import { FieldSign } from './field-sign';
import { GuideSearch } from './guide-search';
import { StepList } from './step-list';
import type { Changing } from './use-change';

interface GuidePanelProps {
  readonly map: CareerMap;
  readonly guide: MapGuide;
  readonly changing: Changing;
  readonly mayWrite: boolean;
  readonly onSelect: (documentId: string | null) => void;
  readonly onFocus: (documentId: string) => void;
  readonly onFindWay: (from: MapGuide) => void;
}

/** One guide's connections, to read and to change. */
export const GuidePanel = ({ map, guide, changing, mayWrite, onSelect, onFocus, onFindWay }: GuidePanelProps) => {
  const text = useText();
  const { documentId, role } = guide;
  const next = map.steps.filter(({ from }) => from === documentId);
  const before = map.steps.filter(({ to }) => to === documentId);
  const isHere = guide.locales.includes(map.locale);
  const canWrite = mayWrite && isHere;
  // What the editor goes by: should a colleague save meanwhile, it can still be compared with.
  useGetStoredDraftQuery(
    { documentId, locale: map.locale, revision: guide.revision ?? 0 },
    { skip: !canWrite || guide.revision === null },
  );
  const localeName = map.locales.find(({ code }) => code === map.locale)?.name ?? map.locale;
  const here = next.filter(({ state }) => state === 'live' || state === 'added').map(({ to }) => to);

  const change = (add: readonly string[], remove: readonly string[]) => {
    void changing.apply({ documentId, role, add, remove });
  };
  const reasonAgainst = (found: FoundGuide): string | undefined => {
    if (found.documentId === documentId) return text('map.isItself');
    if (here.includes(found.documentId)) return text('map.isThere');
    return found.isInLocale ? undefined : text('map.notInLocale', { locale: localeName });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Button
          variant="ghost"
          size="S"
          onClick={() => {
            onSelect(null);
          }}
        >
          {text('map.backToList')}
        </Button>
        <Typography tag="h2" variant="beta">
          {role}
        </Typography>
        <Flex gap={2}>
          <FieldSign fields={map.fields} slug={guide.field} />
          <Typography textColor="neutral600">
            {map.fields.find(({ slug }) => slug === guide.field)?.name ?? text('map.noField')}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              onFocus(documentId);
            }}
          >
            {text('map.focus')}
          </Button>
          {guide.isPublic ? (
            <Button
              variant="tertiary"
              size="S"
              onClick={() => {
                onFindWay(guide);
              }}
            >
              {text('map.way.fromHere')}
            </Button>
          ) : null}
          <LinkButton variant="tertiary" size="S" tag={RouterLink} to={guideAddress(documentId, guide.wordsFrom)}>
            {text('map.open')}
          </LinkButton>
        </Flex>
      </Flex>

      <Box>
        <Box paddingBottom={2}>
          <Typography tag="h3" variant="sigma" textColor="neutral800">
            {text('map.next')}
          </Typography>
        </Box>
        <StepList
          map={map}
          steps={next}
          end="to"
          empty={text('map.noNext')}
          onSelect={onSelect}
          isSaving={changing.isSaving}
          {...(canWrite && {
            onRemove: (other: string) => {
              change([], [other]);
            },
            onAdd: (other: string) => {
              change([other], []);
            },
          })}
        />
        {canWrite ? (
          <Box paddingTop={3}>
            <GuideSearch
              label={text('map.add')}
              placeholder={text('map.findPlaceholder')}
              locale={map.locale}
              reasonAgainst={reasonAgainst}
              onPick={(found) => {
                change([found.documentId], []);
              }}
            />
            <Box paddingTop={2}>
              <Typography variant="pi" textColor="neutral600">
                {text('map.whenPublished', { locale: localeName })}
              </Typography>
            </Box>
          </Box>
        ) : null}
        {mayWrite && !isHere ? (
          <Box paddingTop={3}>
            <Alert
              variant="default"
              title={text('map.notHereTitle')}
              closeLabel={text('map.clear')}
              onClose={undefined}
            >
              {text('map.notInLocale', { locale: localeName })}
            </Alert>
          </Box>
        ) : null}
      </Box>

      <Box>
        <Box paddingBottom={2}>
          <Typography tag="h3" variant="sigma" textColor="neutral800">
            {text('map.before')}
          </Typography>
        </Box>
        <StepList map={map} steps={before} end="from" empty={text('map.noBefore')} onSelect={onSelect} />
      </Box>
    </Flex>
  );
};
