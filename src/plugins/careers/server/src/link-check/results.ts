import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { LINK_STATES, type LinkState } from '../../../core/taxonomy';
import { uidOf } from '../content-model';
import { tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';
import type { LinkFinding } from './check';
import { newDocumentId } from '../strapi/document-id';

const UID = uidOf('link-check');

export interface LinkResult extends LinkFinding {
  readonly url: string;
  readonly checkedAt: string;
  readonly failures: number;
}

/** How an address is looked up in `careers_link_checks`. */
export const hashOf = (url: string): string => createHash('sha256').update(url).digest('hex');
const isState = (value: unknown): value is LinkState => LINK_STATES.some((state) => state === value);
const optional = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** How each address was found that was ever checked. */
export const listStates = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, LinkState>> => {
  const { from, column } = tableAs(strapi, UID, 'c');
  const rows = await runStatement(strapi, {
    text: `select ${column('url')} as url, ${column('state')} as state from ${from}`,
    values: [],
  });
  return new Map(rows.flatMap(({ url, state }) => (isState(state) ? [[String(url), state] as const] : [])));
};

/** All that is known of some addresses, by address. */
export const listResults = async (
  strapi: Core.Strapi,
  urls: readonly string[],
): Promise<ReadonlyMap<string, LinkResult>> => {
  const rows: unknown[] = await strapi.db.query(UID).findMany({ where: { urlHash: { $in: urls.map(hashOf) } } });
  return new Map(
    rows.filter(isFields).flatMap((row): [string, LinkResult][] => {
      if (!isState(row.state)) return [];
      const result = {
        url: String(row.url),
        state: row.state,
        httpStatus: typeof row.httpStatus === 'number' ? row.httpStatus : null,
        reason: optional(row.reason),
        movedTo: optional(row.movedTo),
        checkedAt: new Date(String(row.checkedAt)).toISOString(),
        failures: Number(row.failures ?? 0),
      };
      return [[result.url, result]];
    }),
  );
};

const FAILURES: readonly LinkState[] = ['failing', 'broken'];

/** Remembers what was found, and how many times in a row it was bad. */
export const storeResult = async (strapi: Core.Strapi, url: string, found: LinkFinding): Promise<void> => {
  const table = strapi.db.query(UID);
  const urlHash = hashOf(url);
  const before: unknown = await table.findOne({ where: { urlHash }, select: ['id', 'failures'] });
  const failures = FAILURES.includes(found.state) ? (isFields(before) ? Number(before.failures ?? 0) : 0) + 1 : 0;
  const data = { ...found, url, checkedAt: new Date(), failures };
  if (isFields(before)) await table.update({ where: { id: before.id }, data });
  else await table.create({ data: { documentId: newDocumentId('l'), urlHash, ...data } });
};

/** Forgets addresses that nothing has any more. */
export const forgetOthers = async (strapi: Core.Strapi, urls: readonly string[]): Promise<void> => {
  const wanted = new Set(urls);
  const known = await listStates(strapi);
  const hashes = [...known.keys()].filter((url) => !wanted.has(url)).map(hashOf);
  for (let at = 0; at < hashes.length; at += 500) {
    await strapi.db.query(UID).deleteMany({ where: { urlHash: { $in: hashes.slice(at, at + 500) } } });
  }
};
