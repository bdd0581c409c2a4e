import type { Core } from '@strapi/strapi';
import { UNUSED, type Usage, type UsageCounts, type UsageQuery, type UsedType } from '../../../core/usage';
import { countUses } from './counts';
import { findUsingGuides } from './using-guides';

/** `strapi.plugin('careers').service('usage')`: which guides use skills, certifications, FAQs, fields, contributors. */
export const createUsageService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * How many guides use each of many entries, in one statement.
   *
   * @param documentIds all entries of the type when absent
   * @returns by document id; an entry that nobody uses is absent
   */
  counts: (question: {
    readonly type: UsedType;
    readonly documentIds?: readonly string[];
  }): Promise<ReadonlyMap<string, UsageCounts>> => countUses(strapi, question),

  /** The guides, each locale by itself, that use any of some entries; a page of them, by role. */
  guides: (question: {
    readonly type: UsedType;
    readonly documentIds: readonly string[];
    readonly page: number;
    readonly pageSize: number;
  }) => findUsingGuides(strapi, question),

  /** All that a panel beside one entry shows. */
  of: async ({
    type,
    documentId,
    page,
    pageSize,
  }: UsageQuery & { readonly type: UsedType; readonly documentId: string }): Promise<Usage> => {
    const documentIds = [documentId];
    const counts = await countUses(strapi, { type, documentIds });
    const { guides, total } = await findUsingGuides(strapi, { type, documentIds, page, pageSize });
    return {
      counts: counts.get(documentId) ?? UNUSED,
      guides: [...guides],
      pagination: { page, pageSize, total },
    };
  },
});

export type UsageService = ReturnType<typeof createUsageService>;
