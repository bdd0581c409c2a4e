import type { Core } from '@strapi/strapi';
import { collectUnclear, withoutDrafts, type Entry, type EntryId, type IsDraft, type Sanitizer } from './answer-rules';
import { draftsForbidden, hiddenTypesFor } from './draft-permission';
import type { ModelGraph } from './model-graph';
import { isRecord } from './record';
import { isRequestFor, stateOf, type RequestLog } from './request';

interface Step {
  (): Step;
  (entry: Entry): Promise<Entry>;
}

/** Strapi types its sanitisers as curried functions of lodash: called with nothing, they answer themselves. */
const asStep = (run: (entry: Entry) => Promise<Entry>): Step => {
  function step(): Step;
  function step(entry: Entry): Promise<Entry>;
  function step(...entries: [] | [Entry]): Step | Promise<Entry> {
    return entries.length === 0 ? step : run(entries[0]);
  }
  return step;
};

const unchanged = asStep((entry) => Promise.resolve(entry));

type IdsByType = ReadonlyMap<string, ReadonlySet<EntryId>>;

const NONE: IdsByType = new Map();

const findPublished = async (strapi: Core.Strapi, unclear: IdsByType): Promise<IdsByType> => {
  const published = new Map<string, ReadonlySet<EntryId>>();
  for (const [uid, ids] of unclear) {
    const where = { id: { $in: [...ids] }, publishedAt: { $notNull: true } };
    const rows: readonly Entry[] = await strapi.db.query(uid).findMany({ select: ['id'], where });
    published.set(uid, new Set(rows.map(({ id }) => id)));
  }
  return published;
};

/**
 * The last line of defence: takes drafts of hidden types out of whatever the content API is about to answer, from the
 * host's own types and controllers too. Answers that cannot hold any pass unread. A controller that answers with a draft
 * itself gets a 403 that says so, rather than holes in a list.
 */
export const guardOutput = ({
  strapi,
  graph,
  log,
}: {
  strapi: Core.Strapi;
  graph: () => ModelGraph;
  log: RequestLog;
}): void => {
  const clean = async (entry: Entry, uid: string): Promise<Entry> => {
    // Despite its type: Strapi sanitises the answer to a request for an entry that does not exist, too.
    const found: unknown = entry;
    if (!isRecord(found)) return entry;

    const ctx = strapi.requestContext.get();
    // Outside a request, and in the admin's own routes, there is no visitor to keep anything from.
    if (!ctx || stateOf(ctx).route?.info?.type === 'admin') return entry;
    const hidden = await hiddenTypesFor(strapi, stateOf(ctx).auth);
    if (hidden.size === 0) return entry;

    const scope = { graph: graph(), hidden };
    const unclear = log.isKnownPublished(ctx) ? NONE : collectUnclear(scope, { entry, uid });
    const published = await findPublished(strapi, unclear);
    const isDraft: IsDraft = ({ id, publishedAt }, type) =>
      publishedAt === null || (unclear.get(type)?.has(id) === true && published.get(type)?.has(id) !== true);

    const isOwnDraft = isRequestFor(ctx, `${uid}.create`);
    if (hidden.has(uid) && !isOwnDraft && isDraft(entry, uid)) throw draftsForbidden({ uid, found: entry.documentId });
    return withoutDrafts(scope, { entry, uid }, isDraft);
  };

  const sanitizer: Sanitizer = ({ uid }) => (graph().stepsOf(uid) ? asStep((entry) => clean(entry, uid)) : unchanged);
  strapi.sanitizers.add('content-api.output', sanitizer);
};
