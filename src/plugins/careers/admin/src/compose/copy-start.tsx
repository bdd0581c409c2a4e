import { useState } from 'react';
import { Box, Button, Checkbox, Field, Flex, Loader, Searchbar, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { copyChoices, copyGuide, type Composed, type CopyPart, type Start } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { useComposeCopyQuery, useComposeGuidesQuery } from './api';
import { RoleAndLocale } from './role-and-locale';

const SEARCH_PAUSE_MS = 250;

interface Chosen {
  readonly documentId: string;
  readonly role: string;
}

interface Props {
  readonly start: Start;
  readonly onComposed: (composed: Composed) => void;
}

interface FoundProps {
  readonly locale: string;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Guides to copy, found by their role, title or another title. */
const FoundGuides = ({ locale, chosen, onChoose }: FoundProps) => {
  const text = useText();
  const [search, setSearch] = useState('');
  const settled = useDebounce(search, SEARCH_PAUSE_MS);
  const { data: guides, isFetching, error } = useComposeGuidesQuery({ search: settled.trim(), locale });
  return (
    <Box>
      <Searchbar
        name="guide-search"
        value={search}
        clearLabel={text('compose.clear')}
        placeholder={text('compose.copy.search')}
        onClear={() => {
          setSearch('');
        }}
        onChange={({ target }: { target: HTMLInputElement }) => {
          setSearch(target.value);
        }}
      >
        {text('compose.copy.search')}
      </Searchbar>
      {error !== undefined && (
        <Typography tag="p" role="alert" textColor="danger600" paddingTop={3}>
          {text('shell.error')}
        </Typography>
      )}
      {isFetching && guides === undefined && <Loader>{text('shell.loading')}</Loader>}
      {guides?.length === 0 && (
        <Typography tag="p" role="status" textColor="neutral600" paddingTop={3}>
          {text('compose.copy.none')}
        </Typography>
      )}
      <Box
        tag="ul"
        paddingTop={3}
        style={{ maxHeight: '36rem', overflowY: 'auto' }}
        aria-label={text('compose.copy.found')}
      >
        {guides?.map(({ documentId, role, field }) => (
          <Box tag="li" key={documentId} paddingBottom={1}>
            <Button
              fullWidth
              variant={chosen?.documentId === documentId ? 'secondary' : 'ghost'}
              aria-pressed={chosen?.documentId === documentId}
              onClick={() => {
                onChoose({ documentId, role });
              }}
              justifyContent="flex-start"
            >
              {field === null ? role : `${role} · ${field}`}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

interface PartsProps {
  readonly chosen: Chosen;
  readonly locale: string;
  readonly role: string;
  readonly onComposed: (composed: Composed) => void;
}

/** What the copy takes along. */
const Parts = ({ chosen, locale, role, onComposed }: PartsProps) => {
  const text = useText();
  const { data, error } = useComposeCopyQuery({ documentId: chosen.documentId, locale });
  const [changed, setChanged] = useState<Readonly<Partial<Record<CopyPart, boolean>>>>({});
  if (error !== undefined) {
    return (
      <Typography tag="p" role="alert" textColor="danger600">
        {text('shell.error')}
      </Typography>
    );
  }
  if (data === undefined) return <Loader>{text('shell.loading')}</Loader>;
  const choices = copyChoices(data.guide).map(({ part, taken }) => ({ part, taken: changed[part] ?? taken }));
  const compose = (): void => {
    const parts = new Set(choices.filter(({ taken }) => taken).map(({ part }) => part));
    onComposed({ guide: copyGuide({ guide: data.guide, role: role.trim(), parts }), names: data.names });
  };
  return (
    <Box>
      <Typography variant="delta" tag="h2">
        {text('compose.copy.take', { role: chosen.role })}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1} paddingBottom={4}>
        {text('compose.copy.never')}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {choices.map(({ part, taken }) => (
          <Box key={part} minWidth="22rem">
            <Checkbox
              checked={taken}
              onCheckedChange={(checked) => {
                setChanged({ ...changed, [part]: checked === true });
              }}
            >
              {text(`compose.section.${part}`)}
            </Checkbox>
          </Box>
        ))}
      </Flex>
      <Flex paddingTop={6} justifyContent="flex-end">
        <Button disabled={role.trim() === ''} onClick={compose}>
          {text('compose.copy.use')}
        </Button>
      </Flex>
    </Box>
  );
};

/** Begins a guide as a copy of another one. */
export const CopyStart = ({ start, onComposed }: Props) => {
  const text = useText();
  const [role, setRole] = useState('');
  const [locale, setLocale] = useState(
    start.locales.find(({ isDefault }) => isDefault)?.code ?? start.locales[0]?.code ?? 'en',
  );
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <RoleAndLocale
        start={start}
        role={role}
        locale={locale}
        onRole={setRole}
        onLocale={(code) => {
          setLocale(code);
          setChosen(undefined);
        }}
      />
      <Flex paddingTop={6} gap={8} alignItems="flex-start">
        <Box flex="1" minWidth="30rem">
          <Field.Root name="guide-search">
            <Typography variant="delta" tag="h2" paddingBottom={3}>
              {text('compose.copy.choose')}
            </Typography>
          </Field.Root>
          <FoundGuides locale={locale} chosen={chosen} onChoose={setChosen} />
        </Box>
        <Box flex="2">
          {chosen === undefined ? (
            <Typography textColor="neutral600">{text('compose.copy.first')}</Typography>
          ) : (
            <Parts
              key={`${chosen.documentId} ${locale}`}
              chosen={chosen}
              locale={locale}
              role={role}
              onComposed={onComposed}
            />
          )}
        </Box>
      </Flex>
    </Box>
  );
};
