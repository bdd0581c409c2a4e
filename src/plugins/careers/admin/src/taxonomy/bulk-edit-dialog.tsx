import { useState } from 'react';
import {
  Alert,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { CERTIFICATION_KINDS, SKILL_NATURES, SKILL_REUSE_LEVELS } from '../../../core/model/vocabulary';
import type { ConceptKind, ConceptRow } from '../../../core/taxonomy';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useEditConceptsMutation } from './api';
import { useExplain, useLabel } from './states';

const CHOICES = {
  skill: [
    ['nature', SKILL_NATURES],
    ['reuse', SKILL_REUSE_LEVELS],
  ],
  certification: [['kind', CERTIFICATION_KINDS]],
} as const;

/** Gives everything that is chosen the same kind or issuer. */
export const BulkEditDialog = ({
  kind,
  concepts,
  onClose,
  onSaved,
}: {
  readonly kind: ConceptKind;
  readonly concepts: readonly ConceptRow[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) => {
  const text = useText();
  const label = useLabel();
  const explain = useExplain();
  const { toggleNotification } = useNotification();
  const [changes, setChanges] = useState<Readonly<Record<string, string>>>({});
  const [edit, { isLoading, error }] = useEditConceptsMutation();
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value.trim() !== ''));
  const change = (name: string, value: string) => {
    setChanges((before) => ({ ...before, [name]: value }));
  };

  const save = async () => {
    const documentIds = concepts.map(({ documentId }) => documentId);
    const result = await edit({ kind, documentIds, changes: given });
    if ('error' in result) return;
    toggleNotification({ type: 'success', message: text('taxonomy.edit.done', { changed: result.data.changed }) });
    onSaved();
  };

  return (
    <OpenDialog
      title={text('taxonomy.edit.title', { count: concepts.length })}
      closeLabel={text('taxonomy.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('taxonomy.cancel')}
          </Button>
          <Button onClick={() => void save()} loading={isLoading} disabled={Object.keys(given).length === 0}>
            {text('taxonomy.edit.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{text('taxonomy.edit.hint')}</Typography>
        {error === undefined ? null : (
          <Alert variant="danger" closeLabel={text('taxonomy.close')} role="alert">
            {explain(error)}
          </Alert>
        )}
        {CHOICES[kind].map(([name, values]) => (
          <Field.Root key={name}>
            <Field.Label>{text(`taxonomy.column.${name}`)}</Field.Label>
            <SingleSelect
              value={changes[name] ?? null}
              placeholder={text('taxonomy.edit.keep')}
              clearLabel={text('taxonomy.clear')}
              onChange={(value) => {
                change(name, String(value));
              }}
              onClear={() => {
                change(name, '');
              }}
            >
              {values.map((value) => (
                <SingleSelectOption key={value} value={value}>
                  {label(name, value)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ))}
        {kind === 'certification' ? (
          <Field.Root>
            <Field.Label>{text('taxonomy.column.issuer')}</Field.Label>
            <TextInput
              value={changes.issuer ?? ''}
              placeholder={text('taxonomy.edit.keep')}
              onChange={(event) => {
                change('issuer', event.currentTarget.value);
              }}
            />
          </Field.Root>
        ) : null}
      </Flex>
    </OpenDialog>
  );
};
