import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

interface Resolving {
  readonly markdown: string;
  /** The same text, parsed. */
  readonly tree: Root;
  /** @returns null for an address that leads nowhere */
  readonly resolve: (address: string) => string | null;
}

/** An address that Markdown reads back as it is, whatever stands in it. */
const destination = (address: string): string =>
  /^[^\s()<>\\]+$/.test(address) ? address : `<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>`;

const titleOf = ({ title }: { title?: string | null | undefined }): string =>
  title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '';

/**
 * A Markdown text with other addresses in its links, images and definitions; all else stays as it is written. A link
 * that leads nowhere becomes what it encloses.
 */
export const resolveLinks = ({ markdown, tree, resolve }: Resolving): string => {
  const nowhere = new Set<string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (resolve(url) === null) nowhere.add(identifier);
  });

  const write = (nodes: readonly Nodes[], from: number, to: number): string => {
    let at = from;
    let text = '';
    for (const node of nodes) {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) continue;
      text += markdown.slice(at, start) + writeNode(node, start, end);
      at = end;
    }
    return text + markdown.slice(at, to);
  };

  const inside = (node: Nodes): string => {
    if (!('children' in node) || node.children.length === 0) return '';
    const [first, last] = [node.children[0], node.children[node.children.length - 1]];
    const [from, to] = [first?.position?.start.offset, last?.position?.end.offset];
    return from === undefined || to === undefined ? '' : write(node.children, from, to);
  };

  const writeLinked = (node: Link | Image | Definition, source: string): string => {
    const address = resolve(node.url);
    if (node.type === 'link') {
      if (address === null) return inside(node);
      // Bare links have no brackets to keep.
      if (address === node.url && !source.startsWith('[')) return source;
      return `[${inside(node)}](${destination(address)}${titleOf(node)})`;
    }
    if (address === node.url) return source;
    if (address === null) return node.type === 'image' ? (node.alt ?? '') : '';
    return node.type === 'image'
      ? `![${(node.alt ?? '').replace(/[[\]\\]/g, '\\$&')}](${destination(address)}${titleOf(node)})`
      : `[${node.label ?? node.identifier}]: ${destination(address)}${titleOf(node)}`;
  };

  const writeNode = (node: Nodes, start: number, end: number): string => {
    const source = markdown.slice(start, end);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return writeLinked(node, source);
    if (node.type === 'linkReference' && nowhere.has(node.identifier)) return inside(node);
    if (node.type === 'imageReference' && nowhere.has(node.identifier)) return node.alt ?? '';
    return 'children' in node ? write(node.children, start, end) : source;
  };

  return write(tree.children, 0, markdown.length);
};
