import type { Block } from './blocks';
import { splitAttributes, type Attributes } from './attributes';
import { inlineText } from './inline';
import { SECTIONS, type HeadingReader, type Intent, type SectionName } from './intents';
import type { Range } from './source';

/** A part of the document under one heading. */
export interface Section extends Range {
  /** Nothing when the heading has no place in a guide. */
  readonly name: SectionName | undefined;
  readonly intent?: Intent;
  readonly heading: string;
  readonly attributes: Attributes;
  /** Lines after the heading. */
  readonly body: Range;
  readonly blocks: readonly Block[];
  /** Whether it was written in Markdown, where a backslash takes the meaning from a sign. */
  readonly markdown: boolean;
}

export interface Outline {
  readonly title?: { readonly text: string; readonly line: number };
  /** What stands between the title and the first section. */
  readonly intro?: Range;
  readonly sections: readonly Section[];
}

/** What the heading of a section may say in braces. */
export const SECTION_KEYS = { section: 'text', demand: 'text' } as const;

const sameName = (one: string, other: string): boolean =>
  one.replace(/[-_ ]/g, '').toLowerCase() === other.toLowerCase();

interface SectionHeading {
  readonly heading: string;
  readonly name: SectionName | undefined;
  readonly intent?: Intent;
  readonly attributes: Attributes;
  readonly warnings: readonly string[];
}

/** What a heading of a Markdown document begins; `{section: skills}` says so whatever its words are. */
export const readSectionHeading = (raw: string, headings: HeadingReader): SectionHeading => {
  const { text, attributes, warnings } = splitAttributes(raw, SECTION_KEYS);
  const { section: said, ...rest } = attributes;
  const heading = inlineText(text);
  if (typeof said === 'string') {
    const name = SECTIONS.find((section) => sameName(said, section));
    if (name !== undefined) return { heading, name, attributes: rest, warnings };
    const unknown = `There is no section \`${said}\`; sections are ${SECTIONS.map((section) => `\`${section}\``).join(', ')}.`;
    return { heading, name: undefined, attributes: rest, warnings: [...warnings, unknown] };
  }
  const intent = headings.guess(heading);
  return { heading, name: intent?.section, ...(intent === undefined ? {} : { intent }), attributes: rest, warnings };
};
