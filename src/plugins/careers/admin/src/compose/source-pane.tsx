import { useEffect, useMemo, useRef } from 'react';
import { Badge, Box, Button, Flex, MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
import type { ReadDocument } from '../../../core/compose';
import { useText } from '../shell/use-text';
import type { MessageKey } from '../translations';
import { dismiss, placeLeftover, reopenLeftover, type Leftover, type Lines } from './draft';
import { PLACE_KEYS, SECTION_ORDER } from './guide-fields';
import { useReview } from './review-context';

const SPACE_ABOVE_PX = 60;

const includes = ({ line, endLine }: Lines, number: number): boolean => line <= number && number <= endLine;

/** What happens to a line that has no place. */
const LeftoverChoice = ({ leftover }: { readonly leftover: Leftover }) => {
  const text = useText();
  const { change } = useReview();
  const { line, fate } = leftover;
  if (fate !== undefined) {
    return (
      <Flex gap={3} paddingTop={1} paddingBottom={2}>
        <Typography variant="pi" textColor="neutral700">
          {fate === 'dismissed'
            ? text('compose.leftover.dismissed')
            : text('compose.leftover.placed', { section: text(`compose.section.${fate}`) })}
        </Typography>
        <Button
          size="S"
          variant="ghost"
          onClick={() => {
            change(reopenLeftover(line));
          }}
        >
          {text('compose.undo')}
        </Button>
      </Flex>
    );
  }
  return (
    <Flex gap={2} paddingTop={1} paddingBottom={2} wrap="wrap">
      <SimpleMenu size="S" variant="secondary" label={text('compose.leftover.place')}>
        {PLACE_KEYS.map((place) => (
          <MenuItem
            key={place}
            onSelect={() => {
              change(placeLeftover(line, place));
            }}
          >
            {text(`compose.section.${place}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
      <Button
        size="S"
        variant="tertiary"
        onClick={() => {
          change(dismiss(line));
        }}
      >
        {text('compose.leftover.dismiss')}
      </Button>
    </Flex>
  );
};

interface SourceLineProps {
  readonly number: number;
  readonly words: string;
  readonly background: 'neutral0' | 'warning100' | 'primary100';
  readonly isOpen: boolean;
}

const SourceLine = ({ number, words, background, isOpen }: SourceLineProps) => (
  <Flex
    alignItems="flex-start"
    background={background}
    borderColor={isOpen ? 'warning600' : undefined}
    borderStyle="solid"
    borderWidth={isOpen ? '0 0 0 3px' : '0 0 0 3px'}
    style={isOpen ? undefined : { borderColor: 'transparent' }}
    data-line={number}
  >
    <Box width="4rem" paddingRight={2} shrink={0} style={{ textAlign: 'right', userSelect: 'none' }}>
      <Typography variant="pi" textColor="neutral600">
        {number}
      </Typography>
    </Box>
    <Typography
      textColor="neutral800"
      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.5, minHeight: '1.5em', flex: 1 }}
    >
      {words}
    </Typography>
  </Flex>
);

interface Props {
  readonly source: string;
  readonly sections: ReadDocument['sections'];
  /** Lines to point out. */
  readonly shown: Lines | undefined;
}

const sectionLabel = (section: string): MessageKey | undefined => {
  const known = SECTION_ORDER.find((key) => key === section);
  return known === undefined ? undefined : `compose.section.${known}`;
};

/** The text as it was given, with what became of each of its lines. */
export const SourcePane = ({ source, sections, shown }: Props) => {
  const text = useText();
  const { draft } = useReview();
  const pane = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/), [source]);

  useEffect(() => {
    const target = shown && pane.current?.querySelector<HTMLElement>(`[data-line="${shown.line}"]`);
    if (target && pane.current) pane.current.scrollTop = target.offsetTop - SPACE_ABOVE_PX;
  }, [shown]);

  return (
    <Box
      tag="section"
      aria-label={text('compose.source')}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      position="sticky"
      top="9rem"
    >
      <Box padding={4} paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
        <Typography variant="delta" tag="h2">
          {text('compose.source')}
        </Typography>
      </Box>
      <Box
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={text('compose.source.lines')}
        position="relative"
        paddingTop={2}
        paddingBottom={4}
        paddingRight={4}
        style={{ maxHeight: 'calc(100vh - 18rem)', overflowY: 'auto' }}
      >
        {lines.map((words, index) => {
          const number = index + 1;
          const section = sections.find(({ line }) => line === number);
          const label = section && sectionLabel(section.section);
          const leftover = draft.leftovers.find((each) => includes(each, number));
          const isOpen = leftover !== undefined && leftover.fate === undefined;
          const isShown = shown !== undefined && includes(shown, number);
          return (
            // Lines never move, so their number is what they are.
            <Box key={number}>
              {label && (
                <Box paddingLeft={9} paddingTop={3} paddingBottom={1}>
                  <Badge size="S">{text(label)}</Badge>
                </Box>
              )}
              <SourceLine
                number={number}
                words={words}
                background={isShown ? 'primary100' : isOpen ? 'warning100' : 'neutral0'}
                isOpen={isOpen}
              />
              {leftover?.endLine === number && (
                <Box paddingLeft={9}>
                  <LeftoverChoice leftover={leftover} />
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
