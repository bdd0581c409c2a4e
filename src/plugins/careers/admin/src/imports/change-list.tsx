import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { z } from 'zod';
import { compareText } from '../../../core/compare';
import type { changeSchema } from '../../../core/imports/record-report';
import { TextDifference } from '../comparison';
import { useText } from '../shell/use-text';
import { useWordsOfValues } from './words-of-values';

type Change = z.infer<typeof changeSchema>;

const COLOURS = {
  added: { background: 'success100', text: 'success700' },
  changed: { background: 'primary100', text: 'primary700' },
  removed: { background: 'danger100', text: 'danger700' },
  flagged: { background: 'warning100', text: 'neutral800' },
  left: { background: 'neutral150', text: 'neutral800' },
} as const;

const Field = styled.section`
  padding-block: 1.2rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
`;

const ChangeKind = ({ kind }: { readonly kind: Change['kind'] }) => {
  const text = useText();
  const { background, text: colour } = COLOURS[kind];
  return (
    <Badge backgroundColor={background} textColor={colour}>
      {text(`imports.change.${kind}`)}
    </Badge>
  );
};

const OneChange = ({ change }: { readonly change: Change }) => {
  const text = useText();
  const { textOf } = useWordsOfValues();
  const { kind, field, before, after, leftTo } = change;
  const old = textOf(field, before);
  const fresh = textOf(field, after);
  // What is flagged stays, and an item that comes or goes is no difference of two texts.
  const isOneSided = kind === 'flagged' || old === '' || fresh === '';
  return (
    <Flex tag="li" gap={3} alignItems="flex-start">
      <Box minWidth="9rem" paddingTop="2px">
        <ChangeKind kind={kind} />
      </Box>
      <Box style={{ minInlineSize: 0, flexGrow: 1 }}>
        {isOneSided ? (
          <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {kind === 'flagged' || fresh === '' ? old : fresh}
          </Typography>
        ) : (
          <TextDifference lines={compareText(old, fresh)} />
        )}
        {kind === 'flagged' && (
          <Typography variant="pi" textColor="neutral600">
            {text('imports.change.flagged.why')}
          </Typography>
        )}
        {kind === 'left' && (
          <Typography variant="pi" textColor="neutral600">
            {leftTo === undefined || leftTo === 'editor'
              ? text('imports.change.left.editor')
              : text('imports.change.left.source', { source: leftTo })}
          </Typography>
        )}
      </Box>
    </Flex>
  );
};

/** What an import changes in a guide, field by field: before and after, word by word. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { pathName } = useWordsOfValues();
  const fields = [...new Set(changes.map(({ field }) => field))];
  return (
    <div>
      {fields.map((field) => (
        <Field key={field}>
          <Typography variant="omega" fontWeight="bold" tag="h4">
            {pathName(field)}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
            {changes
              .filter((change) => change.field === field)
              .map((change, place) => (
                // A report never changes: a place in it is as good a key as any.
                <OneChange key={place} change={change} />
              ))}
          </Flex>
        </Field>
      ))}
    </div>
  );
};
