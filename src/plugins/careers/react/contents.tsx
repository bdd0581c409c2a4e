import type { GuidePagePart } from '../core/page';
import { wordsFor, type Wording } from '../core/words';
import { SECTION_IDS } from './section-props';

export interface ContentsEntry {
  readonly id: string;
  readonly heading: string;
}

const SECTIONS = Object.keys(SECTION_IDS) as readonly (keyof typeof SECTION_IDS)[];

/** The sections that the page shows, in order. */
export const contentsOf = (page: GuidePagePart): readonly ContentsEntry[] =>
  SECTIONS.flatMap((key) => {
    const section = page[key];
    return section ? [{ id: SECTION_IDS[key], heading: section.heading }] : [];
  });

/** Links to the sections of the page. */
export const TableOfContents = ({ entries, ...wording }: Wording & { readonly entries: readonly ContentsEntry[] }) => {
  if (entries.length < 2) return null;
  const { messages } = wordsFor(wording);
  return (
    <nav className="careers-contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading">{messages.contents}</h2>
      <ol>
        {entries.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
