import type { Context } from 'koa';
import { isFields } from '../../../core/rules';
import type { Dependency } from '../cache';
import { PUBLIC_TYPES, type PublicType } from '../content-model';

/**
 * What leads from an answer to types that the cache does not watch: where else a file is used, and administrators.
 */
const UNWATCHED = ['"related":', '"createdBy":', '"updatedBy":'];

const documentIdsIn = (answer: unknown): readonly string[] => {
  const data: unknown = isFields(answer) ? answer.data : undefined;
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  return entries.flatMap((entry) =>
    isFields(entry) && typeof entry.documentId === 'string' ? [entry.documentId] : [],
  );
};

/**
 * What an answer of Strapi's generated reads is made from: anything at all, because a query filters and populates as it
 * likes. The documents are named too, for the tags by which a CDN purges answers.
 *
 * @returns nothing when the answer shows what is not watched
 */
export const findGeneratedDependencies = ({
  name,
  ctx,
  body,
}: {
  readonly name: PublicType;
  readonly ctx: Context;
  readonly body: Buffer;
}): readonly Dependency[] | undefined => {
  if (UNWATCHED.some((key) => body.includes(key))) return undefined;
  const query = decodeURIComponent(ctx.querystring);
  const involved = /populate|filters|sort/.test(query) ? PUBLIC_TYPES : [name];
  return [
    '*',
    ...involved.map((kind): Dependency => `${kind}:*`),
    ...documentIdsIn(ctx.body).map((documentId): Dependency => `${name}:${documentId}`),
  ];
};
