import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';

/** The types that have drafts, and so something to hide. */
export const DRAFTED_TYPES = ['guide', 'faq'] as const;

/** The content API action that lets a caller read the drafts of a type: `plugin::careers.guide.findDrafts`. */
export const draftActionOf = (uid: string): string => `${uid}.findDrafts`;

/**
 * A controller action for the permission screens only: no route leads to it. Strapi lists every controller function that
 * bears this mark, which it otherwise sets itself when it mounts a route of the content API.
 */
export const draftPermission = Object.assign(
  () => {
    throw new errors.NotFoundError('This action is a permission, not an endpoint.');
  },
  { [Symbol.for('__type__')]: ['content-api'] },
);

type Caller = Parameters<Core.Strapi['auth']['verify']>[0];

const isCaller = (auth: unknown): auth is Caller =>
  typeof auth === 'object' && auth !== null && 'strategy' in auth && Boolean(auth.strategy);

/**
 * Whether a caller may read the drafts of a type: full-access API tokens, and custom tokens and roles that were granted
 * the type's `findDrafts`. Read-only tokens may not: they are what a public website carries.
 *
 * @param auth `ctx.state.auth` of the request; nothing when the route asks for no authentication
 * @param uid `plugin::careers.guide` or `plugin::careers.faq`
 */
export const mayReadDrafts = async ({
  strapi,
  auth,
  uid,
}: {
  strapi: Core.Strapi;
  auth: unknown;
  uid: string;
}): Promise<boolean> => {
  if (!isCaller(auth)) return false;
  try {
    await strapi.auth.verify(auth, { scope: [draftActionOf(uid)] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) return false;
    throw error;
  }
};

/** The types whose drafts a caller must not see, by uid. */
export type HiddenTypes = ReadonlySet<string>;

const known = new WeakMap<Caller, Promise<HiddenTypes>>();

const findHiddenTypes = async (strapi: Core.Strapi, auth: unknown): Promise<HiddenTypes> => {
  const hidden = new Set<string>();
  for (const uid of DRAFTED_TYPES.map((name) => uidOf(name))) {
    if (!(await mayReadDrafts({ strapi, auth, uid }))) hidden.add(uid);
  }
  return hidden;
};

/** The types whose drafts the caller must not see; worked out once a request. */
export const hiddenTypesFor = (strapi: Core.Strapi, auth: unknown): Promise<HiddenTypes> => {
  if (!isCaller(auth)) return findHiddenTypes(strapi, auth);
  const hidden = known.get(auth) ?? findHiddenTypes(strapi, auth);
  known.set(auth, hidden);
  return hidden;
};

/**
 * The answer to whoever asks for drafts without the right: a 403 that names the parameter, or for an answer that turned
 * out to be a draft, the document.
 */
export const draftsForbidden = ({
  parameter,
  found,
  uid,
}: {
  parameter?: string;
  found: unknown;
  uid: string;
}): errors.PolicyError => {
  const what = parameter ? `"${parameter}" reaches drafts` : 'This is a draft';
  // Strapi replaces the message of any other ForbiddenError by a bare "Forbidden".
  return new errors.PolicyError(
    `${what} of ${uid}, which this caller may not read. Ask for published entries, or use a token or a role that has ` +
      `the permission ${draftActionOf(uid)}.`,
    { parameter, found, allowed: 'published', permission: draftActionOf(uid) },
  );
};
