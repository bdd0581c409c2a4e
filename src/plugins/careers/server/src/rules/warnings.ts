import type { Core } from '@strapi/strapi';
import { foldName } from '../../../core/model/names';
import { isFields, quote } from '../../../core/rules';
import { uidOf } from '../content-model';

/** Response header that carries warnings about a write that went through, as a JSON list of texts. */
export const WARNINGS_HEADER = 'X-Careers-Warnings';

/** Headers hold ASCII only. */
const toAscii = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Tells the operator in the log, and whoever made the request in a header of the answer. */
export const warnInAnswer = (strapi: Core.Strapi, warnings: readonly string[]): void => {
  if (warnings.length === 0) return;
  for (const warning of warnings) strapi.log.warn(`careers: ${warning}`);
  const context = strapi.requestContext.get();
  context?.set(WARNINGS_HEADER, toAscii(JSON.stringify(warnings)));
};

/** Warns when another skill of the same nature has the same preferred name. */
export const warnOfDuplicateName = async (
  strapi: Core.Strapi,
  { documentId, name, nature }: { documentId: string; name: string; nature: string },
): Promise<void> => {
  const rows: unknown[] = await strapi.db.query(uidOf('skill')).findMany({
    where: { name: { $eqi: name.trim() }, nature, documentId: { $ne: documentId } },
    select: ['documentId', 'name', 'slug'],
    limit: 10,
  });
  const twins = rows.filter(isFields).filter((row) => foldName(String(row.name)) === foldName(name));
  const slugs = twins.map(({ slug }) => quote(slug)).join(', ');
  warnInAnswer(strapi, twins.length === 0 ? [] : [`There is already a ${nature} named ${quote(name)}: ${slugs}.`]);
};
