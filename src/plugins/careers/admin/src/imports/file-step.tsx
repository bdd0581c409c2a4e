import { useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { KeptFiles, ListedSource } from '../../../core/imports/job-requests';
import { useText } from '../shell/use-text';
import { useSendImportFilesMutation } from './api';
import { Card } from './card';
import { DropZone } from './drop-zone';
import { addFiles, type ChosenFiles } from './dropped-files';
import { Failure } from './failure';
import { FileList } from './file-list';
import { Progress } from './progress';
import { StepTitle } from './step-title';

interface Props {
  readonly source: ListedSource;
  readonly chosen: ChosenFiles;
  readonly onChoose: (chosen: ChosenFiles) => void;
  readonly onKept: (kept: KeptFiles) => void;
}

/** Files are chosen and sent; what was chosen stays when that fails. */
export const FileStep = ({ source, chosen, onChoose, onKept }: Props) => {
  const text = useText();
  const intl = useIntl();
  const [send, { isLoading, error, reset }] = useSendImportFilesMutation();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);

  const submit = async (): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    setShare(0);
    const answer = await send({ ...chosen, onProgress: setShare, signal: controller.signal });
    if ('data' in answer) onKept(answer.data);
    else if (controller.signal.aborted) reset();
  };

  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <StepTitle>{text('imports.files.title')}</StepTitle>
        {error !== undefined && (
          <Failure title="imports.files.failed" error={error} hint="imports.files.failed.hint" onClose={reset} />
        )}
        <DropZone
          takes={source.takes}
          isDisabled={isLoading}
          onChoose={(added) => {
            reset();
            onChoose(addFiles(chosen, added));
          }}
        />
        {chosen.files.length > 0 && (
          <FileList
            files={chosen.files}
            isDisabled={isLoading}
            onRemove={(name) => {
              onChoose({ ...chosen, files: chosen.files.filter((file) => file.name !== name) });
            }}
          />
        )}
        {isLoading && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Progress percent={Math.round(share * 100)} label={text('imports.files.sending')} />
            <Typography role="status">
              {text(share < 1 ? 'imports.files.sending' : 'imports.files.reading')}{' '}
              {share < 1 && intl.formatNumber(share, { style: 'percent' })}
            </Typography>
          </Flex>
        )}
        <Flex gap={2} justifyContent="flex-end">
          {isLoading && (
            <Button variant="tertiary" onClick={() => abort.current?.abort()}>
              {text('imports.cancel')}
            </Button>
          )}
          <Button disabled={chosen.files.length === 0} loading={isLoading} onClick={() => void submit()}>
            {text('imports.files.send')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
};
