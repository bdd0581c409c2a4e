import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { matchAnswerSchema, matchRequestSchema } from '../../../core/match';
import type { CareersConfig } from '../config';
import { privateBodyOf } from './private-body';
import { matchLimitOf } from './rate-limit';
import { readMatchRequest } from './request';
import type { MatchService } from './service';

/** `POST /match`: `{data: {skills, certifications, guides}}`. Never stored, neither here nor on the way. */
const createHandler =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    await matchLimitOf(strapi).count(ctx);
    const body = privateBodyOf(ctx);
    const service: MatchService = strapi.plugin('careers').service('match');
    ctx.body = { data: await service.match(readMatchRequest(body.kind === 'json' ? body.value : undefined)) };
  };

export const createMatchRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const { active, prefix } = strapi.config.get<CareersConfig>('plugin::careers');
  const route = {
    method: 'POST',
    path: '/match',
    handler: createHandler(strapi),
    // Whoever may read guides may match against them.
    config: { auth: { scope: ['plugin::careers.page.find'] } },
    request: { body: { 'application/json': matchRequestSchema } },
    response: matchAnswerSchema,
  };
  return { type: 'content-api', prefix: `/${prefix}`, routes: active ? [route] : [] };
};
