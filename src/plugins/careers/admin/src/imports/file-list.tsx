import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useText } from '../shell/use-text';
import { useFileSize } from './use-file-size';

/** How many are named; the others are counted. */
const MOST_SHOWN = 12;

interface Props {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly isDisabled: boolean;
  readonly onRemove: (name: string) => void;
}

/** The chosen files with their sizes; the largest first. */
export const FileList = ({ files, isDisabled, onRemove }: Props) => {
  const text = useText();
  const sizeOf = useFileSize();
  const shown = [...files].sort((one, other) => other.size - one.size).slice(0, MOST_SHOWN);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="semiBold" aria-live="polite">
        {text('imports.files.chosen', { count: files.length, size: sizeOf(total) })}
      </Typography>
      <ul>
        {shown.map(({ name, size }) => (
          <Flex key={name} tag="li" gap={3} paddingTop={1} paddingBottom={1}>
            <IconButton
              variant="ghost"
              label={text('imports.files.remove', { name })}
              disabled={isDisabled}
              onClick={() => {
                onRemove(name);
              }}
            >
              <Trash />
            </IconButton>
            <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {sizeOf(size)}
            </Typography>
          </Flex>
        ))}
      </ul>
      {files.length > shown.length && (
        <Typography textColor="neutral600">
          {text('imports.files.more', { count: files.length - shown.length })}
        </Typography>
      )}
    </Flex>
  );
};
