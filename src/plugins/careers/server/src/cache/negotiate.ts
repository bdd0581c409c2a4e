import { CODINGS, type Coding, type Entry, type Representation } from './entry';

/** Longer addresses are answered, but not stored. */
const LONGEST_KEY = 2048;
const LONGEST_ACCEPT = 200;

/** An `Accept` that may ask for Markdown: the one thing in that header that any answer depends on. */
const MAY_MEAN_MARKDOWN = /text\/(\*|[^,]*markdown)/i;

/**
 * Under which name the answer to a request is stored, without parsing anything: the address as it was sent, and what may
 * ask for another form of the page.
 *
 * @returns nothing for a request whose answer is not stored
 */
export const keyOf = (url: string, accept: string | undefined): string | undefined => {
  if (url.length > LONGEST_KEY) return undefined;
  if (accept === undefined || !MAY_MEAN_MARKDOWN.test(accept)) return url;
  return accept.length > LONGEST_ACCEPT ? undefined : `${url}\n${accept}`;
};

/** Where the answer to a read-only token is stored, when it is not the one that visitors get. */
export const tokenKeyOf = (key: string): string => `${key}\n#token`;

/** What says that an answer is for one caller, or is not what everybody sees. */
const NEVER_STORED = /status|token|publicationFilter|hasPublishedVersion/i;

/** Whether an answer to this address may be stored at all. */
export const isStorable = (url: string): boolean => {
  const start = url.indexOf('?');
  if (start === -1) return true;
  try {
    return !NEVER_STORED.test(decodeURIComponent(url.slice(start).replaceAll('+', ' ')));
  } catch {
    return false;
  }
};

interface Weighted {
  readonly name: string;
  readonly weight: number;
}

const parseWeighted = (header: string): readonly Weighted[] =>
  header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    return { name, weight: Number.isFinite(weight) ? weight : 0 };
  });

/**
 * The content codings a client takes (RFC 9110, 12.5.3), the one we would rather send first.
 * `identity` is always among them: we have no answer for those who refuse it.
 */
const parseCodings = (acceptEncoding: string): readonly Coding[] => {
  const wanted = parseWeighted(acceptEncoding);
  const weightOf = (coding: Coding): number =>
    (wanted.find(({ name }) => name === coding) ?? wanted.find(({ name }) => name === '*'))?.weight ?? 0;
  const chosen = CODINGS.filter((coding) => coding !== 'identity' && weightOf(coding) > 0);
  return [...chosen.sort((one, other) => weightOf(other) - weightOf(one)), 'identity'];
};

const ONLY_IDENTITY: readonly Coding[] = ['identity'];
/** What clients send is nearly always one of a handful of lines. */
const known = new Map<string, readonly Coding[]>();
const KNOWN = 200;

export const codingsOf = (acceptEncoding: string | undefined): readonly Coding[] => {
  if (acceptEncoding === undefined) return ONLY_IDENTITY;
  let codings = known.get(acceptEncoding);
  if (!codings) {
    codings = parseCodings(acceptEncoding);
    if (known.size >= KNOWN) known.clear();
    if (acceptEncoding.length < LONGEST_ACCEPT) known.set(acceptEncoding, codings);
  }
  return codings;
};

/** The best form there is of an answer; `compress` may make a better one for the next reader. */
export const chooseRepresentation = (entry: Entry, codings: readonly Coding[]): Representation => {
  for (const coding of codings) {
    const representation = entry.representations[coding];
    if (representation) return representation;
  }
  return entry.representations.identity;
};

const asWeak = (tag: string): string => (tag.startsWith('W/') ? tag.slice(2) : tag);

/**
 * Compares weakly (RFC 9110, 13.1.2), with the tags of all codings: whoever has one of them has this answer.
 *
 * @returns the form that the client already has
 */
export const findKnown = (entry: Entry, chosen: Representation, ifNoneMatch: string): Representation | undefined => {
  if (ifNoneMatch === chosen.etag) return chosen;
  if (ifNoneMatch.trim() === '*') return chosen;
  const tags = ifNoneMatch.match(/(W\/)?"[^"]*"/g)?.map(asWeak);
  if (!tags) return undefined;
  if (tags.includes(chosen.etag)) return chosen;
  return Object.values(entry.representations).find(({ etag }) => tags.includes(etag));
};
