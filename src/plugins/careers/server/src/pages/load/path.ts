import type { Core } from '@strapi/strapi';
import { linkAs, linkOf } from './links';

/** The rows that lead from an entry along some of its attributes: `l0`, `l1`, … in a statement. */
export interface Path {
  /** A table each attribute, in order: `"careers_guides_faqs_lnk" l0`. */
  readonly tables: readonly string[];
  /** What joins each table to what is before it. */
  readonly on: readonly (readonly string[])[];
  /** Column with the row id of what the last attribute holds. */
  readonly target: string;
  /** Its type. */
  readonly targetUid: string;
}

/**
 * Follows attributes from an entry; each but the first is of what the one before it holds.
 *
 * @param start the entry's type, and the column of the statement that has its row id
 * @throws Error as `linkOf` does
 */
export const pathFrom = (
  strapi: Core.Strapi,
  start: { readonly uid: string; readonly id: string },
  attributes: readonly string[],
): Path => {
  let { uid, id } = start;
  const tables: string[] = [];
  const on: (readonly string[])[] = [];
  attributes.forEach((attribute, index) => {
    const link = linkOf(strapi, uid, attribute);
    const rows = linkAs(strapi, link, `l${index}`);
    tables.push(rows.from);
    on.push([`${rows.source} = ${id}`, ...rows.on]);
    id = rows.target;
    uid = link.targetUid;
  });
  return { tables, on, target: id, targetUid: uid };
};
