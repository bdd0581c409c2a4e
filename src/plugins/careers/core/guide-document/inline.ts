import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';

/**
 * Texts of one line (labels, titles, questions) between Markdown and plain words. `escapeInline` puts a backslash before
 * whatever Markdown would take for a sign, so that what it made comes back by taking the backslashes away; only what a
 * person wrote with emphasis, code, links or entities goes through the Markdown parser.
 */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SIGNS = /[`*[\]~]|<(?=[A-Za-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,32};)/u;
const SIGNS_TO_ESCAPE = new RegExp(`\\\\|${SIGNS.source}`, 'gu');
/** Beyond this, a line is prose that nobody meant as a label; its signs stay. Keeps hostile lines cheap. */
const LONGEST_PARSED = 1000;

export const unescapeInline = (raw: string): string => raw.replace(ESCAPED, '$1');

/** Signs that mean something only in pairs: an asterisk alone is an asterisk. */
const PAIRS = [/[`][^`]*`/, /\*[^*]*\*/, /_[^_]*_/, /~[^~]*~/, /\]\(.*\)/s, /<[^>]*>/, /&#?\w{1,32};/] as const;

const hasSigns = (raw: string): boolean => {
  const words = raw.slice(0, LONGEST_PARSED + 1).replace(ESCAPED, '.');
  return SIGNS.test(words) && PAIRS.some((pair) => pair.test(words));
};

interface InlineText {
  readonly text: string;
  /** Addresses of links, which the text alone does not show. */
  readonly urls: readonly string[];
}

const collect = (node: Nodes, urls: string[]): string => {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => collect(child, urls)).join('');
  // Of an address written as it is, nothing is lost; the parser puts `http://` before `www.`.
  const isAddress =
    node.type !== 'link' ||
    node.url.replace(/^(?:https?:\/\/|mailto:)/, '') === text.replace(/^(?:https?:\/\/|mailto:)/, '');
  if (!isAddress && node.url !== '') urls.push(node.url);
  return text;
};

/** The words of one line of Markdown, and the addresses of its links. */
export const readInline = (raw: string): InlineText => {
  if (raw.length > LONGEST_PARSED || !hasSigns(raw)) return { text: unescapeInline(raw).trim(), urls: [] };
  // A word in front keeps the line from being a list, a heading or a quotation.
  const tree = fromMarkdown(`x ${raw}`, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const urls: string[] = [];
  const text = collect(tree, urls)
    .slice(1)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return { text, urls };
};

export const inlineText = (raw: string): string => readInline(raw).text;

/** One line of Markdown that reads as exactly these words, wherever in a line it stands. */
export const escapeInline = (text: string): string => text.replace(SIGNS_TO_ESCAPE, '\\$&');

/** The same at the start of a line, where a few more characters mean something. */
export const escapeLine = (text: string): string =>
  escapeInline(text)
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|(?:-[ \t]*){3,}$|>)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** The same as the text of a heading: `#` at its end would be taken for the closing of the heading. */
export const escapeHeading = (text: string): string => escapeInline(text).replace(/(^|[ \t])(?=#+$)/, '$1\\');

interface Link {
  readonly label?: string;
  readonly url?: string;
}

const LINK = /^\[((?:\\.|[^\\[\]])*)\]\((?:<((?:\\.|[^\\<>])*)>|((?:\\.|[^\\\s()<>])*))\)$/;
const present = (text: string): string | undefined => (text === '' ? undefined : text);

/** A line that is nothing but a link, however it is written. */
export const readLink = (raw: string): Link | undefined => {
  const [, label, quoted, bare] = LINK.exec(raw) ?? [];
  if (label !== undefined) {
    return { label: present(inlineText(label)), url: present(unescapeInline(quoted ?? bare ?? '').trim()) };
  }
  const { text, urls } = readInline(raw);
  const only = urls[0];
  if (urls.length === 1 && only !== undefined && /^(?:\*\*|__)?\[/.test(raw) && /\)(?:\*\*|__)?$/.test(raw))
    return { label: present(text), url: only };
  const address = /^<?((?:https?:\/\/|mailto:)\S+?)>?$/.exec(raw)?.[1];
  return address === undefined ? undefined : { url: address };
};

/** `[label](url)`; either may be missing. */
export const printLink = ({ label, url }: Link): string => {
  const address = url ?? '';
  const plain = /^[^\s()<>\\]+$/.test(address) && !/&#?\w{1,32};/.test(address);
  const written = plain || address === '' ? address : `<${address.replace(/[\\<>]|&(?=#?\w{1,32};)/g, '\\$&')}>`;
  return `[${escapeInline(label ?? '')}](${written})`;
};
