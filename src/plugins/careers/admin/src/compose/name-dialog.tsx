import { useState } from 'react';
import { Box, Button, Loader, Searchbar, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { foldName } from '../../../core/model/names';
import { OpenDialog } from '../shell/open-dialog';
import { useText } from '../shell/use-text';
import { useComposeNamesQuery } from './api';
import type { ChosenType } from './known-names';

const SEARCH_PAUSE_MS = 250;

export interface ChosenName {
  readonly name: string;
  /** Undefined for one that will be created. */
  readonly documentId: string | undefined;
}

interface Props {
  readonly type: ChosenType;
  /** What is looked for at first. */
  readonly name: string;
  readonly mayCreate: boolean;
  readonly onChoose: (chosen: ChosenName) => void;
  readonly onClose: () => void;
}

/** Finds an existing skill or certification, or names a new one. */
export const NameDialog = ({ type, name, mayCreate, onChoose, onClose }: Props) => {
  const text = useText();
  const [search, setSearch] = useState(name);
  const settled = useDebounce(search.trim(), SEARCH_PAUSE_MS);
  const {
    currentData: found,
    isFetching,
    error,
  } = useComposeNamesQuery({ type, search: settled }, { skip: settled === '' });
  const typed = search.trim();
  const exists = found?.some((each) => foldName(each.name) === foldName(typed)) ?? false;
  const choose = (chosen: ChosenName): void => {
    onChoose(chosen);
    onClose();
  };
  return (
    <OpenDialog
      title={text(`compose.names.${type}`)}
      closeLabel={text('compose.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('compose.cancel')}
          </Button>
          {mayCreate && typed !== '' && !exists && (
            <Button
              variant="secondary"
              onClick={() => {
                choose({ name: typed, documentId: undefined });
              }}
            >
              {text('compose.names.create', { name: typed })}
            </Button>
          )}
        </>
      }
    >
      <Searchbar
        name="name-search"
        value={search}
        autoFocus
        clearLabel={text('compose.clear')}
        placeholder={text('compose.names.search')}
        onClear={() => {
          setSearch('');
        }}
        onChange={({ target }: { target: HTMLInputElement }) => {
          setSearch(target.value);
        }}
      >
        {text('compose.names.search')}
      </Searchbar>
      <Box tag="ul" paddingTop={3} aria-label={text('compose.names.found')} style={{ minHeight: '16rem' }}>
        {error !== undefined && (
          <Typography tag="li" role="alert" textColor="danger600">
            {text('shell.error')}
          </Typography>
        )}
        {isFetching && found === undefined && (
          <li>
            <Loader small>{text('shell.loading')}</Loader>
          </li>
        )}
        {found?.length === 0 && (
          <Typography tag="li" textColor="neutral600">
            {text('compose.names.none')}
          </Typography>
        )}
        {found?.map((each) => (
          <Box tag="li" key={each.documentId} paddingBottom={1}>
            <Button
              fullWidth
              variant="ghost"
              justifyContent="flex-start"
              onClick={() => {
                choose(each);
              }}
            >
              {each.name}
            </Button>
          </Box>
        ))}
      </Box>
    </OpenDialog>
  );
};
