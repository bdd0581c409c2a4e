import { useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography, VisuallyHidden } from '@strapi/design-system';
import { Check, Plus } from '@strapi/icons';
import { useDebounce, useForm } from '@strapi/strapi/admin';
import type { FoundFaq } from '../../../core/taxonomy';
import { Failed } from '../shell/failed';
import { placesAfter, relationIn } from '../shell/relation-value';
import { useText } from '../shell/use-text';
import { Waiting } from '../taxonomy/states';
import { useSearchFaqsQuery } from './api';

const FIELD = 'faqs';

/** As the content manager adds an entry that somebody picks from its own list. */
const asConnected = ({ id, documentId, locale, question, status }: FoundFaq, place: string) => ({
  id,
  documentId,
  apiData: { id, documentId, locale, isTemporary: true },
  status,
  // Lists are sorted by it: after everything that is there.
  __temp_key__: place,
  question,
  label: question,
  href: `../collection-types/plugin::careers.faq/${documentId}?plugins[i18n][locale]=${locale}`,
});

const Found = ({
  faq,
  isThere,
  onAdd,
}: {
  readonly faq: FoundFaq;
  readonly isThere: boolean;
  readonly onAdd: () => void;
}) => {
  const text = useText();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="0 0 1px">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {faq.question}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text('faqs.panel.used', { guides: faq.guides })}
          </Typography>
        </Flex>
        {isThere ? (
          <Flex gap={1}>
            <Check fill="success600" aria-hidden />
            <Typography variant="pi" textColor="neutral600">
              {text('faqs.panel.there')}
            </Typography>
          </Flex>
        ) : (
          <Button
            variant="secondary"
            size="S"
            aria-label={text('faqs.panel.add', { question: faq.question })}
            onClick={onAdd}
          >
            <Plus aria-hidden />
          </Button>
        )}
      </Flex>
    </Box>
  );
};

/** Finds FAQs by their words, and adds them to the guide's form: the editor saves them with the rest. */
const FaqSearch = ({
  locale,
  documentId,
}: {
  readonly locale: string;
  /** Undefined while the guide is being made. */
  readonly documentId: string | undefined;
}) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [hasAdded, setHasAdded] = useState(false);
  const q = useDebounce(typed, 250);
  const { data, currentData, error, refetch } = useSearchFaqsQuery({
    q,
    locale,
    ...(documentId !== undefined && { guide: documentId }),
  });
  const value = useForm('FaqSearch', ({ values }) => relationIn(values, FIELD));
  const onChange = useForm('FaqSearch', (state) => state.onChange);
  const isDisabled = useForm('FaqSearch', (state) => state.disabled);
  const connected = value?.connect ?? [];
  const isThere = ({ id, isInGuide }: FoundFaq): boolean => {
    const isTakenOut = (value?.disconnect ?? []).some((faq) => faq.id === id);
    return connected.some((faq) => faq.id === id) || (isInGuide && !isTakenOut);
  };
  const add = (faq: FoundFaq) => {
    const disconnect = (value?.disconnect ?? []).filter(({ id }) => id !== faq.id);
    const [place = ''] = placesAfter(connected, 1);
    onChange(FIELD, { connect: [...connected, asConnected(faq, place)], disconnect });
    setHasAdded(true);
  };
  if (isDisabled) return <Typography textColor="neutral600">{text('faqs.panel.readonly')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root>
        <Field.Label>{text('faqs.panel.label')}</Field.Label>
        <TextInput
          size="S"
          type="search"
          value={typed}
          placeholder={text('faqs.panel.placeholder')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            // Enter here searches; it must not save the guide.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field.Root>
      <div role="status">
        {hasAdded ? (
          <Typography variant="pi" textColor="success700">
            {text('faqs.panel.added')}
          </Typography>
        ) : null}
        <VisuallyHidden>{currentData ? text('faqs.panel.results', { count: currentData.length }) : ''}</VisuallyHidden>
      </div>
      {error !== undefined ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Typography textColor="neutral600">{text(q === '' ? 'faqs.panel.empty' : 'faqs.panel.none')}</Typography>
      ) : (
        <Box tag="ul" maxHeight="36rem" overflow="auto">
          {data.map((faq) => (
            <Found
              key={faq.documentId}
              faq={faq}
              isThere={isThere(faq)}
              onAdd={() => {
                add(faq);
              }}
            />
          ))}
        </Box>
      )}
    </Flex>
  );
};

export default FaqSearch;
