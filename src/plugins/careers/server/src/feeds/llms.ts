import type { Site } from '../../../core/site';
import { fill, wordsFor } from '../../../core/words';
import { feedWords } from './words';

export interface LlmsGuide {
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
}

export interface LlmsSection {
  readonly name: string;
  readonly guides: readonly LlmsGuide[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What would end a link's text, or begin markup of its own. */
const inMarkdown = (text: string): string => oneLine(text).replace(/[\\[\]*_`<>#&]/g, '\\$&');

/** An address of the Markdown of a guide. */
export type MarkdownAddress = (slug: string) => string;

/** The head of `llms.txt`: the name of the site and a summary in the language of its guides; https://llmstxt.org */
export const llmsHead = ({
  site,
  count,
  locale,
}: {
  readonly site: Site;
  readonly count: number;
  readonly locale: string;
}): string => {
  const { summary, links } = feedWords(locale);
  const { number } = wordsFor({ locale });
  return [`# ${inMarkdown(site.name)}`, '', `> ${fill(summary, { count: number(count) })}`, '', links, ''].join('\n');
};

/** One section of `llms.txt`: the guides of a field. */
export const llmsSection = ({ name, guides }: LlmsSection, markdownOf: MarkdownAddress): string =>
  [
    '',
    `## ${inMarkdown(name)}`,
    '',
    ...guides.map(({ slug, title, summary }) => {
      const link = `- [${inMarkdown(title)}](${markdownOf(slug)})`;
      return summary ? `${link}: ${inMarkdown(summary)}` : link;
    }),
    '',
  ].join('\n');
