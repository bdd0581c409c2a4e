import { isFields } from '../../../core/rules';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { ownBuffer, type Answer, type Header } from './entry';
import { splitVary } from './heads';

/** Answers with another status are never stored. */
const STORED_STATUSES = [200, 301, 404];

const textOf = (value: ReturnType<Context['res']['getHeader']>): string =>
  Array.isArray(value) ? value.join(', ') : String(value);

/** The headers of a response so far, their names in lower case. */
export const headersSoFar = (ctx: Context): readonly Header[] =>
  ctx.res.getHeaderNames().map((name): Header => [name, textOf(ctx.res.getHeader(name))]);

/**
 * An entry that is not there, as an answer rather than an error, in the form that Strapi gives it further out: only an
 * answer can be stored. @throws any other error
 */
export const answerNotFound = (ctx: Context, error: unknown): void => {
  if (!(error instanceof errors.NotFoundError)) throw error;
  const thrown: Error & { readonly details: unknown } = error;
  const { name, message, details } = thrown;
  ctx.status = 404;
  ctx.body = { data: null, error: { status: 404, name, message, details } };
};

/** Strapi's own way to answer that nobody took a request, which it also does further out. */
interface StrapiContext {
  readonly notFound: () => void;
}
const isStrapiContext = (ctx: unknown): ctx is StrapiContext => isFields(ctx) && typeof ctx.notFound === 'function';

const readBody = (body: unknown): Buffer | undefined => {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return ownBuffer(body);
  if (Array.isArray(body) || (isFields(body) && !('pipe' in body))) return ownBuffer(JSON.stringify(body));
  return undefined;
};

/** What the handler set: not what was there before, and not what is said anew for each form of the answer. */
const NOT_OWN = /^(vary|content-length|content-encoding|transfer-encoding|etag|date|connection)$/i;

/**
 * What the handler of a route has answered, apart from what the app adds.
 *
 * @param before the headers that were there when the handler was called
 * @returns nothing when it cannot be stored: another status, a stream, a cookie, or the handler forbids it
 */
export const readAnswer = (ctx: Context, before: readonly Header[]): Answer | undefined => {
  if (ctx.status === 404 && (ctx.body === undefined || ctx.body === null) && isStrapiContext(ctx)) ctx.notFound();
  if (!STORED_STATUSES.includes(ctx.status)) return undefined;
  const control = ctx.response.get('Cache-Control');
  if (/no-store|private/i.test(control) || ctx.response.get('Set-Cookie') !== '') return undefined;
  if (ctx.response.get('Content-Encoding') !== '') return undefined;
  const body = readBody(ctx.body);
  if (!body) return undefined;
  const known = new Map(before);
  const headers = headersSoFar(ctx).filter(([name, value]) => known.get(name) !== value && !NOT_OWN.test(name));
  const varied = splitVary(known.get('vary') ?? '').map((name) => name.toLowerCase());
  const vary = splitVary(ctx.response.get('Vary')).filter((name) => !varied.includes(name.toLowerCase()));
  return { status: ctx.status, headers, vary, body };
};
