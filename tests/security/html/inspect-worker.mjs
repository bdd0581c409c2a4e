import { parentPort } from 'node:worker_threads';
import { parse, parseFragment } from 'parse5';

/**
 * A worker that reads HTML as browsers do, and says what in it would run or lead somewhere dangerous. In a worker, as parse5
 * is an ES module, which Jest does not load.
 */

const FORBIDDEN = [
  'iframe',
  'object',
  'embed',
  'base',
  'applet',
  'frame',
  'frameset',
  'math',
  'foreignobject',
  'animate',
  'set',
];
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'poster',
  'ping',
  'background',
  'cite',
  'srcset',
];
const SAFE_SCHEMES = ['http:', 'https:', 'mailto:'];

/** The scheme as browsers see it: without blanks and control characters. Empty for a relative address. */
const schemeOf = (address) => {
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  return /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase() ?? '';
};

const isData = (attributes) => attributes.type === 'application/ld+json';

const inspectScript = (node, attributes, own) => {
  if (isData(attributes)) {
    try {
      JSON.parse(node.childNodes.map(({ value }) => value).join(''));
      return [];
    } catch (error) {
      return [`JSON-LD that is none: ${error.message}`];
    }
  }
  const isOwn = own !== '' && typeof attributes.src === 'string' && attributes.src.startsWith(own);
  return isOwn && node.childNodes.length === 0 ? [] : [`<script ${JSON.stringify(attributes)}>`];
};

const inspectElement = (node, own) => {
  const attributes = Object.fromEntries(
    node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  const found = [];
  if (node.tagName === 'script') found.push(...inspectScript(node, attributes, own));
  if (FORBIDDEN.includes(node.tagName.toLowerCase())) found.push(`<${node.tagName}>`);
  if (node.tagName === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) found.push('<meta refresh>');
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) found.push(`<${node.tagName} ${name}>`);
    if (name === 'srcdoc') found.push('srcdoc');
    if (name === 'style' && /url\(|expression|@import/i.test(value)) found.push(`style="${value}"`);
    if (ADDRESSES.includes(name)) {
      const scheme = schemeOf(value);
      if (scheme !== '' && !SAFE_SCHEMES.includes(scheme))
        found.push(`<${node.tagName} ${name}="${value.slice(0, 60)}">`);
    }
  }
  return found;
};

const walk = (node, own) => [
  ...(node.tagName ? inspectElement(node, own) : []),
  ...(node.childNodes ?? []).flatMap((child) => walk(child, own)),
  ...(node.content ? walk(node.content, own) : []),
];

parentPort.on('message', ({ id, html, own }) => {
  const tree = /^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html);
  parentPort.postMessage({ id, found: walk(tree, own) });
});
