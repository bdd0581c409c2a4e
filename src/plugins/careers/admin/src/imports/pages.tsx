import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useText } from '../shell/use-text';

interface Props {
  readonly pagination: { readonly page: number; readonly pageCount: number };
  readonly onChange: (page: number) => void;
  /** Of the list. */
  readonly label: string;
}

/** Goes through a list's pages, several of which may be on one screen; nothing when there is only one. */
export const Pages = ({ pagination: { page, pageCount }, onChange, label }: Props) => {
  const text = useText();
  if (pageCount < 2) return null;
  return (
    <Flex
      tag="nav"
      aria-label={text('imports.pages', { list: label })}
      gap={3}
      paddingTop={4}
      justifyContent="flex-end"
    >
      <Button
        variant="tertiary"
        size="S"
        startIcon={<ChevronLeft />}
        disabled={page <= 1}
        onClick={() => {
          onChange(page - 1);
        }}
      >
        {text('imports.pages.previous')}
      </Button>
      <Typography aria-live="polite">{text('imports.pages.at', { page, pageCount })}</Typography>
      <Button
        variant="tertiary"
        size="S"
        endIcon={<ChevronRight />}
        disabled={page >= pageCount}
        onClick={() => {
          onChange(page + 1);
        }}
      >
        {text('imports.pages.next')}
      </Button>
    </Flex>
  );
};
