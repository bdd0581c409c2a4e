import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SettingsAnswer } from '../../../core/settings';
import { useText } from '../shell/use-text';
import { useClearCareersCacheMutation } from './api';
import { Group } from './setting';

const MEGABYTE = 1024 * 1024;

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Flex direction="column-reverse" alignItems="flex-start" gap={1} minWidth="14rem">
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" variant="beta" textColor="neutral800">
      {value}
    </Typography>
  </Flex>
);

interface Props {
  readonly cache: SettingsAnswer['cache'];
  readonly mayClear: boolean;
}

/** What the cache of answers has done in this process since it started. */
export const CacheGroup = ({ cache, mayClear }: Props) => {
  const text = useText();
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const [clear, { isLoading }] = useClearCareersCacheMutation();
  const hits = cache.hits.inFront + cache.hits.middleware + cache.hits.route;
  const asked = hits + cache.misses;
  const number = (value: number): string => intl.formatNumber(value);
  const megabytes = (bytes: number): string =>
    intl.formatNumber(bytes / MEGABYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

  const send = async () => {
    const answer = await clear(undefined);
    const isDone = !('error' in answer);
    toggleNotification({
      type: isDone ? 'success' : 'danger',
      message: text(isDone ? 'settings.cache.cleared' : 'settings.cache.failed'),
    });
  };

  if (!cache.enabled) {
    return (
      <Group title="settings.cache">
        <Typography>{text('settings.cache.off')}</Typography>
      </Group>
    );
  }
  return (
    <Group title="settings.cache" about="settings.cache.about">
      <Flex tag="dl" gap={6} wrap="wrap" alignItems="flex-start">
        <Figure label={text('settings.cache.entries')} value={number(cache.entries)} />
        <Figure
          label={text('settings.cache.memory', { most: megabytes(cache.maxBytes) })}
          value={megabytes(cache.bytes)}
        />
        <Figure label={text('settings.cache.hits')} value={number(hits)} />
        <Figure label={text('settings.cache.misses')} value={number(cache.misses)} />
        <Figure
          label={text('settings.cache.share')}
          value={asked === 0 ? '–' : intl.formatNumber(hits / asked, { style: 'percent' })}
        />
      </Flex>
      {mayClear && (
        <Flex>
          <Button variant="secondary" startIcon={<ArrowClockwise />} loading={isLoading} onClick={() => void send()}>
            {text('settings.cache.clear')}
          </Button>
        </Flex>
      )}
    </Group>
  );
};
