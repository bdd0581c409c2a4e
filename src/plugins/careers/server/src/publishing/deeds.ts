import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { uidOf } from '../content-model';

/** An administrator's permissions, as Strapi's sign-in puts them into the request (`ctx.state.userAbility`). */
export type Ability = object;

interface PermissionChecker {
  readonly cannot: { readonly publish: (entity?: object) => boolean };
}
interface PermissionCheckers extends Core.Service {
  readonly create: (question: { readonly userAbility: Ability; readonly model: string }) => PermissionChecker;
}

export interface Draft {
  readonly documentId: string;
  readonly locale: string;
}

/**
 * Which of some drafts an administrator may publish, by the content manager's own permissions: a role may be held to
 * one's own entries, or to some languages.
 *
 * @returns document ids
 */
export const findPublishable = async (
  strapi: Core.Strapi,
  {
    kind,
    documentIds,
    locale,
    ability,
  }: {
    readonly kind: 'guide' | 'faq';
    readonly documentIds: readonly string[];
    readonly locale: string;
    readonly ability: Ability;
  },
): Promise<ReadonlySet<string>> => {
  if (documentIds.length === 0) return new Set();
  const model = uidOf(kind);
  const checkers: PermissionCheckers = strapi.plugin('content-manager').service('permission-checker');
  const checker = checkers.create({ userAbility: ability, model });
  const rows: unknown[] = await strapi.db.query(model).findMany({
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
    // Conditions look at who made an entry.
    populate: { createdBy: { populate: ['roles'] } },
  });
  const allowed = rows.filter(isFields).filter((row) => !checker.cannot.publish({ ...row }));
  return new Set(allowed.map(({ documentId }) => String(documentId)));
};
