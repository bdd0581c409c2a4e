import type { ReactNode } from 'react';
import type { Words } from '../core/words';

/**
 * The figures of a section as a table, folded away below their pictures; it scrolls by itself where it is too wide. Its
 * name holds the section's heading, since a page has several such tables.
 */
export const Figures = ({
  heading,
  words: { messages },
  children,
}: {
  readonly heading: string;
  readonly words: Words;
  readonly children: ReactNode;
}) => (
  <details className="careers-figures">
    <summary>{messages.figures}</summary>
    <div className="careers-table" role="region" aria-label={`${messages.figures}: ${heading}`} tabIndex={0}>
      <table>{children}</table>
    </div>
  </details>
);
