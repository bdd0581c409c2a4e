import { useState } from 'react';
import { Alert, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { actionId } from '../../../core/permissions';
import type { Webhook, WebhooksAnswer } from '../../../core/webhooks';
import { Failed } from '../shell/failed';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import {
  useChangeWebhookMutation,
  useCreateWebhookMutation,
  useDeleteWebhookMutation,
  useGetWebhooksQuery,
  useRotateSecretMutation,
} from './api';
import { ConfirmDialog } from './confirm-dialog';
import { FormDialog } from './form-dialog';
import { LogScreen } from './log-screen';
import { SecretDialog } from './secret-dialog';
import { WebhookTable } from './webhook-table';

/** What is open above the list. */
type Opened =
  | { readonly kind: 'create' }
  | { readonly kind: 'edit' | 'rotate' | 'delete'; readonly webhook: Webhook }
  | { readonly kind: 'secret'; readonly secret: string };

const List = ({ answer, mayUpdate }: { readonly answer: WebhooksAnswer; readonly mayUpdate: boolean }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [opened, setOpened] = useState<Opened>();
  const [create] = useCreateWebhookMutation();
  const [change] = useChangeWebhookMutation();
  const [rotate] = useRotateSecretMutation();
  const [remove] = useDeleteWebhookMutation();
  const { webhooks, canEncrypt } = answer;
  const close = () => {
    setOpened(undefined);
  };
  const fail = () => {
    toggleNotification({ type: 'danger', message: text('webhooks.failed') });
  };

  const makeNewSecret = async ({ id }: Webhook) => {
    const result = await rotate({ id });
    if ('error' in result) fail();
    else setOpened({ kind: 'secret', secret: result.data.secret });
  };
  const removeOne = async ({ id }: Webhook) => {
    const result = await remove({ id });
    if ('error' in result) fail();
    close();
  };

  return (
    <>
      <Layouts.Header
        title={text('webhooks.title')}
        subtitle={text('webhooks.subtitle')}
        primaryAction={
          mayUpdate && (
            <Button
              startIcon={<Plus />}
              disabled={!canEncrypt}
              onClick={() => {
                setOpened({ kind: 'create' });
              }}
            >
              {text('webhooks.create')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {!canEncrypt && (
            <Alert variant="warning" title={text('webhooks.no-key')} closeLabel={text('webhooks.close')}>
              {text('webhooks.no-key.hint')}
            </Alert>
          )}
          {webhooks.length === 0 ? (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('webhooks.empty')} />
          ) : (
            <WebhookTable
              webhooks={webhooks}
              deeds={
                mayUpdate
                  ? {
                      onEdit: (webhook) => {
                        setOpened({ kind: 'edit', webhook });
                      },
                      onRotate: (webhook) => {
                        setOpened({ kind: 'rotate', webhook });
                      },
                      onDelete: (webhook) => {
                        setOpened({ kind: 'delete', webhook });
                      },
                    }
                  : undefined
              }
            />
          )}
        </Flex>
      </Layouts.Content>
      {opened?.kind === 'create' && (
        <FormDialog
          onClose={close}
          onSave={async (input) => {
            const result = await create(input);
            if ('error' in result) return result.error;
            setOpened({ kind: 'secret', secret: result.data.secret });
            return undefined;
          }}
        />
      )}
      {opened?.kind === 'edit' && (
        <FormDialog
          webhook={opened.webhook}
          onClose={close}
          onSave={async (input) => {
            const result = await change({ id: opened.webhook.id, input });
            if (!('error' in result)) close();
            return 'error' in result ? result.error : undefined;
          }}
        />
      )}
      {opened?.kind === 'secret' && <SecretDialog secret={opened.secret} onClose={close} />}
      {opened?.kind === 'rotate' && (
        <ConfirmDialog
          title={text('webhooks.rotate.title')}
          body={text('webhooks.rotate.body')}
          action={text('webhooks.rotate.confirm')}
          onConfirm={() => void makeNewSecret(opened.webhook)}
          onClose={() => {
            // The dialog closes itself once it is confirmed, when the secret may be shown already.
            setOpened((now) => (now?.kind === 'rotate' ? undefined : now));
          }}
        />
      )}
      {opened?.kind === 'delete' && (
        <ConfirmDialog
          title={text('webhooks.delete.title')}
          body={text('webhooks.delete.body', { name: opened.webhook.name })}
          action={text('webhooks.delete.confirm')}
          onConfirm={() => void removeOne(opened.webhook)}
          onClose={close}
        />
      )}
    </>
  );
};

/** Settings → Careers → Webhooks: the endpoints, or with `?webhook=<id>` one of them. */
const WebhooksScreen = () => {
  const text = useText();
  const [params] = useSearchParams();
  const mayUpdate = useMay('webhook.update');
  const { data, error, refetch } = useGetWebhooksQuery(undefined, { refetchOnMountOrArgChange: true });
  const chosen = data?.webhooks.find(({ id }) => String(id) === params.get('webhook'));
  const content = () => {
    if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
    if (!data) return <Page.Loading>{text('shell.loading')}</Page.Loading>;
    if (chosen) return <LogScreen key={chosen.id} webhook={chosen} mayUpdate={mayUpdate} />;
    return <List answer={data} mayUpdate={mayUpdate} />;
  };
  return (
    <Page.Main>
      <Page.Title>{text('webhooks.title')}</Page.Title>
      {content()}
    </Page.Main>
  );
};

/** Opens for roles that may see webhooks. */
const ProtectedWebhooks = () => (
  <Page.Protect permissions={[{ action: actionId('webhook.read'), subject: null }]}>
    <WebhooksScreen />
  </Page.Protect>
);

export default ProtectedWebhooks;
