import { useEffect, useState } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useDebounce, useNotification } from '@strapi/strapi/admin';
import { RETIREMENTS, type ConceptRow } from '../../../core/taxonomy';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useConceptsQuery, useRetireCertificationMutation, useRetirementPreviewQuery } from './api';
import { ChangedGuides, groupByDocument } from './changed-guides';
import { useExplain, useLabel, Waiting } from './states';

/** The certifications that a few letters find, to choose one from. */
const Replacement = ({
  except,
  value,
  onChange,
}: {
  readonly except: string;
  readonly value: string | null;
  readonly onChange: (documentId: string | null) => void;
}) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useDebounce(typed, 200);
  const { data, isFetching } = useConceptsQuery({ kind: 'certification', query: { q, pageSize: 20 } });
  const offered = (data?.rows ?? []).filter(
    ({ documentId, lifecycle }) => documentId !== except && lifecycle !== 'retired',
  );
  return (
    <Field.Root>
      <Field.Label>{text('taxonomy.retire.replacement')}</Field.Label>
      <Combobox
        value={value ?? ''}
        placeholder={text('taxonomy.retire.replacement.none')}
        loading={isFetching}
        clearLabel={text('taxonomy.clear')}
        noOptionsMessage={() => text('taxonomy.retire.replacement.empty')}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onInputChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={(chosen) => {
          onChange(typeof chosen === 'string' && chosen !== '' ? chosen : null);
        }}
        onClear={() => {
          setTyped('');
          onChange(null);
        }}
      >
        {offered.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** Retires a certification, and offers its replacement to every guide that recommends it. */
export const RetireDialog = ({
  certification,
  onClose,
}: {
  readonly certification: ConceptRow;
  readonly onClose: () => void;
}) => {
  const text = useText();
  const label = useLabel();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const { documentId, name } = certification;
  const [lifecycle, setLifecycle] = useState<(typeof RETIREMENTS)[number]>('retired');
  const [retiresAt, setRetiresAt] = useState(certification.retiresAt ?? today());
  const [replacedBy, setReplacedBy] = useState<string | null>(certification.replacedBy?.documentId ?? null);
  const [replaceIn, setReplaceIn] = useState<ReadonlySet<string>>(new Set());
  const preview = useRetirementPreviewQuery({ documentId, replacedBy });
  const [retire, { isLoading, error }] = useRetireCertificationMutation();
  const { currentData } = preview;
  const guides = currentData?.guides ?? [];
  const documents = groupByDocument(guides);
  const everywhere = () => new Set(documents.map((guide) => guide.documentId));
  const needsDate = replacedBy !== null && retiresAt === '';

  // A replacement is meant for all of them, unless somebody says otherwise.
  useEffect(() => {
    const recommending = replacedBy === null ? [] : groupByDocument(currentData?.guides ?? []);
    setReplaceIn(new Set(recommending.map((guide) => guide.documentId)));
  }, [replacedBy, currentData]);

  const confirm = async () => {
    if (preview.currentData === undefined) return;
    const result = await retire({
      documentId,
      lifecycle,
      retiresAt: retiresAt === '' ? null : retiresAt,
      replacedBy,
      replaceIn: [...replaceIn],
      seen: preview.currentData.fingerprint,
    });
    if ('error' in result) {
      void preview.refetch();
      return;
    }
    toggleNotification({ type: 'success', message: text('taxonomy.retire.done', result.data) });
    onClose();
  };

  return (
    <OpenDialog
      title={text('taxonomy.retire.title', { name })}
      closeLabel={text('taxonomy.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('taxonomy.cancel')}
          </Button>
          <Button
            onClick={() => void confirm()}
            loading={isLoading}
            disabled={preview.currentData === undefined || preview.isFetching || needsDate}
          >
            {text('taxonomy.retire.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {[error, preview.error].map((refused, index) =>
          refused === undefined ? null : (
            <Alert key={index} variant="danger" closeLabel={text('taxonomy.close')} role="alert">
              {explain(refused)}
            </Alert>
          ),
        )}
        <Flex gap={4} alignItems="flex-start">
          <Field.Root flex="1">
            <Field.Label>{text('taxonomy.retire.lifecycle')}</Field.Label>
            <SingleSelect
              value={lifecycle}
              onChange={(value) => {
                setLifecycle(value === 'retiring' ? 'retiring' : 'retired');
              }}
            >
              {RETIREMENTS.map((value) => (
                <SingleSelectOption key={value} value={value}>
                  {label('lifecycle', value)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root flex="1" error={needsDate ? text('taxonomy.retire.date.needed') : undefined}>
            <Field.Label>{text('taxonomy.retire.date')}</Field.Label>
            <TextInput
              type="date"
              value={retiresAt}
              onChange={(event) => {
                setRetiresAt(event.currentTarget.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        </Flex>
        <Replacement except={documentId} value={replacedBy} onChange={setReplacedBy} />
        {preview.isFetching && preview.currentData === undefined ? (
          <Waiting />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography variant="delta" tag="h3">
              {text('taxonomy.retire.guides', { count: documents.length })}
            </Typography>
            {replacedBy === null || documents.length === 0 ? null : (
              <>
                <Typography textColor="neutral600">{text('taxonomy.retire.choose')}</Typography>
                <Flex gap={2}>
                  <Button
                    variant="tertiary"
                    size="S"
                    onClick={() => {
                      setReplaceIn(everywhere());
                    }}
                  >
                    {text('taxonomy.retire.all')}
                  </Button>
                  <Button
                    variant="tertiary"
                    size="S"
                    onClick={() => {
                      setReplaceIn(new Set());
                    }}
                  >
                    {text('taxonomy.retire.keep')}
                  </Button>
                </Flex>
                <ChangedGuides
                  guides={guides}
                  before={(guide) => (
                    <Checkbox
                      aria-label={text('taxonomy.retire.in', { title: guide.title })}
                      checked={replaceIn.has(guide.documentId)}
                      onCheckedChange={(checked) => {
                        const others = [...replaceIn].filter((id) => id !== guide.documentId);
                        setReplaceIn(new Set(checked === true ? [...others, guide.documentId] : others));
                      }}
                    />
                  )}
                />
              </>
            )}
          </Flex>
        )}
      </Flex>
    </OpenDialog>
  );
};
