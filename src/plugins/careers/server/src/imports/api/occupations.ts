import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { paginate, type Occupations, type OccupationsRequest } from '../../../../core/imports/job-requests';
import { openFiles } from '../jobs';
import { findSource } from '../sources';

interface Listed {
  readonly record: string;
  readonly title: string;
  readonly codes: readonly string[];
  /** All that is searched in. */
  readonly words: string;
}

/** Lists of a few uploads: whoever picks from one asks with every letter. A large one has 3,000 lines. */
const lists = new LRUCache<string, Promise<readonly Listed[]>>({ max: 4, ttl: 600_000 });

/** Without case and accents: `électricien` is found by `electricien`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const readList = async (
  strapi: Core.Strapi,
  { folder, source, locale }: Pick<OccupationsRequest, 'folder' | 'source' | 'locale'>,
): Promise<readonly Listed[]> => {
  const reader = await findSource(source).load();
  const files = await openFiles(strapi, { folder });
  try {
    const listed: Listed[] = [];
    for await (const { record, title, externalIds } of reader.list(files, locale ? { locale } : {})) {
      const codes = externalIds.map(({ code }) => code);
      listed.push({ record, title, codes, words: plain([record, title, ...codes].join(' ')) });
    }
    return listed;
  } finally {
    files.close();
  }
};

const listOf = (
  strapi: Core.Strapi,
  { folder, source, locale }: Pick<OccupationsRequest, 'folder' | 'source' | 'locale'>,
): Promise<readonly Listed[]> => {
  const key = [folder, source, locale].join(' ');
  const known = lists.get(key);
  if (known) return known;
  const reading = readList(strapi, { folder, source, locale });
  lists.set(key, reading);
  // A file that cannot be read is told each time, and read again.
  reading.catch(() => lists.delete(key));
  return reading;
};

/**
 * The records of uploaded files from which an administrator picks.
 *
 * @throws SourceFileError (400) when the files are not ones of the source; NotFoundError (404) when they are gone
 */
export const searchOccupations = async (strapi: Core.Strapi, request: OccupationsRequest): Promise<Occupations> => {
  const { q, page, pageSize } = request;
  const wanted = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = await listOf(strapi, request);
  const found = all.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const start = (page - 1) * pageSize;
  return {
    occupations: found
      .slice(start, start + pageSize)
      .map(({ record, title, codes }) => ({ record, title, codes: [...codes] })),
    pagination: paginate({ page, pageSize, total: found.length }),
  };
};
