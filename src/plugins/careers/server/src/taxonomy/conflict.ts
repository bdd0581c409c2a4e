import { Conflict } from 'http-errors';

/** Why an order about skills and certifications cannot be carried out as things are now. */
export type TaxonomyConflict =
  | 'circle'
  | 'changed-since-preview'
  | 'too-late'
  | 'merged-further'
  | 'winner-gone'
  | 'loser-exists';

/**
 * 409. An error of Koa's own kind, the only one that Strapi passes on with this status.
 *
 * @param message what an editor should know and do, in English; the admin panel words it by `details.reason`
 */
export const taxonomyConflict = (
  reason: TaxonomyConflict,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
) => Object.assign(new Conflict(message), { details: { code: 'CareersTaxonomyConflict', reason, ...details } });
