import { Fragment, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { TextLine } from '../../../core/compare';
import { useText } from '../shell/use-text';
import { Deleted, Inserted, Quiet } from './marks';

/** How many lines that stayed are shown around those that changed. */
const AROUND = 1;

const Line = styled.div`
  min-height: 1em;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.57;
  color: ${({ theme }) => theme.colors.neutral800};
`;

type Shown = { readonly line: TextLine } | { readonly hidden: number };

/** Leaves out lines that stayed, except beside a change. */
const shorten = (lines: readonly TextLine[]): readonly Shown[] => {
  const isNear = lines.map((_, place) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  const shown: Shown[] = [];
  let hidden = 0;
  lines.forEach((line, place) => {
    if (!isNear[place]) {
      // Blank lines are between paragraphs, and no text that is missing.
      if (line.parts.some(({ text }) => text.trim() !== '')) hidden += 1;
      return;
    }
    if (hidden > 0) shown.push({ hidden });
    hidden = 0;
    shown.push({ line });
  });
  return hidden > 0 ? [...shown, { hidden }] : shown;
};

const WRAPPERS = { same: Fragment, added: Inserted, removed: Deleted } as const;

/** A text with what came and what went, word by word. */
export const TextDifference = ({ lines }: { readonly lines: readonly TextLine[] }): ReactNode => {
  const text = useText();
  return shorten(lines).map((shown, place) => {
    // A comparison never changes: a place in it is as good a key as any.
    if ('hidden' in shown) return <Quiet key={place}>{text('compare.sameLines', { count: shown.hidden })}</Quiet>;
    return (
      <Line key={place}>
        {shown.line.parts.map((part, index) => {
          const Wrapper = WRAPPERS[part.change];
          return <Wrapper key={index}>{part.text}</Wrapper>;
        })}
      </Line>
    );
  });
};
