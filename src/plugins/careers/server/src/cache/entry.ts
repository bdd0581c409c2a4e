import { createHash } from 'node:crypto';
import type { Dependency } from './dependencies';
import type { Passes } from './passes';

/** Content codings, in the order of preference. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** Who asks: somebody without credentials, or with a read-only API token. */
export type Audience = 'anonymous' | 'token';

export type Header = readonly [name: string, value: string];

/** What a handler answered, without what the rest of the app adds to every answer. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly Header[];
  /** Names of request headers that the answer depends on. */
  readonly vary: readonly string[];
  readonly body: Buffer;
}

export interface Representation {
  readonly coding: Coding;
  readonly body: Buffer;
  /** Strong: each coding has its own. */
  readonly etag: string;
}

/** A stored answer. */
export interface Entry extends Answer {
  readonly key: string;
  readonly dependencies: ReadonlySet<Dependency>;
  /** What the app adds to answers of the same route. */
  readonly passes: Passes;
  /** Whether readers with and without a token get the same answer, if they may read it at all. */
  readonly isShared: boolean;
  /** Who was let through to this answer since permissions last changed. */
  readonly admits: Record<Audience, boolean>;
  readonly representations: { identity: Representation; br?: Representation; gzip?: Representation };
  /** Codings that were tried, whether or not they were worth keeping. */
  readonly tried: Set<Coding>;
}

/** A buffer of its own memory: small ones otherwise share a slab, which lives as long as any of them. */
export const ownBuffer = (body: string | Buffer): Buffer => {
  const own = Buffer.allocUnsafeSlow(Buffer.byteLength(body));
  if (typeof body === 'string') own.write(body);
  else body.copy(own);
  return own;
};

const digest = ({ status, headers, body }: Answer): string => {
  const hash = createHash('sha256').update(`${status}\n`);
  for (const [name, value] of headers) hash.update(`${name.toLowerCase()}: ${value}\n`);
  return hash.update(body).digest('base64url').slice(0, 27);
};

export const createEntry = ({
  answer,
  ...rest
}: { readonly answer: Answer } & Pick<Entry, 'key' | 'dependencies' | 'passes' | 'isShared'>): Entry => ({
  ...answer,
  ...rest,
  admits: { anonymous: false, token: false },
  representations: { identity: { coding: 'identity', body: answer.body, etag: `"${digest(answer)}"` } },
  tried: new Set(['identity']),
});

/** The tag of the same answer in another coding. */
export const etagOf = (entry: Entry, coding: Coding): string => {
  const { etag } = entry.representations.identity;
  return coding === 'identity' ? etag : `${etag.slice(0, -1)}-${coding}"`;
};

/** An estimate of what a stored answer costs beside its bodies: objects, maps and prepared headers. */
const OVERHEAD_BYTES = 3000;
const DEPENDENCY_BYTES = 150;

/** Bytes of memory, all representations counted. */
export const sizeOf = (entry: Entry): number => {
  const { identity, br, gzip } = entry.representations;
  const bodies = identity.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0);
  const headers = entry.headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return OVERHEAD_BYTES + 2 * entry.key.length + 4 * headers + DEPENDENCY_BYTES * entry.dependencies.size + bodies;
};
