import { TextButton } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import type { Lines } from './draft';
import { useReview } from './review-context';

/** Tells which lines something was read from, and shows them in the source. */
export const LinesLink = ({ lines }: { readonly lines: Lines | undefined }) => {
  const text = useText();
  const { showLines } = useReview();
  if (lines === undefined || showLines === undefined) return null;
  const { line, endLine } = lines;
  return (
    <TextButton
      onClick={() => {
        showLines(lines);
      }}
    >
      {line === endLine ? text('compose.line', { line }) : text('compose.lines', { line, endLine })}
    </TextButton>
  );
};
