import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { llmsHead, llmsSection } from './llms';

const markdownOf = (slug: string) => `https://cms.example.org/api/careers/pages/${slug}.md`;
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child: Nodes) => textOf(child)).join('') : '';

describe('llms.txt', () => {
  const site = {
    name: 'Jobs & [Careers]',
    serverUrl: 'https://cms.example.org',
    defaultLocale: 'en',
    urlOf: () => null,
    guideUrl: () => '',
    mediaUrl: (stored: string) => stored,
    readerPath: () => '/guides',
    readerIsCanonical: true,
  };
  const awkward = '# C# [x](y) <b>*bold*</b> `code` &amp; _a_\n\n- \\ next ](z';
  const section = {
    name: awkward,
    guides: [
      { slug: 'a', title: awkward, summary: awkward },
      { slug: 'b', title: 'Tester', summary: null },
    ],
  };

  it('is a heading, a summary, and a list of links under a heading for each field', () => {
    const { children } = fromMarkdown(llmsHead({ site, count: 2, locale: 'en' }) + llmsSection(section, markdownOf));
    expect(children.map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph', 'heading', 'list']);
    expect(children[0]).toMatchObject({ type: 'heading', depth: 1 });
    expect(children[3]).toMatchObject({ type: 'heading', depth: 2 });
    expect(children.slice(0, 1).map(textOf)).toEqual(['Jobs & [Careers]']);
  });

  it.each([
    ['en', 'Career guides, 1,234 in all:', 'Each link gives'],
    ['es', 'Guías profesionales, 1234 en total:', 'Cada enlace lleva'],
    ['fr', 'Guides métiers, 1 234 en tout', 'Chaque lien donne'],
    ['de-AT', 'Karriereguides, 1 234 insgesamt:', 'Jeder Link führt'],
    ['ja', 'Career guides, 1,234 in all:', 'Each link gives'],
  ])('says what it is in the language of its guides: %s', (locale, ...texts) => {
    const head = llmsHead({ site, count: 1234, locale }).replace(/\s/g, ' ');
    for (const text of texts) expect(head).toContain(text);
  });

  it('shows any title, summary and field as it was written, on one line', () => {
    const { children } = fromMarkdown(llmsSection(section, markdownOf));
    const [heading, list] = children;
    const shown = awkward.replace(/\s+/g, ' ');
    expect(heading && textOf(heading)).toBe(shown);
    if (list?.type !== 'list') throw new Error('There is no list.');
    const [first, second] = list.children.map(({ children: [paragraph] }) => paragraph);
    expect(first).toMatchObject({ children: [{ type: 'link', url: markdownOf('a') }, { type: 'text' }] });
    expect(first && textOf(first)).toBe(`${shown}: ${shown}`);
    expect(second).toMatchObject({ children: [{ type: 'link', url: markdownOf('b') }] });
  });
});
