import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { exportOptionsSchema } from '../../../../core/imports/job';
import {
  entriesQuerySchema,
  filesRequestSchema,
  importRequestSchema,
  jobsQuerySchema,
  occupationsRequestSchema,
  type ListedSource,
} from '../../../../core/imports/job-requests';
import { templateOf } from '../../../../core/imports/own-columns';
import { LIST_NAMES, OWN_KINDS } from '../../../../core/imports/own-content';
import { readInput } from '../../admin-api';
import type { ImportJobService } from '../jobs';
import { listSources } from '../sources';
import { openExport } from './exports';
import { keepFiles } from './files';
import { importLocales } from './locales';
import { searchOccupations } from './occupations';
import { reportAsCsv, reportAsJson } from './report';

/** Koa's router gives the parameters of the address, Strapi's parser body and files; Koa's types do not know of them. */
type AdminContext = Context & {
  readonly params: { readonly id: string; readonly kind: string };
  readonly request: { readonly body?: unknown; readonly files?: unknown };
};

interface Administrator {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly email: string;
}

const nameOf = ({ firstname, lastname, email }: Administrator): string =>
  [firstname, lastname].filter(Boolean).join(' ') || email;

const idOf = ({ params: { id } }: AdminContext): number => {
  if (!/^\d{1,9}$/.test(id)) throw new errors.NotFoundError('There is no such import.');
  return Number(id);
};

const toListed = ({ name, title, takes }: ReturnType<typeof listSources>[number]): ListedSource => ({
  name,
  title,
  takes,
  templates: name === 'csv' ? [...OWN_KINDS] : [],
});

export const createImportController = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = (): ImportJobService => strapi.plugin('careers').service('import-jobs');

  return {
    /** `GET /careers/imports/sources`: `{data: ListedSource[]}` */
    sources: (ctx: AdminContext): void => {
      ctx.body = { data: listSources().map(toListed) };
    },

    /** `GET /careers/imports/templates/:kind`: a CSV file to fill in. */
    template: (ctx: AdminContext): void => {
      const kind = OWN_KINDS.find((name) => name === ctx.params.kind);
      if (kind === undefined) throw new errors.NotFoundError(`There are templates of ${OWN_KINDS.join(', ')}.`);
      ctx.attachment(`${LIST_NAMES[kind]}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = templateOf(kind);
    },

    /** `POST /careers/imports/files`, multipart, in the field `files`; `label`: their folder. `{data: KeptFiles}`, 201 */
    keepFiles: async (ctx: AdminContext): Promise<void> => {
      const { label } = readInput(filesRequestSchema, ctx.request.body ?? {});
      ctx.body = { data: await keepFiles(strapi, { sent: ctx.request.files, label }) };
      ctx.status = 201;
    },

    /** `POST /careers/imports/occupations`: `{data: Occupations}` */
    occupations: async (ctx: AdminContext): Promise<void> => {
      const request = readInput(occupationsRequestSchema, ctx.request.body);
      ctx.body = { data: await searchOccupations(strapi, request) };
    },

    /** `POST /careers/imports/jobs`: `{data: ImportJob}`, 202 */
    start: async (ctx: AdminContext): Promise<void> => {
      const { folder, ...options } = readInput(importRequestSchema, ctx.request.body);
      const user = ctx.state.user as Administrator;
      const requestedBy = { id: user.id, name: nameOf(user) };
      const locales = await importLocales(strapi, { state: ctx.state, wanted: options.locale });
      ctx.body = {
        data: await jobs().enqueue({
          options: { ...options, ...(locales && { locales: [...locales] }) },
          files: { folder },
          requestedBy,
        }),
      };
      ctx.status = 202;
    },

    /** `POST /careers/imports/jobs/:id/run`, for a dry run: what it showed, in earnest. `{data: ImportJob}`, 202 */
    run: async (ctx: AdminContext): Promise<void> => {
      const id = idOf(ctx);
      const { options } = await jobs().find(id);
      const wanted = options.kind === 'import' ? options.locale : undefined;
      const user = ctx.state.user as Administrator;
      const requestedBy = { id: user.id, name: nameOf(user) };
      const locales = await importLocales(strapi, { state: ctx.state, wanted });
      ctx.body = { data: await jobs().runInEarnest(id, { locales, requestedBy }) };
      ctx.status = 202;
    },

    /** `POST /careers/imports/exports`: `{data: ImportJob}`, 202 */
    startExport: async (ctx: AdminContext): Promise<void> => {
      const options = readInput(exportOptionsSchema, ctx.request.body);
      const user = ctx.state.user as Administrator;
      ctx.body = {
        data: await jobs().enqueueExport({ options, requestedBy: { id: user.id, name: nameOf(user) } }),
      };
      ctx.status = 202;
    },

    /** `GET /careers/imports/jobs/:id/file`: what an export has written */
    file: async (ctx: AdminContext): Promise<void> => {
      const { name, type, stream } = await openExport(jobs(), idOf(ctx));
      ctx.attachment(name);
      ctx.type = type;
      ctx.body = stream;
    },

    /** `GET /careers/imports/jobs`: `{data: ImportJobs}` */
    list: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await jobs().list(readInput(jobsQuerySchema, ctx.query)) };
    },

    /** `GET /careers/imports/jobs/:id`: `{data: ImportJob}` */
    find: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await jobs().find(idOf(ctx)) };
    },

    /** `POST /careers/imports/jobs/:id/cancel`: `{data: ImportJob}` */
    cancel: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await jobs().cancel(idOf(ctx)) };
    },

    /** `GET /careers/imports/jobs/:id/entries`: `{data: ImportEntries}` */
    entries: async (ctx: AdminContext): Promise<void> => {
      ctx.body = { data: await jobs().entries(idOf(ctx), readInput(entriesQuerySchema, ctx.query)) };
    },

    /** `GET /careers/imports/jobs/:id/report.csv` */
    csv: async (ctx: AdminContext): Promise<void> => {
      const { id } = await jobs().find(idOf(ctx));
      ctx.attachment(`import-${id}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = reportAsCsv(jobs().reports(id));
    },

    /** `GET /careers/imports/jobs/:id/report.json`: `{job: ImportJob, records: RecordReport[]}` */
    json: async (ctx: AdminContext): Promise<void> => {
      const job = await jobs().find(idOf(ctx));
      ctx.attachment(`import-${job.id}.json`);
      ctx.type = 'application/json; charset=utf-8';
      ctx.body = reportAsJson(job, jobs().reports(job.id));
    },
  };
};
