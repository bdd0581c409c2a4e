import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from '../../core/imports/job';
import { isDiskFull } from '../../core/imports/disk-full';
import type { GuideDocuments } from '../../server/src/guide-documents';
import type { ImportsService, Unexportable } from '../../server/src/imports';
import { withApp } from '../app';
import { clearLine, print, showProgress } from '../output';
import { UsageError } from '../usage';

export interface ExportContentArguments {
  readonly format: string;
  readonly out: string | undefined;
  /** Slugs. */
  readonly guides: readonly string[];
  readonly published: boolean;
  readonly json: boolean;
  readonly locale: string | undefined;
  readonly app: string | undefined;
}

const isFormat = (format: string): format is ExportFormat => EXPORT_FORMATS.some((known) => known === format);

const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (about) => about.isDirectory(),
    () => false,
  );

const fileFor = async (out: string | undefined, format: ExportFormat): Promise<string> => {
  if (!out) throw new UsageError('Say where to write to: --out FILE.');
  if (format === 'json' && out.endsWith('.json')) {
    throw new UsageError('JSON is written with one entry a line: end the name of the file in .jsonl.');
  }
  const place = path.resolve(out);
  return (await isFolder(place)) ? path.join(place, EXPORT_FILES[format]) : place;
};

/** A file that is there is replaced only when all of the new one is. */
const writeStream = async (stream: Readable, file: string): Promise<void> => {
  const partial = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await pipeline(stream, createWriteStream(partial));
    await rename(partial, file);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new Error(`The disk is full: ${file} could not be written, and is as it was. Make room and start it again.`, {
      cause: error,
    });
  } finally {
    await rm(partial, { force: true });
  }
};

interface Chosen {
  /** Document ids; all guides when absent. */
  readonly ids?: readonly string[];
  readonly missing: readonly string[];
}

const choose = async (
  strapi: Core.Strapi,
  { guides: slugs, locale }: Pick<ExportContentArguments, 'guides' | 'locale'>,
): Promise<Chosen> => {
  if (slugs.length === 0) return { missing: [] };
  const service = strapi.plugin('careers').service<GuideDocuments>('guide-documents');
  const found = (await service.list(locale ? { locale } : {})).filter(({ slug }) => slugs.includes(slug));
  return {
    ids: [...new Set(found.map(({ documentId }) => documentId))],
    missing: slugs.filter((slug) => !found.some((guide) => guide.slug === slug)),
  };
};

/**
 * Writes everything, or some guides with all that they name, to one file.
 *
 * @returns the exit code: 1 when a guide that was asked for does not exist, or something could not be written
 */
export const exportContentCommand = async (args: ExportContentArguments): Promise<number> => {
  const { format, locale } = args;
  if (!isFormat(format))
    throw new UsageError(`There is no format "${format}"; there are ${EXPORT_FORMATS.join(', ')}.`);
  if (args.published) throw new UsageError('--published is for guides as documents, without --format.');
  const file = await fileFor(args.out, format);
  const left: Unexportable[] = [];
  const { total, missing } = await withApp({
    folder: args.app,
    work: async (strapi) => {
      const chosen = await choose(strapi, args);
      if (chosen.ids?.length === 0) return { total: 0, missing: chosen.missing };
      const service = strapi.plugin('careers').service<ImportsService>('imports');
      const content = await service.exportContent(
        { format, ...(chosen.ids && { guides: [...chosen.ids] }), ...(locale && { locale }) },
        {
          onEntry: (done) => {
            showProgress({ done, total: content.total, file: path.basename(file) });
          },
          onUnexportable: (entry) => left.push(entry),
        },
      );
      await writeStream(content.stream, file);
      clearLine();
      return { total: content.total, missing: chosen.missing };
    },
  });
  const written = total - left.length;
  if (args.json)
    print(JSON.stringify({ file: written > 0 ? file : null, format, entries: written, left, missing }, null, 2));
  else {
    for (const slug of missing) print(`There is no guide "${slug}"`);
    for (const { kind, title, reason } of left) print(`left out  ${kind} "${title}": ${reason}`);
    print(written > 0 ? `${written} ${written === 1 ? 'entry' : 'entries'} written to ${file}` : 'Nothing was written');
  }
  return missing.length + left.length > 0 ? 1 : 0;
};
