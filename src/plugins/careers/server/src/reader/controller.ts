import { gzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { RESERVED_GUIDE_SLUGS } from '../../../core/slug';
import { cachedRead, noteDependencies } from '../cache';
import { siteOf } from '../site';
import { readerAddresses } from './address';
import { readChoice, readPreview } from './choice';
import { readRoleChange } from './role-change/choice';
import type { Reader, ReaderAnswer } from './service';
import { SECURITY_HEADERS } from './security-policy';
import { stylesheet } from './stylesheet';

/** Koa's router gives the parameters of the address; its types do not know of them. */
type RoutedContext = Context & { readonly params: Readonly<Record<string, string | undefined>> };
type Answering = (reader: Reader, ctx: RoutedContext, locale: string) => Promise<ReaderAnswer>;

const FOREVER = 'public, max-age=31536000, immutable';

const send = (ctx: Context, answer: ReaderAnswer): void => {
  const isPrivate = answer.dependencies === undefined || readPreview(ctx.query) !== undefined;
  if (isPrivate) {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex');
  } else {
    noteDependencies(ctx, answer.dependencies);
  }
  if (answer.kind === 'moved') {
    ctx.status = 301;
    ctx.set('Location', answer.location);
    ctx.body = '';
    return;
  }
  ctx.status = answer.status;
  ctx.set('Content-Security-Policy', answer.securityPolicy);
  ctx.set(SECURITY_HEADERS);
  ctx.type = 'text/html';
  ctx.body = answer.html;
};

export const createReaderController = ({ strapi }: { strapi: Core.Strapi }) => {
  let loaded: Promise<Reader> | undefined;
  /** With React, at the first request for a page, so that a start does not wait for it. */
  const loadReader = () => (loaded ??= import('./service').then(({ createReader }) => createReader({ strapi })));
  const cached = cachedRead({ strapi });
  let zipped: Buffer | undefined;
  const zippedScripts = new Map<string, Buffer>();

  /** The scripts of the résumé form; compressed once. */
  const sendScript = async (ctx: RoutedContext, file: string): Promise<void> => {
    const { loadMatchFile } = await import('./resume-match');
    const text = await loadMatchFile(file);
    ctx.status = text === undefined ? 404 : 200;
    ctx.body = text ?? '';
    if (text === undefined) return;
    ctx.type = 'text/javascript';
    ctx.set('Cache-Control', FOREVER);
    ctx.vary('Accept-Encoding');
    if (ctx.acceptsEncodings('gzip', 'identity') !== 'gzip') return;
    const kept = zippedScripts.get(file) ?? gzipSync(text);
    zippedScripts.set(file, kept);
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = kept;
  };

  /** Answers in the locale of the address; what belongs to somebody else goes on to whoever answers there. */
  const answerWith =
    (answer: Answering) =>
    async (ctx: RoutedContext, next: Next): Promise<unknown> => {
      const { locale: code, slug } = ctx.params;
      if (slug !== undefined && RESERVED_GUIDE_SLUGS.includes(slug)) return next();
      const reader = await loadReader();
      const known = await reader.localeOf(code);
      if (!known) return next();
      if (code !== undefined && known.isDefault) {
        const addresses = readerAddresses(strapi, await siteOf(strapi));
        ctx.status = 301;
        ctx.set('Location', `${addresses.withoutLocale(ctx.path, known.locale)}${ctx.search}`);
        ctx.body = '';
        return undefined;
      }
      const run = async (): Promise<void> => {
        send(ctx, await answer(reader, ctx, known.locale));
      };
      return ctx.method === 'POST' ? run() : cached(ctx, run);
    };

  return {
    /** `GET /guides?q=&field=&page=` */
    list: answerWith((reader, ctx, locale) => reader.list({ locale, choice: readChoice(ctx.query) })),

    /** `GET /guides/:slug`, with `?status=draft&token=` its draft. */
    guide: answerWith((reader, ctx, locale) =>
      reader.guide({ slug: ctx.params.slug ?? '', locale, preview: readPreview(ctx.query) }),
    ),

    /** `GET /guides/compare?from=&to=&hoursPerWeek=` leads to `GET /guides/compare/:from/:to`. */
    compare: answerWith((reader, ctx, locale) => {
      const { from, to } = ctx.params;
      const isAtItsAddress = from !== undefined && to !== undefined;
      return reader.roleChange({ locale, choice: readRoleChange(ctx.query, { from, to }), isAtItsAddress });
    }),

    /** `GET` and `POST /guides/match` */
    match: answerWith((reader, ctx, locale) => reader.match(ctx, locale)),

    /** `GET /guides/assets/<hash>.css`. A page of an earlier release still gets a stylesheet, the present one. */
    asset: async (ctx: RoutedContext): Promise<void> => {
      const file = ctx.params.file ?? '';
      if (/\.m?js$/.test(file)) return sendScript(ctx, file);
      if (!/^[0-9a-f]{16}\.css$/.test(file)) {
        ctx.status = 404;
        ctx.body = '';
        return;
      }
      ctx.type = 'text/css';
      ctx.set('Cache-Control', file === stylesheet.file ? FOREVER : 'no-cache');
      ctx.vary('Accept-Encoding');
      if (ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
        zipped ??= gzipSync(stylesheet.text);
        ctx.set('Content-Encoding', 'gzip');
        ctx.body = zipped;
      } else {
        ctx.body = stylesheet.text;
      }
    },
  };
};
