import type { z } from 'zod';
import { identify, OWN_SCHEMAS, type OwnContent, type OwnKind } from '../../../../../core/imports/own-content';
import type { OwnRecord, RejectedRow, SourceEdition } from '../../../../../core/imports/source-record';

/** Where an entry was found. */
export interface Place {
  readonly file: string;
  readonly row?: number;
}

/** A team's own content has no edition, no publisher and no licence to name; `given` is for teams that count theirs. */
export const ownEdition = (source: string, given = ''): SourceEdition => ({
  source,
  edition: given,
  title: 'Own content',
  publisher: '',
  url: '',
  license: '',
});

const shorten = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 200);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );

/** What the first thing at fault is, by its path: `salaries.0.currency`. */
const rejectionOf = (error: z.ZodError, input: unknown, place: Place): RejectedRow => {
  const [issue] = error.issues;
  const column = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'It is not as it should be';
  return {
    ...place,
    ...(column !== '' && { column, found: shorten(valueAt(input, issue?.path ?? [])) }),
    allowed: message,
    reason: column === '' ? `${message}.` : `${column}: ${message}.`,
  };
};

const parse = (kind: OwnKind, input: unknown): { own: OwnContent } | { error: z.ZodError } => {
  const parsed = OWN_SCHEMAS[kind].safeParse(input);
  return parsed.success ? { own: { kind, content: parsed.data } as OwnContent } : { error: parsed.error };
};

/** Checks entries one after the other, and that none of a kind is there twice. */
export class OwnEntries {
  private readonly seen = new Map<string, Place>();

  constructor(private readonly edition: SourceEdition) {}

  /** @param input content as it was read, not checked yet */
  take(
    kind: OwnKind,
    input: unknown,
    place: Place & { readonly warnings?: readonly string[] },
  ): OwnRecord | RejectedRow {
    const { file, row } = place;
    const parsed = parse(kind, input);
    if ('error' in parsed) return rejectionOf(parsed.error, input, { file, ...(row !== undefined && { row }) });
    const identity = identify(parsed.own);
    const key = `${kind} ${identity.record}`;
    const before = this.seen.get(key);
    if (before) {
      const where = before.row === undefined ? before.file : `${before.file}, row ${before.row}`;
      return {
        file,
        ...(row !== undefined && { row }),
        record: identity.record,
        found: identity.title,
        reason: `The ${kind} "${identity.title}" is also in ${where}, which was taken.`,
      };
    }
    this.seen.set(key, { file, ...(row !== undefined && { row }) });
    return { ...parsed.own, ...identity, edition: this.edition, ...place };
  }
}
