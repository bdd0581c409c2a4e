import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import type { ReadDocument, Start } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { useComposeReadMutation } from './api';
import { failureOf, isTooLarge, Problem, type Failure } from './problem';

/** What was given to be read, kept while the editor goes back and forth. */
export interface GivenText {
  readonly text: string;
  readonly fileName?: string;
  /** Empty: as the document says. */
  readonly locale: string;
}

const ACCEPTED = '.txt,.md,.markdown,text/plain,text/markdown';
const MEBIBYTE = 1024 * 1024;

const bytesOf = (text: string): number => new Blob([text]).size;

interface Props {
  readonly start: Start;
  readonly given: GivenText;
  readonly onGive: (given: GivenText) => void;
  readonly onRead: (read: ReadDocument, given: GivenText) => void;
}

/** Takes a document in: pasted, dropped or chosen as a file. Nothing is saved by reading it. */
export const DocumentStart = ({ start, given, onGive, onRead }: Props) => {
  const text = useText();
  const [read, { isLoading }] = useComposeReadMutation();
  const [failure, setFailure] = useState<Failure>();
  const [isOver, setIsOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);

  const tooLong = (bytes: number): Failure => ({
    message: text('compose.document.too-long', {
      size: Number((bytes / MEBIBYTE).toFixed(2)),
      most: Number((start.maxBytes / MEBIBYTE).toFixed(2)),
    }),
    fields: [],
  });

  const submit = async (next: GivenText): Promise<void> => {
    onGive(next);
    setFailure(undefined);
    const bytes = bytesOf(next.text);
    if (bytes > start.maxBytes) {
      setFailure(tooLong(bytes));
      return;
    }
    const { text: words, fileName, locale } = next;
    const answer = await read({ text: words, ...(fileName && { fileName }), ...(locale && { locale }) });
    if ('data' in answer) onRead(answer.data, next);
    else if (isTooLarge(answer.error)) setFailure(tooLong(bytes));
    else setFailure(failureOf(answer.error, text('shell.error')));
  };

  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    // A long file need not be read to know that it is too long.
    if (file.size > start.maxBytes) setFailure(tooLong(file.size));
    else await submit({ ...given, text: await file.text(), fileName: file.name });
  };

  const takePaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (given.text.trim() !== '' || pasted.trim() === '') return;
    event.preventDefault();
    void submit({ text: pasted, locale: given.locale });
  };

  const takeDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    const words = event.dataTransfer.getData('text/plain');
    if (file) void takeFile(file);
    else if (words !== '') void submit({ text: words, locale: given.locale });
  };

  return (
    <Box
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
      borderColor={isOver ? 'primary600' : 'neutral150'}
      borderStyle={isOver ? 'dashed' : 'solid'}
      borderWidth="1px"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={takeDrop}
    >
      {failure && (
        <Problem
          title="compose.document.failed"
          failure={failure}
          onClose={() => {
            setFailure(undefined);
          }}
        />
      )}
      <Field.Root name="text" hint={text('compose.document.hint')}>
        <Field.Label>{text('compose.document.text')}</Field.Label>
        <Textarea
          autoFocus
          rows={14}
          value={given.text}
          placeholder={text('compose.document.placeholder')}
          onPaste={takePaste}
          onChange={({ target }: { target: HTMLTextAreaElement }) => {
            onGive({ text: target.value, locale: given.locale });
          }}
          style={{ minHeight: '30rem' }}
        />
        <Field.Hint />
      </Field.Root>
      <Flex paddingTop={4} gap={4} justifyContent="space-between" alignItems="flex-end" wrap="wrap">
        <Box minWidth="28rem">
          <Field.Root name="document-locale">
            <Field.Label>{text('compose.document.locale')}</Field.Label>
            <SingleSelect
              value={given.locale}
              placeholder={text('compose.document.locale-stated')}
              clearLabel={text('compose.clear')}
              onClear={() => {
                onGive({ ...given, locale: '' });
              }}
              onChange={(locale) => {
                onGive({ ...given, locale: String(locale) });
              }}
            >
              {start.locales.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Flex gap={2}>
          <input
            ref={fileInput}
            type="file"
            accept={ACCEPTED}
            hidden
            aria-hidden
            tabIndex={-1}
            onChange={({ target }) => {
              void takeFile(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button variant="tertiary" startIcon={<Upload />} onClick={() => fileInput.current?.click()}>
            {text('compose.document.choose-file')}
          </Button>
          <Button loading={isLoading} disabled={given.text.trim() === ''} onClick={() => void submit(given)}>
            {text('compose.document.read')}
          </Button>
        </Flex>
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={3}>
        {text('compose.document.nothing-saved')}
      </Typography>
    </Box>
  );
};
