import { useState } from 'react';
import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import type { NameOrder } from '../../../core/match-tester';
import { ALIAS_MATCHINGS } from '../../../core/model/vocabulary';
import { useContentAllowed } from '../shell/allowed';
import { useMay } from '../shell/use-may';
import { useText } from '../shell/use-text';
import { useConceptsQuery } from '../taxonomy/api';

type Kind = NameOrder['kind'];
type Matching = NameOrder['matching'];

interface Entry {
  readonly documentId: string;
  readonly name: string;
}

const KINDS = ['skill', 'certification'] as const;

const EntryChoice = ({
  kind,
  value,
  onChoose,
}: {
  readonly kind: Kind;
  readonly value: Entry | undefined;
  readonly onChoose: (entry: Entry | undefined) => void;
}) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDebounce(typed, 200);
  const { data, isFetching, isError } = useConceptsQuery({ kind, query: { q, pageSize: 20 } });
  const rows: readonly Entry[] = data?.rows ?? [];
  return (
    <Field.Root name="entry" required>
      <Field.Label>{text(`tester.add.term.${kind}`)}</Field.Label>
      <Combobox
        value={value?.documentId ?? ''}
        loading={isFetching}
        loadingMessage={text('shell.loading')}
        clearLabel={text('tester.clear')}
        noOptionsMessage={() => text(isError ? 'shell.error' : 'tester.add.term.none')}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onInputChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={(chosen) => {
          onChoose(rows.find(({ documentId }) => documentId === chosen));
        }}
        onClear={() => {
          setTyped('');
          onChoose(undefined);
        }}
      >
        {rows.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};

interface Props {
  readonly words: string;
  readonly isChanging: boolean;
  readonly onWords: (words: string) => void;
  /** @returns whether it was done */
  readonly onAdd: (order: Omit<NameOrder, 'locale'>, name: string) => Promise<boolean>;
}

/** Words that were selected or typed, as another name of a skill or certification. Nothing for who may not change any. */
export const AddName = ({ words, isChanging, onWords, onAdd }: Props) => {
  const text = useText();
  const mayDo = useContentAllowed();
  const mayChange = useMay('taxonomy.update');
  const kinds = KINDS.filter((one) => mayDo('update', one));
  const [chosenKind, setKind] = useState<Kind>();
  const [entry, setEntry] = useState<Entry>();
  const [matching, setMatching] = useState<Matching>('normal');
  const kind = chosenKind ?? kinds[0];
  if (!mayChange || kind === undefined) return null;
  const add = async (): Promise<void> => {
    if (entry === undefined) return;
    const isDone = await onAdd({ kind, documentId: entry.documentId, label: words, matching }, entry.name);
    if (isDone) onWords('');
  };
  return (
    <Box
      tag="form"
      aria-label={text('tester.add')}
      background="neutral0"
      padding={4}
      hasRadius
      shadow="tableShadow"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        void add();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {text('tester.add')}
        </Typography>
        <Field.Root name="words" required>
          <Field.Label>{text('tester.add.words')}</Field.Label>
          <TextInput
            value={words}
            maxLength={255}
            onChange={({ target }: { target: HTMLInputElement }) => {
              onWords(target.value);
            }}
          />
        </Field.Root>
        {kinds.length > 1 ? (
          <Field.Root name="kind">
            <Field.Label>{text('tester.add.kind')}</Field.Label>
            <SingleSelect
              value={kind}
              onChange={(chosen) => {
                setKind(kinds.find((one) => one === chosen));
                setEntry(undefined);
              }}
            >
              {kinds.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {text(`tester.kind.${one}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ) : null}
        <EntryChoice key={kind} kind={kind} value={entry} onChoose={setEntry} />
        <Field.Root name="matching">
          <Field.Label>{text('tester.add.matching')}</Field.Label>
          <SingleSelect
            value={matching}
            onChange={(chosen) => {
              setMatching(ALIAS_MATCHINGS.find((one) => one === chosen) ?? 'normal');
            }}
          >
            {ALIAS_MATCHINGS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(`tester.matching.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button
          type="submit"
          startIcon={<Plus />}
          loading={isChanging}
          disabled={words.trim() === '' || entry === undefined}
        >
          {text('tester.add.confirm')}
        </Button>
      </Flex>
    </Box>
  );
};
