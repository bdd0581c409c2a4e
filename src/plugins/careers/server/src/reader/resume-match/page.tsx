import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { MOST_TEXT, type MatchAnswer } from '../../../../core/match';
import { ROLE_CHANGE_DEPENDENCIES } from '../../career-change';
import { matchLimitOf, privateBodyOf, type MatchService } from '../../match';
import { renderDocument } from '../render';
import { rolesIn } from '../role-change/roles';
import { matchSecurityPolicy } from '../security-policy';
import type { ReaderAnswer } from '../service';
import type { Alternate, Frame } from '../views';
import { MatchView, type MatchProblem } from './view';

interface Asked {
  readonly text: string;
  /** A slug, or empty for all guides. */
  readonly guide: string;
}

interface Answered {
  readonly status: 200 | 400 | 413 | 429;
  readonly match?: MatchAnswer['data'];
  readonly problem?: MatchProblem;
}

export interface MatchPageInput {
  readonly frame: Frame;
  readonly languages: readonly Alternate[];
  readonly serverUrl: string;
}

const NOTHING: Asked = { text: '', guide: '' };

const slugOf = (value: string | null): string =>
  value !== null && /^[A-Za-z0-9._~-]{1,200}$/.test(value) ? value : '';

/** The form as it was sent; what bytes were no UTF-8 make is no reason to turn a person away, an unreadable body is. */
const readForm = (ctx: Context): Asked => {
  const body = privateBodyOf(ctx);
  if (body.kind !== 'form') return NOTHING;
  const text = (body.value.get('text') ?? '').replaceAll('\r\n', '\n').replaceAll('\uFFFD', ' ');
  return { text, guide: slugOf(body.value.get('guide')) };
};

const answer = async (strapi: Core.Strapi, { text, guide }: Asked, locale: string): Promise<Answered> => {
  if (text.trim() === '') return { status: 400, problem: 'matchEmpty' };
  if (text.length > MOST_TEXT) return { status: 413, problem: 'matchTooLong' };
  const service: MatchService = strapi.plugin('careers').service('match');
  const find = (slug: string) => service.match({ text, locale, ...(slug !== '' && { guide: slug }) });
  try {
    return { status: 200, match: await find(guide) };
  } catch (error) {
    // The guide was taken down meanwhile: the others are still there.
    if (error instanceof errors.NotFoundError) return { status: 200, match: await find('') };
    throw error;
  }
};

/** Answers a sent form. Nothing of it is kept: the page is for whoever sent it. */
const answerForm = async (
  strapi: Core.Strapi,
  ctx: Context,
  locale: string,
): Promise<{ readonly asked: Asked; readonly answered: Answered }> => {
  try {
    await matchLimitOf(strapi).count(ctx);
    const asked = readForm(ctx);
    return { asked, answered: await answer(strapi, asked, locale) };
  } catch (error) {
    if (error instanceof errors.RateLimitError)
      return { asked: NOTHING, answered: { status: 429, problem: 'matchBusy' } };
    if (error instanceof errors.PayloadTooLargeError) {
      return { asked: NOTHING, answered: { status: 413, problem: 'matchTooLong' } };
    }
    if (error instanceof errors.ValidationError) {
      return { asked: NOTHING, answered: { status: 400, problem: 'matchUnreadable' } };
    }
    throw error;
  }
};

/** The page with the form; after it was sent, with what was found. */
export const matchPage = async (
  strapi: Core.Strapi,
  ctx: Context,
  { frame, languages, serverUrl }: MatchPageInput,
): Promise<ReaderAnswer> => {
  const { locale } = frame;
  const isSent = ctx.method === 'POST';
  const asksFor = typeof ctx.query.guide === 'string' ? ctx.query.guide : null;
  const { asked, answered } = isSent
    ? await answerForm(strapi, ctx, locale)
    : { asked: { text: '', guide: slugOf(asksFor) }, answered: { status: 200 } as const satisfies Answered };
  const { match, problem, status }: Answered = answered;
  const html = renderDocument(
    <MatchView
      frame={frame}
      roles={await rolesIn(strapi, locale)}
      guide={asked.guide}
      text={asked.text}
      match={match}
      problem={problem}
      languages={languages}
    />,
  );
  return {
    kind: 'page',
    status,
    html,
    securityPolicy: matchSecurityPolicy({ serverUrl }),
    ...(isSent ? {} : { dependencies: ROLE_CHANGE_DEPENDENCIES }),
  };
};
