import type { CareersConfig } from '../config';
import type { Dependency } from './dependencies';
import type { Audience, Entry, Header, Representation } from './entry';
import type { AddedHeaders } from './passes';

type CacheSettings = CareersConfig['cache'];

/** With more documents than this, an answer is tagged with their types, so that the headers stay small. */
const MOST_TAGGED_DOCUMENTS = 150;

/** On every answer, to purge all of them. */
const ALL = 'careers';

/**
 * The names under which a CDN can purge an answer: `careers`, `guide` for whatever any guide may change, and
 * `guide:<documentId>` for what one of them may.
 */
export const tagsOf = (dependencies: ReadonlySet<Dependency>): readonly string[] => {
  const names = [...dependencies].filter((name) => name !== '*');
  const kindOf = (name: string) => name.slice(0, name.lastIndexOf(':'));
  const named = names.filter((name) => !name.endsWith(':*'));
  const kinds = names.filter((name) => name.endsWith(':*')).map(kindOf);
  const tags = named.length > MOST_TAGGED_DOCUMENTS ? names.map(kindOf) : [...kinds, ...named];
  return [ALL, ...new Set(tags)];
};

const cacheControl = (settings: CacheSettings, audience: Audience): string => {
  const maxAge = `max-age=${settings.maxAge}`;
  if (audience === 'token') return `private, ${maxAge}`;
  return [
    'public',
    maxAge,
    `s-maxage=${settings.sharedMaxAge}`,
    `stale-while-revalidate=${settings.staleWhileRevalidate}`,
  ].join(', ');
};

const has = (headers: readonly Header[], wanted: string): boolean =>
  headers.some(([name]) => name.toLowerCase() === wanted);

/** What the handler says itself stays: a feed may be kept for longer. */
export const keepingHeaders = (
  { entry, audience }: { readonly entry: Entry; readonly audience: Audience },
  settings: CacheSettings,
): readonly Header[] => {
  const tags = tagsOf(entry.dependencies);
  const headers: Header[] = [];
  if (audience === 'token' || !has(entry.headers, 'cache-control')) {
    headers.push(['Cache-Control', cacheControl(settings, audience)]);
  }
  if (!has(entry.headers, 'surrogate-key')) headers.push(['Surrogate-Key', tags.join(' ')]);
  if (!has(entry.headers, 'cache-tag')) headers.push(['Cache-Tag', tags.join(',')]);
  return headers;
};

/** One `Vary` of several. */
export const mergeVary = (...lists: readonly (readonly string[])[]): string => {
  const names = new Map<string, string>();
  for (const name of lists.flat()) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
  return [...names.values()].join(', ');
};

export const splitVary = (value: string): string[] =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export interface HeadChoice {
  readonly entry: Entry;
  readonly representation: Representation;
  readonly audience: Audience;
  readonly isNotModified: boolean;
}

/** Headers of an answer, except what the rest of the app adds; `Vary` apart, because that is merged with theirs. */
export const ownHeaders = (
  { entry, representation, audience, isNotModified }: HeadChoice,
  settings: CacheSettings,
): readonly Header[] => {
  const about: Header[] = [...keepingHeaders({ entry, audience }, settings), ['ETag', representation.etag]];
  const own = entry.headers.filter(([name]) => !about.some(([other]) => other.toLowerCase() === name.toLowerCase()));
  // RFC 9110, 15.4.5: no headers that describe the content, which the client has.
  if (isNotModified) return [...own.filter(([name]) => !/^content-(type|encoding)$/i.test(name)), ...about];
  const coding: Header[] = representation.coding === 'identity' ? [] : [['Content-Encoding', representation.coding]];
  return [...own, ...about, ...coding, ['Content-Length', String(representation.body.length)]];
};

/** All headers of an answer as `writeHead` takes them fastest: names and values in turn. */
export const rawHead = (
  { added, ...choice }: HeadChoice & { readonly added: AddedHeaders },
  settings: CacheSettings,
): string[] => {
  const own = ownHeaders(choice, settings);
  const isOwn = new Set(own.map(([name]) => name.toLowerCase())).add('vary');
  const others = added.headers.filter(([name]) => !isOwn.has(name.toLowerCase()));
  const theirVary = added.headers.filter(([name]) => name.toLowerCase() === 'vary').map(([, value]) => value);
  const vary: Header = ['Vary', mergeVary(theirVary.flatMap(splitVary), choice.entry.vary)];
  return [...others, vary, ...own].flat();
};
