import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '../content-model';
import { siteOf } from '../site';

interface PermissionChecker {
  readonly can: { readonly read: (entry?: unknown) => boolean };
  readonly requiresEntity: { readonly read: () => boolean };
}

interface PermissionCheckers extends Core.Service {
  readonly create: (of: { readonly userAbility: unknown; readonly model: string }) => PermissionChecker;
}

type TypeName = Parameters<typeof uidOf>[0];

const checkerOf = (strapi: Core.Strapi, ctx: Context, name: TypeName): PermissionChecker => {
  const checkers: PermissionCheckers = strapi.plugin('content-manager').service('permission-checker');
  return checkers.create({ userAbility: ctx.state.userAbility, model: uidOf(name) });
};

/** Whether an administrator may read entries of a type in the content manager, some of them at least. */
export const mayReadType = (strapi: Core.Strapi, ctx: Context, name: TypeName): boolean =>
  checkerOf(strapi, ctx, name).can.read();

/**
 * Whether an administrator may read a guide's draft: roles may be restricted to some locales, or to what they made
 * themselves. A guide that is not saved in the locale is nobody's secret.
 */
export const mayReadGuide = async (
  strapi: Core.Strapi,
  ctx: Context,
  { documentId, locale: asked }: { readonly documentId: string | null; readonly locale?: string | undefined },
): Promise<boolean> => {
  const checker = checkerOf(strapi, ctx, 'guide');
  if (documentId === null || !checker.requiresEntity.read()) return checker.can.read();
  const locale = asked ?? (await siteOf(strapi)).defaultLocale;
  const draft: unknown = await strapi.db
    .query(uidOf('guide'))
    .findOne({ where: { documentId, locale, publishedAt: null }, populate: { createdBy: { populate: ['roles'] } } });
  return checker.can.read(draft ?? { locale });
};
