import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { CareersConfig } from '../config';
import { localesOf } from '../strapi/locales';

/**
 * Reads the bodies of match requests ahead of Strapi's own parser. Strapi logs what that parser throws, and since Node 20 the
 * message of a JSON error quotes the text around the fault, which here is somebody's résumé. Besides, the parser puts
 * U+FFFD in place of bytes that are no UTF-8, and takes no form above 56 KB. A test sends broken résumés and looks into the log.
 */
const MOST_BYTES = 1_000_000;
/** Where an editor tries a text, see `match-tester`. */
export const TESTER_PATH = '/careers/match-tester';
/** What Strapi's parser leaves alone. */
const READ_ALREADY = 'application/x-careers-read';

type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly value: URLSearchParams };

interface MatchState {
  careersMatchBody?: () => Body;
}

const tooLarge = () =>
  new errors.PayloadTooLargeError(`The request is too large: at most ${MOST_BYTES} bytes are read.`, {
    parameter: 'body',
    allowed: MOST_BYTES,
  });

const refuse = (problem: string) => new errors.ValidationError(`The body ${problem}.`, { parameter: 'body', problem });

const parse = (bytes: Buffer, type: string): Body => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('is not UTF-8: it has bytes that stand for no character');
  }
  if (type === 'application/x-www-form-urlencoded') return { kind: 'form', value: new URLSearchParams(text) };
  if (type !== 'application/json') throw refuse('has to be sent as application/json');
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    // Not the parser's own message: see above.
    throw refuse('is not valid JSON');
  }
};

/** @returns nothing when there is more than may be */
const collect = async (ctx: Context): Promise<Buffer | undefined> => {
  if (Number(ctx.req.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const read = async (ctx: Context): Promise<() => Body> => {
  const type = (ctx.req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  try {
    const bytes = await collect(ctx);
    // What is left is not waited for.
    if (bytes === undefined) ctx.set('Connection', 'close');
    return () => {
      if (bytes === undefined) throw tooLarge();
      return parse(bytes, type);
    };
  } catch {
    return () => {
      throw refuse('did not arrive whole');
    };
  }
};

/** In `register`, before Strapi's own middlewares. */
export const registerPrivateBodies = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, prefix, reader } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  const api = `${strapi.config.get<string>('api.rest.prefix', '/api')}/${prefix}/match`;
  const inReader = `${reader.path}/match`;
  /** The reader's form, in any locale of the app; what else ends like it is the host's. */
  const isReaderForm = async (path: string): Promise<boolean> => {
    if (!reader.enabled || !path.endsWith(inReader)) return false;
    const before = path.slice(0, -inReader.length);
    return before === '' || (await localesOf(strapi).find()).some(({ code }) => before === `/${code}`);
  };
  const isMatch = async (path: string): Promise<boolean> =>
    path === api || path === TESTER_PATH || (await isReaderForm(path));
  strapi.server.use(async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method === 'POST' && (await isMatch(ctx.path.replace(/\/+$/, '')))) {
      const state: MatchState = ctx.state;
      state.careersMatchBody = await read(ctx);
      ctx.req.headers['content-type'] = READ_ALREADY;
    }
    await next();
  });
};

/**
 * The body of a match request.
 *
 * @throws ValidationError, PayloadTooLargeError; neither says anything of what was sent
 */
export const privateBodyOf = (ctx: Context): Body => {
  const state: MatchState = ctx.state;
  if (state.careersMatchBody === undefined) throw refuse('is missing');
  return state.careersMatchBody();
};
