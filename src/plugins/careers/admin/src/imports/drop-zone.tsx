import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { File as FileIcon, Folder, Upload } from '@strapi/icons';
import { useText } from '../shell/use-text';
import { readDrop, readFolder, type ChosenFiles } from './dropped-files';

interface Props {
  /** What the source takes, in one sentence. */
  readonly takes: string;
  readonly isDisabled: boolean;
  readonly onChoose: (chosen: ChosenFiles) => void;
}

/** Takes files: dropped, or chosen one by one or as a folder. */
export const DropZone = ({ takes, isDisabled, onChoose }: Props) => {
  const text = useText();
  const [isOver, setIsOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isDisabled) void readDrop(event.dataTransfer).then(onChoose);
  };
  const choose =
    (read: (list: FileList) => ChosenFiles) =>
    ({ target }: ChangeEvent<HTMLInputElement>): void => {
      if (target.files !== null && target.files.length > 0) onChoose(read(target.files));
      // The same file can then be chosen once more.
      target.value = '';
    };

  return (
    <Box
      padding={8}
      hasRadius
      background={isOver ? 'primary100' : 'neutral100'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
    >
      <Flex direction="column" gap={4}>
        <Upload width="3.2rem" height="3.2rem" aria-hidden />
        <Typography variant="delta">{text('imports.files.drop')}</Typography>
        <Typography textColor="neutral600" textAlign="center">
          {takes}
        </Typography>
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <Button
            variant="secondary"
            startIcon={<FileIcon />}
            disabled={isDisabled}
            onClick={() => fileInput.current?.click()}
          >
            {text('imports.files.choose')}
          </Button>
          <Button
            variant="secondary"
            startIcon={<Folder />}
            disabled={isDisabled}
            onClick={() => folderInput.current?.click()}
          >
            {text('imports.files.folder')}
          </Button>
        </Flex>
      </Flex>
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        aria-label={text('imports.files.choose')}
        onChange={choose((list) => ({ files: [...list], label: undefined }))}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        aria-label={text('imports.files.folder')}
        {...{ webkitdirectory: '' }}
        onChange={choose(readFolder)}
      />
    </Box>
  );
};
