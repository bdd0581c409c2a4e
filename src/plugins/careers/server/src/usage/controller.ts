import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { USED_TYPES, usageQuerySchema, type UsedType } from '../../../core/usage';
import { readInput } from '../admin-api';
import { createUsageService } from './service';

/** One function a type, by its name, so that each route asks for the permission to read that type. */
export const createUsageController = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): Readonly<Record<UsedType, (ctx: Context) => Promise<void>>> => {
  const answer = (type: UsedType) => async (ctx: Context) => {
    const { page, pageSize } = readInput(usageQuerySchema, ctx.query);
    const { documentId } = ctx.params as { readonly documentId: string };
    ctx.body = { data: await createUsageService({ strapi }).of({ type, documentId, page, pageSize }) };
  };
  return Object.fromEntries(USED_TYPES.map((type) => [type, answer(type)])) as Record<
    UsedType,
    (ctx: Context) => Promise<void>
  >;
};
