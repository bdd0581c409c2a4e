import { useMemo, useState } from 'react';
import { Alert, Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, Page, useAuth, useNotification } from '@strapi/strapi/admin';
import { z } from 'zod';
import { actionId } from '../../../core/permissions';
import type { SettingsAnswer } from '../../../core/settings';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';
import { useChangeCareersSettingsMutation, useGetCareersSettingsQuery } from './api';
import { CacheGroup } from './cache-group';
import { readForm, valuesOf, type Faults, type Values } from './form';
import { HeadingsGroup } from './headings-group';
import { ReadinessGroup } from './readiness-group';
import { ReaderGroup } from './reader-group';
import { ReviewsGroup } from './reviews-group';
import type { FormPart } from './setting';
import { SiteGroup } from './site-group';

const conflictSchema = z.object({ status: z.literal(409), details: z.object({ revision: z.number() }) });
const refusalSchema = z.object({
  status: z.literal(400),
  details: z.object({ errors: z.array(z.object({ path: z.array(z.string()) })) }),
});

/** What to write instead, by where the setting is. */
const ADVICE: readonly (readonly [start: string, message: MessageKey])[] = [
  ['site.name', 'settings.fault.name'],
  ['site.urls', 'settings.fault.url'],
  ['reader.path', 'settings.fault.path'],
  ['headings', 'settings.fault.heading'],
  ['reviews.months', 'settings.fault.months'],
];

type Failure = { readonly kind: 'conflict'; readonly revision: number } | { readonly kind: 'failed' };

const FailureAlert = ({
  failure,
  onReload,
  onOverwrite,
}: {
  readonly failure: Failure;
  readonly onReload: () => void;
  readonly onOverwrite: (revision: number) => void;
}) => {
  const text = useText();
  if (failure.kind === 'failed') {
    return (
      <Alert variant="danger" title={text('settings.failed')} closeLabel={text('settings.close')}>
        {text('settings.failed.hint')}
      </Alert>
    );
  }
  return (
    <Alert
      variant="warning"
      title={text('settings.conflict')}
      closeLabel={text('settings.close')}
      action={
        <Flex gap={2}>
          <Button size="S" variant="secondary" onClick={onReload}>
            {text('settings.conflict.reload')}
          </Button>
          <Button
            size="S"
            variant="secondary"
            onClick={() => {
              onOverwrite(failure.revision);
            }}
          >
            {text('settings.conflict.overwrite')}
          </Button>
        </Flex>
      }
    >
      {text('settings.conflict.hint')}
    </Alert>
  );
};

const SettingsForm = ({ answer, onReload }: { readonly answer: SettingsAnswer; readonly onReload: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const mayUpdate = useAuth('CareersSettings', ({ permissions }) =>
    permissions.some(({ action }) => action === actionId('settings.update')),
  );
  const before = useMemo(() => valuesOf(answer), [answer]);
  const [values, setValues] = useState<Values>(before);
  // Of what the form began with, whatever has been loaded since.
  const [revision, setRevision] = useState(answer.revision);
  const [faults, setFaults] = useState<Faults>([]);
  const [failure, setFailure] = useState<Failure>();
  const [save, { isLoading }] = useChangeCareersSettingsMutation();

  const names = new Set([...Object.keys(values), ...Object.keys(before)]);
  const isChanged = [...names].some((name) => (values[name] ?? '') !== (before[name] ?? ''));
  const form: FormPart = {
    values,
    isReadOnly: !mayUpdate,
    change: (changes) => {
      setFaults((known) => known.filter((name) => !(name in changes)));
      setValues((known) => {
        const kept = Object.entries({ ...known, ...changes });
        return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      });
    },
    faultOf: (name) => {
      if (!faults.some((fault) => fault === name || fault.startsWith(`${name}.`))) return undefined;
      return text(ADVICE.find(([start]) => name.startsWith(start))?.[1] ?? 'settings.fault');
    },
    fixedBy: (name) =>
      answer.fixed.some((fixed) => name === fixed || name.startsWith(`${fixed}.`)) ? answer.files[0] : undefined,
  };

  const showFaults = (found: Faults) => {
    setFaults(found);
    const [first] = found;
    if (first !== undefined) document.getElementById(first)?.focus();
  };

  const send = async (over: number) => {
    setFailure(undefined);
    const read = readForm(values);
    if ('faults' in read) {
      showFaults(read.faults);
      return;
    }
    const result = await save({ revision: over, settings: read.settings });
    if (!('error' in result)) {
      setFaults([]);
      setRevision(result.data.revision);
      setValues(valuesOf(result.data));
      toggleNotification({ type: 'success', message: text('settings.saved') });
      return;
    }
    const conflict = conflictSchema.safeParse(result.error);
    if (conflict.success) {
      setFailure({ kind: 'conflict', revision: conflict.data.details.revision });
      return;
    }
    const refusal = refusalSchema.safeParse(result.error);
    if (refusal.success) {
      showFaults(
        refusal.data.details.errors.map(({ path }) =>
          path.filter((part, index) => index > 0 || part !== 'settings').join('.'),
        ),
      );
      return;
    }
    setFailure({ kind: 'failed' });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(revision);
      }}
    >
      <Layouts.Header
        title={text('settings.title')}
        subtitle={text('settings.subtitle')}
        primaryAction={
          mayUpdate && (
            <Button type="submit" startIcon={<Check />} loading={isLoading} disabled={!isChanged}>
              {text('settings.save')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <div role="alert">
            {failure && (
              <FailureAlert failure={failure} onReload={onReload} onOverwrite={(theirs) => void send(theirs)} />
            )}
            {faults.length > 0 && (
              <Alert variant="danger" title={text('settings.faults')} closeLabel={text('settings.close')}>
                {text('settings.faults.hint', { count: faults.length })}
              </Alert>
            )}
          </div>
          <SiteGroup form={form} locales={answer.locales} />
          <ReaderGroup form={form} answer={answer} />
          <HeadingsGroup form={form} answer={answer} />
          <ReadinessGroup form={form} answer={answer} />
          <ReviewsGroup form={form} />
          <CacheGroup cache={answer.cache} mayClear={mayUpdate} />
        </Flex>
      </Layouts.Content>
    </form>
  );
};

/** Settings → Careers. */
const SettingsScreen = () => {
  const text = useText();
  const { data, error, refetch } = useGetCareersSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [loads, setLoads] = useState(0);
  if (error && !data) {
    return (
      <Page.Main>
        <Page.Error
          content={text('shell.error')}
          action={
            <Button variant="secondary" onClick={() => void refetch()}>
              {text('shell.retry')}
            </Button>
          }
        />
      </Page.Main>
    );
  }
  if (!data) return <Page.Loading>{text('shell.loading')}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{text('settings.title')}</Page.Title>
      <SettingsForm
        key={loads}
        answer={data}
        onReload={() => {
          void refetch().then(() => {
            setLoads((count) => count + 1);
          });
        }}
      />
    </Page.Main>
  );
};

/** Opens for roles that may see the settings. */
const ProtectedSettings = () => (
  <Page.Protect permissions={[{ action: actionId('settings.read'), subject: null }]}>
    <SettingsScreen />
  </Page.Protect>
);

export default ProtectedSettings;
