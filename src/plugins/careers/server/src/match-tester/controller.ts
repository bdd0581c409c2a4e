import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { guideChoiceQuerySchema, nameOrderSchema, nameUndoSchema } from '../../../core/match-tester';
import { readInput, requireTypePermission, type AdminState } from '../admin-api';
import { privateBodyOf, readMatchRequest, type MatchService } from '../match';
import { localesOf } from '../strapi/locales';
import { listGuideChoices } from './guide-choices';
import { setName, undoName } from './names';

/** Strapi's parser gives the body; Koa's types do not know of it. */
type AdminContext = Context & { readonly request: { readonly body?: unknown } };

/** Nothing of a text that is tried is kept or logged: its body goes past Strapi's parser, and no error quotes it. */
export const createMatchTesterController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /careers/match-tester`: `{data: TesterStart}` */
  start: async (ctx: AdminContext): Promise<void> => {
    const locales = (await localesOf(strapi).find()).map(({ code, name }) => ({ code, name }));
    ctx.body = { data: { locales, defaultLocale: await localesOf(strapi).getDefaultLocale() } };
  },
  /** `GET /careers/match-tester/guides?q=&locale=`: `{data: GuideChoice[]}` */
  guides: async (ctx: AdminContext): Promise<void> => {
    ctx.body = { data: await listGuideChoices(strapi, readInput(guideChoiceQuerySchema, ctx.query)) };
  },
  /** `POST /careers/match-tester`: `{data: TestAnswer}` */
  test: async (ctx: AdminContext): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    const body = privateBodyOf(ctx);
    const { text, guide, locale } = readMatchRequest(body.kind === 'json' ? body.value : undefined);
    if (text === undefined) throw new errors.ValidationError('"text" is missing.', { parameter: 'text' });
    const service: MatchService = strapi.plugin('careers').service('match');
    ctx.body = { data: await service.inspect({ text, ...(guide && { guide }), ...(locale && { locale }) }) };
  },
  /** `POST /careers/match-tester/names`: `{data: NameChange}` */
  setName: async (ctx: AdminContext): Promise<void> => {
    const order = readInput(nameOrderSchema, ctx.request.body);
    const state: AdminState = ctx.state;
    requireTypePermission({ state, deed: 'update', type: order.kind });
    ctx.body = { data: await setName(strapi, order) };
  },
  /** `POST /careers/match-tester/names/undo`: `{data: NameChange}` */
  undoName: async (ctx: AdminContext): Promise<void> => {
    const change = readInput(nameUndoSchema, ctx.request.body);
    const state: AdminState = ctx.state;
    requireTypePermission({ state, deed: 'update', type: change.kind });
    ctx.body = { data: await undoName(strapi, change) };
  },
});
