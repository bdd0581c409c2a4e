import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { guideVersionSchema, settleRequestSchema } from '../../../../core/imports/conflicts';
import { jobsQuerySchema } from '../../../../core/imports/job-requests';
import { readInput, requireGuidePermission, type AdminState } from '../../admin-api';
import type { GuideVersionId } from '../write/memory';
import { listConflictedGuides } from './guides';
import { readConflicts, readProvenance, settleSeen } from './service';

type AdminContext = Context & { readonly state: AdminState; readonly request: { readonly body?: unknown } };

export const createImportConflictController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readVersion = async ({ query, state }: AdminContext): Promise<GuideVersionId> => {
    const version = readInput(guideVersionSchema, query);
    await requireGuidePermission(strapi, { state, deed: 'read', ...version });
    return version;
  };

  return {
    /** `GET /careers/imports/conflicts?documentId&locale`: `{data: GuideConflicts}` */
    find: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await readConflicts(strapi, await readVersion(ctx)) };
    },

    /** `GET /careers/imports/conflicts/guides?page&pageSize`: `{data: ConflictedGuides}` */
    guides: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await listConflictedGuides(strapi, readInput(jobsQuerySchema, ctx.query)) };
    },

    /** `POST /careers/imports/conflicts/settle`: `{data: GuideConflicts}`, those that are still open */
    settle: async (ctx: AdminContext): Promise<void> => {
      const { state } = ctx;
      const request = readInput(settleRequestSchema, ctx.request.body);
      const { documentId, locale } = request;
      const { conflicts } = await readConflicts(strapi, { documentId, locale });
      const field = conflicts.find(({ id }) => id === request.conflict)?.field.split('.')[0];
      await requireGuidePermission(strapi, {
        state,
        deed: 'update',
        documentId,
        locale,
        ...(field !== undefined && { attributes: [field] }),
      });
      if (field === undefined) throw new errors.NotFoundError('This conflict is settled already.');
      ctx.body = { data: await settleSeen(strapi, { ...request, userId: state.user?.id }) };
    },

    /** `GET /careers/imports/provenance?documentId&locale`: `{data: GuideProvenance}` */
    provenance: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await readProvenance(strapi, await readVersion(ctx)) };
    },
  };
};
