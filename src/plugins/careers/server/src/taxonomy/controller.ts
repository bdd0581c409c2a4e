import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  bulkEditSchemas,
  conceptQuerySchema,
  distinctSchema,
  faqQuerySchema,
  faqSearchSchema,
  mergeOrderSchema,
  mergeRequestSchema,
  retirementOrderSchema,
  retirementRequestSchema,
  type ConceptKind,
} from '../../../core/taxonomy';
import { readInput } from '../admin-api';
import { editInBulk } from './bulk-edit';
import { listFaqTable, searchFaqs, suggestNearQuestions } from './faqs';
import { applyMerge, listMerges, planMerge, pruneMerges, toEntry, undoMerge } from './merge';
import { planRetirement, retire } from './retire';
import { rememberDistinct, suggestDuplicates } from './suggestions';
import { listTable } from './table';

const pageSchema = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(50).default(10),
});

/** Strapi puts the signed-in administrator there; see its policy `isAuthenticatedAdmin`. */
interface SignedIn {
  readonly user?: { readonly firstname?: string | null; readonly lastname?: string | null; readonly email?: string };
}

const nameOf = ({ user }: SignedIn): string | null => {
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return name === '' ? (user?.email ?? null) : name;
};

/** What both skills and certifications are asked and told, for one of the two. */
export const createConceptController =
  (kind: ConceptKind) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    list: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await listTable(strapi, { kind, query: readInput(conceptQuerySchema, ctx.query) }) };
    },
    duplicates: async (ctx: Context): Promise<void> => {
      ctx.body = { data: await suggestDuplicates(strapi, { kind, ...readInput(pageSchema, ctx.query) }) };
    },
    distinguish: async (ctx: Context): Promise<void> => {
      const { documentIds } = readInput(distinctSchema, ctx.request.body);
      await rememberDistinct(strapi, { entryType: kind, documentIds });
      ctx.body = { data: {} };
    },
    edit: async (ctx: Context): Promise<void> => {
      const { documentIds, changes } = readInput(bulkEditSchemas[kind], ctx.request.body);
      ctx.body = { data: await editInBulk(strapi, { kind, documentIds, changes }) };
    },
    previewMerge: async (ctx: Context): Promise<void> => {
      const request = readInput(mergeRequestSchema, ctx.request.body);
      ctx.body = { data: (await planMerge(strapi, { kind, request })).preview };
    },
    merge: async (ctx: Context): Promise<void> => {
      const { seen, ...request } = readInput(mergeOrderSchema, ctx.request.body);
      const { merges, guides } = await applyMerge(strapi, { kind, request, seen, mergedBy: nameOf(ctx.state) });
      await pruneMerges(strapi);
      ctx.body = { data: { merges: merges.map(toEntry), guides } };
    },
    merges: async (ctx: Context): Promise<void> => {
      ctx.body = { data: (await listMerges(strapi, kind)).map(toEntry) };
    },
    undo: async (ctx: Context): Promise<void> => {
      const { id } = readInput(z.object({ id: z.string().min(1).max(40) }), ctx.params);
      ctx.body = { data: await undoMerge(strapi, { kind, id }) };
    },
  });

/** Retiring a certification. */
export const createRetirementController = ({ strapi }: { strapi: Core.Strapi }) => ({
  preview: async (ctx: Context): Promise<void> => {
    const { guides, fingerprint } = await planRetirement(strapi, readInput(retirementRequestSchema, ctx.request.body));
    ctx.body = { data: { guides, fingerprint } };
  },
  retire: async (ctx: Context): Promise<void> => {
    ctx.body = { data: await retire(strapi, readInput(retirementOrderSchema, ctx.request.body)) };
  },
});

/** The FAQs screen, and the search inside a guide. */
export const createFaqListController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: async (ctx: Context): Promise<void> => {
    ctx.body = { data: await listFaqTable(strapi, readInput(faqQuerySchema, ctx.query)) };
  },
  duplicates: async (ctx: Context): Promise<void> => {
    ctx.body = { data: await suggestNearQuestions(strapi, readInput(pageSchema, ctx.query)) };
  },
  distinguish: async (ctx: Context): Promise<void> => {
    const { documentIds } = readInput(distinctSchema, ctx.request.body);
    await rememberDistinct(strapi, { entryType: 'faq', documentIds });
    ctx.body = { data: {} };
  },
  search: async (ctx: Context): Promise<void> => {
    ctx.body = { data: await searchFaqs(strapi, readInput(faqSearchSchema, ctx.query)) };
  },
});
