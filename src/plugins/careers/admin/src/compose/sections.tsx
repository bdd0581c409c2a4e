import { Box, Button, Checkbox, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ReactNode } from 'react';
import { isPrompt } from '../../../core/compose';
import { useText } from '../shell/use-text';
import { addEntry, removePart, removeText, setOther, setPartField, setText } from './draft';
import { EntryCard } from './entry-card';
import { FieldInput } from './field-input';
import {
  FIELDS,
  isListKey,
  isPartKey,
  type SINGLE_TEXTS,
  type ListKey,
  type PartKey,
  type SectionKey,
} from './guide-fields';
import { LinesLink } from './lines-link';
import { useReview } from './review-context';

type SingleText = (typeof SINGLE_TEXTS)[number];

interface FrameProps {
  readonly section: SectionKey;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const Frame = ({ section, count, actions, children }: FrameProps) => {
  const text = useText();
  const id = `compose-${section}`;
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" paddingBottom={3} gap={4}>
        <Typography variant="delta" tag="h2" id={id}>
          {text(`compose.section.${section}`)}
          {count === undefined ? '' : ` (${count})`}
        </Typography>
        <Flex gap={3}>{actions}</Flex>
      </Flex>
      {children}
    </Box>
  );
};

const RemoveButton = ({ onClick }: { readonly onClick: () => void }) => {
  const text = useText();
  return (
    <Button size="S" variant="ghost" onClick={onClick}>
      {text('compose.leave-out')}
    </Button>
  );
};

const TextSection = ({ section }: { readonly section: SingleText }) => {
  const text = useText();
  const { draft, change } = useReview();
  const value = draft.texts[section] ?? '';
  return (
    <Frame
      section={section}
      actions={
        <>
          {draft.lines[section]?.map((lines) => (
            <LinesLink key={lines.line} lines={lines} />
          ))}
          <RemoveButton
            onClick={() => {
              change(removeText(section));
            }}
          />
        </>
      }
    >
      <Field.Root name={section} hint={isPrompt(value) ? text('compose.prompt') : undefined}>
        <Textarea
          aria-label={text(`compose.section.${section}`)}
          rows={Math.min(10, Math.max(3, Math.ceil(value.length / 70)))}
          value={value}
          onChange={({ target }: { target: HTMLTextAreaElement }) => {
            change(setText(section, target.value));
          }}
        />
        <Field.Hint />
      </Field.Root>
    </Frame>
  );
};

const PartSection = ({ section }: { readonly section: PartKey }) => {
  const { draft, change } = useReview();
  return (
    <Frame
      section={section}
      actions={
        <>
          {draft.lines[section]?.map((lines) => (
            <LinesLink key={lines.line} lines={lines} />
          ))}
          <RemoveButton
            onClick={() => {
              change(removePart(section));
            }}
          />
        </>
      }
    >
      <Grid.Root gap={4}>
        {FIELDS[section].map((spec) => (
          <Grid.Item key={spec.key} col={spec.kind === 'long' ? 12 : 6} s={12} alignItems="flex-end">
            <FieldInput
              spec={spec}
              name={`${section}.${spec.key}`}
              value={draft.parts[section]?.[spec.key]}
              onChange={(value) => {
                change(setPartField(section, spec.key, value));
              }}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Frame>
  );
};

const ListSection = ({ section }: { readonly section: ListKey }) => {
  const text = useText();
  const { draft, change } = useReview();
  const entries = draft.lists[section] ?? [];
  return (
    <Frame
      section={section}
      count={entries.filter(({ leftOut }) => !leftOut).length}
      actions={
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => {
            change(addEntry(section, section === 'tasks' ? { core: true } : {}));
          }}
        >
          {text('compose.add')}
        </Button>
      }
    >
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {entries.map((entry, index) => (
          <EntryCard
            key={entry.id}
            list={section}
            entry={entry}
            position={{ isFirst: index === 0, isLast: index === entries.length - 1 }}
          />
        ))}
      </Flex>
    </Frame>
  );
};

/** One section of the guide, as it was recognised and as it can be corrected. */
export const GuideSection = ({ section }: { readonly section: SectionKey }) => {
  if (isListKey(section)) return <ListSection section={section} />;
  if (isPartKey(section)) return <PartSection section={section} />;
  return <TextSection section={section} />;
};

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .filter((part) => part !== false)
    .map(wordsOf)
    .join(' · ');
};

/** What the document says word for word besides its sections: taken or left. */
export const OtherValues = () => {
  const text = useText();
  const { draft, change } = useReview();
  if (draft.others.length === 0) return null;
  return (
    <Box
      tag="section"
      aria-labelledby="compose-others"
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
    >
      <Typography variant="delta" tag="h2" id="compose-others">
        {text('compose.others')}
      </Typography>
      {draft.others.map(({ key, value, taken }) => (
        <Box key={key} paddingTop={3}>
          <Checkbox
            checked={taken}
            onCheckedChange={(checked) => {
              change(setOther(key, checked === true));
            }}
          >
            {`${text(`compose.other.${key}`)}: ${wordsOf(value)}`}
          </Checkbox>
        </Box>
      ))}
    </Box>
  );
};
