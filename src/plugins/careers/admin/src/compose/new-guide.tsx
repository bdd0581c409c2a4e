import { useState } from 'react';
import { Box, Button, Dialog, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { Composed, ReadDocument, Start } from '../../../core/compose';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { useComposeStartQuery } from './api';
import { CopyStart } from './copy-start';
import { DocumentStart, type GivenText } from './document-start';
import { OccupationStart } from './occupation-start';
import { Review } from './review';
import { TemplateStart } from './template-start';

const WAYS = ['document', 'template', 'copy', 'occupation'] as const;

interface Work {
  readonly composed: Composed;
  readonly source?: { readonly text: string; readonly read: ReadDocument };
}

/** Asks before corrections are given up. */
const ConfirmBack = ({ onConfirm, onCancel }: { readonly onConfirm: () => void; readonly onCancel: () => void }) => {
  const text = useText();
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{text('compose.back.title')}</Dialog.Header>
        <Dialog.Body>
          <Typography textAlign="center">{text('compose.back.body')}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('compose.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={onConfirm}>
              {text('compose.back.confirm')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};

const Ways = ({ start }: { readonly start: Start }) => {
  const text = useText();
  const [given, setGiven] = useState<GivenText>({ text: '', locale: '' });
  const [work, setWork] = useState<Work>();
  const [way, setWay] = useState<string>('document');
  const [isLeaving, setIsLeaving] = useState(false);
  const mayImport = useMay('import.run');
  if (work !== undefined) {
    return (
      <>
        <Review
          start={start}
          composed={work.composed}
          {...(work.source && { source: work.source })}
          onBack={() => {
            setIsLeaving(true);
          }}
        />
        {isLeaving && (
          <ConfirmBack
            onCancel={() => {
              setIsLeaving(false);
            }}
            onConfirm={() => {
              setIsLeaving(false);
              setWork(undefined);
            }}
          />
        )}
      </>
    );
  }
  const begin = (composed: Composed): void => {
    setWork({ composed });
  };
  return (
    <>
      <Layouts.Header title={text('compose.title')} subtitle={text('compose.subtitle')} />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={way} onValueChange={setWay}>
          <Tabs.List aria-label={text('compose.title')}>
            {WAYS.filter((name) => name !== 'occupation' || mayImport).map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {text(`compose.way.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Box paddingTop={6}>
            <Tabs.Content value="document">
              <DocumentStart
                start={start}
                given={given}
                onGive={setGiven}
                onRead={(read, { text: words }) => {
                  setWork({ composed: read, source: { text: words, read } });
                }}
              />
            </Tabs.Content>
            <Tabs.Content value="template">
              <TemplateStart start={start} onComposed={begin} />
            </Tabs.Content>
            <Tabs.Content value="copy">
              <CopyStart start={start} onComposed={begin} />
            </Tabs.Content>
            {mayImport && (
              <Tabs.Content value="occupation">
                <OccupationStart />
              </Tabs.Content>
            )}
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </>
  );
};

/** The screen *New guide*: from a document, from a template, as a copy, or from an official record. */
const NewGuide = () => {
  const text = useText();
  const { data: start, error, refetch } = useComposeStartQuery(undefined);
  return (
    <Page.Main>
      <Page.Title>{text('compose.title')}</Page.Title>
      {start && start.locales.length > 0 && <Ways start={start} />}
      {start?.locales.length === 0 && <Page.NoPermissions content={text('compose.no-locale')} />}
      {!start && !error && <Page.Loading />}
      {error !== undefined && !start && (
        <Page.Error
          action={
            <Button variant="secondary" onClick={() => void refetch()}>
              {text('shell.retry')}
            </Button>
          }
        />
      )}
    </Page.Main>
  );
};

export default NewGuide;
