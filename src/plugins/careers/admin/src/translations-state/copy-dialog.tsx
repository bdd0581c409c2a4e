import { useState } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { COPIED_PARTS, type CopyRequest, type GuideTranslation } from '../../../core/translations';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useCopyTranslationMutation } from './api';
import { copyKey } from './copy-key';
import { messageOfError } from './error-message';
import { useSectionName } from './section-state';
import { useLanguageName } from './use-language-name';

type Part = CopyRequest['parts'][number];

interface CopyDialogProps {
  readonly translation: GuideTranslation;
  readonly isModified: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is worth copying to begin with: all that is missing, and the links of a guide that is not there yet. */
const missingParts = ({ sections, revision }: GuideTranslation): readonly Part[] => {
  const missing = sections.filter(({ state }) => state === 'missing').map(({ section }): Part => section);
  return revision === null ? [...missing, 'links'] : missing;
};

/** Copies chosen sections of another language into this one's draft. */
export const CopyDialog = ({ translation, isModified, onDone, onClose }: CopyDialogProps) => {
  const text = useText();
  const nameOf = useSectionName();
  const languageName = useLanguageName();
  const [copy, { isLoading, error }] = useCopyTranslationMutation({ fixedCacheKey: copyKey(translation) });
  const { documentId, locale, revision, copyFrom, sections, sourceLocale } = translation;
  const [from, setFrom] = useState(sourceLocale ?? copyFrom[0] ?? '');
  const [parts, setParts] = useState<readonly Part[]>(missingParts(translation));
  const isEmpty = (part: Part) => sections.some(({ section, state }) => section === part && state === 'empty');
  const offered = COPIED_PARTS.filter((part) => !isEmpty(part));
  const filled = parts.filter((part) => sections.some(({ section, state }) => section === part && state !== 'missing'));

  const run = async (): Promise<void> => {
    const result = await copy({ documentId, request: { from, to: locale, parts: [...parts], revision } });
    if ('data' in result) onDone();
  };

  return (
    <OpenDialog
      title={text('translations.copyTitle')}
      closeLabel={text('translations.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('translations.cancel')}
          </Button>
          <Button
            disabled={isModified || parts.length === 0 || from === ''}
            loading={isLoading}
            onClick={() => void run()}
          >
            {text('translations.copy', { count: parts.length })}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{text('translations.copyHint')}</Typography>
        {isModified ? (
          <Typography textColor="danger600" role="alert">
            {text('translations.copySaveFirst')}
          </Typography>
        ) : null}
        {error === undefined ? null : (
          <Typography textColor="danger600" role="alert">
            {text('translations.copyFailed', { message: messageOfError(error) })}
          </Typography>
        )}
        <Field.Root>
          <Field.Label>{text('translations.from')}</Field.Label>
          <SingleSelect
            value={from}
            onChange={(code: string | number) => {
              setFrom(String(code));
            }}
          >
            {copyFrom.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {languageName(code)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Box tag="fieldset" borderWidth="0" padding={0} margin={0}>
          <Typography tag="legend" fontWeight="bold" variant="pi">
            {text('translations.parts')}
          </Typography>
          <Grid.Root gap={3} paddingTop={2}>
            {offered.map((part) => (
              <Grid.Item key={part} col={6} s={12}>
                <Checkbox
                  checked={parts.includes(part)}
                  onCheckedChange={(isChecked) => {
                    setParts(isChecked === true ? [...parts, part] : parts.filter((one) => one !== part));
                  }}
                >
                  {nameOf(part)}
                </Checkbox>
              </Grid.Item>
            ))}
          </Grid.Root>
        </Box>
        {filled.length === 0 ? null : (
          <Typography fontWeight="bold">
            {text('translations.overwrites', { sections: filled.map(nameOf).join(', ') })}
          </Typography>
        )}
      </Flex>
    </OpenDialog>
  );
};
