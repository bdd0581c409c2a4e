import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { LIST_NAMES, OWN_KINDS, type OwnKind } from '../../../../../core/imports/own-content';
import type { OwnRecord, RejectedRow } from '../../../../../core/imports/source-record';
import {
  decodeText,
  ending,
  MAX_JSON_BYTES,
  parseJson,
  peek,
  readJson,
  SourceFileError,
  type FileSet,
} from '../../files';
import type { OwnEntries } from './entries';
import { ownSource } from './own-source';

const LINES = ['jsonl', 'ndjson'];
export const jsonNames = (files: FileSet): string[] =>
  files.names().filter((name) => ['json', ...LINES].includes(ending(name)));

const objectSchema = z.record(z.string(), z.unknown());
/** An entry that says of what kind it is; one that does not is a guide. */
const entrySchema = z.strictObject({ kind: z.enum(OWN_KINDS as [OwnKind, ...OwnKind[]]), content: z.unknown() });

const kindAndContent = (entry: unknown): { readonly kind: OwnKind; readonly content: unknown } => {
  const parsed = entrySchema.safeParse(entry);
  return parsed.success ? { kind: parsed.data.kind, content: parsed.data.content } : { kind: 'guide', content: entry };
};

const withLocale = (kind: OwnKind, content: unknown, locale: string | undefined): unknown => {
  const parts = objectSchema.safeParse(content).data;
  return parts && locale !== undefined && (kind === 'guide' || kind === 'faq') ? { locale, ...parts } : content;
};

const contentsOf = (file: string, value: unknown): { readonly kind: OwnKind; readonly content: unknown }[] => {
  if (Array.isArray(value)) return value.map(kindAndContent);
  const parts = objectSchema.safeParse(value).data ?? {};
  if ('role' in parts || 'kind' in parts) return [kindAndContent(value)];
  const allowed = Object.values(LIST_NAMES);
  const unknownKeys = Object.keys(parts).filter((key) => !allowed.includes(key));
  if (unknownKeys.length > 0 || Object.keys(parts).length === 0) {
    throw new SourceFileError(`There are no guides in this file, but ${unknownKeys.join(', ') || 'nothing'}.`, {
      file,
      found: unknownKeys.join(', '),
      allowed: `a guide, a list of guides, or lists called ${allowed.join(', ')}`,
    });
  }
  return OWN_KINDS.flatMap((kind) => {
    const list = parts[LIST_NAMES[kind]] ?? [];
    if (!Array.isArray(list))
      throw new SourceFileError(`"${LIST_NAMES[kind]}" is no list.`, { file, column: LIST_NAMES[kind] });
    return list.map((content: unknown) => ({ kind, content }));
  });
};

/** One entry a line, so that files of any size can be read. */
async function* readLines(
  files: FileSet,
  file: string,
): AsyncGenerator<{ readonly row: number; readonly value: unknown }> {
  const lines = createInterface({
    input: Readable.from(decodeText(await files.open(file), file)),
    crlfDelay: Infinity,
  });
  let row = 0;
  for await (const line of lines) {
    row += 1;
    if (line.length > MAX_JSON_BYTES) throw new SourceFileError('The line is too long.', { file, row });
    if (line.trim() !== '') yield { row, value: parseJson(line, { file, line: row }) };
  }
}

/** The entries of a JSON file, or of one with an entry a line. */
export async function* readJsonFile(
  files: FileSet,
  file: string,
  { own, locale }: { readonly own: OwnEntries; readonly locale?: string | undefined },
): AsyncGenerator<OwnRecord | RejectedRow> {
  if (LINES.includes(ending(file))) {
    for await (const { row, value } of readLines(files, file)) {
      const { kind, content } = kindAndContent(value);
      yield own.take(kind, withLocale(kind, content, locale), { file, row });
    }
  } else {
    for (const { kind, content } of contentsOf(file, await readJson(files, file))) {
      yield own.take(kind, withLocale(kind, content, locale), { file });
    }
  }
}

/** Own content as JSON: a guide, a list, lists by kind, or one entry a line (docs/imports-sources.md). */
export const jsonSource = ownSource({
  name: 'json',
  detect: async (files) => {
    // JSON beside guide documents is read with them.
    if (files.names().some((name) => ending(name) === 'md')) return false;
    for (const name of jsonNames(files)) {
      const start = await peek(files, name, 10_000);
      if (/"(role|guides|skills|certifications|faqs|kind)"\s*:/.test(start) && !start.includes('"ContentItemId"'))
        return true;
    }
    return false;
  },
  async *entries(files, own, { locale }) {
    for (const file of jsonNames(files)) yield* readJsonFile(files, file, { own, locale });
  },
});
