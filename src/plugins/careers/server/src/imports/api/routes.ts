import type { Core } from '@strapi/strapi';
import { adminRoutes, type AdminRoute } from '../../admin-api';

/** What an import writes: whoever may not make and change these by hand does not get to it by a file. */
const WRITES: AdminRoute['content'] = [
  ['create', 'guide'],
  ['update', 'guide'],
  ['create', 'skill'],
  ['update', 'skill'],
  ['create', 'certification'],
  ['update', 'certification'],
  ['create', 'faq'],
  ['update', 'faq'],
  ['create', 'field'],
  ['update', 'field'],
  ['create', 'contributor'],
  ['update', 'contributor'],
];

/** What an export takes out: all of it, drafts included. */
const READS: AdminRoute['content'] = [
  ['read', 'guide'],
  ['read', 'skill'],
  ['read', 'certification'],
  ['read', 'faq'],
  ['read', 'field'],
  ['read', 'contributor'],
];

const READ = 'import.read';
const RUN = 'import.run';

export const createImportRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    { method: 'GET', path: '/imports/sources', handler: 'imports.sources', action: READ },
    { method: 'GET', path: '/imports/templates/:kind', handler: 'imports.template', action: READ },
    { method: 'POST', path: '/imports/files', handler: 'imports.keepFiles', action: RUN },
    { method: 'POST', path: '/imports/occupations', handler: 'imports.occupations', action: RUN },
    { method: 'POST', path: '/imports/jobs', handler: 'imports.start', action: RUN, content: WRITES },
    { method: 'POST', path: '/imports/jobs/:id/run', handler: 'imports.run', action: RUN, content: WRITES },
    { method: 'POST', path: '/imports/exports', handler: 'imports.startExport', action: RUN, content: READS },
    { method: 'GET', path: '/imports/jobs', handler: 'imports.list', action: READ },
    { method: 'GET', path: '/imports/jobs/:id', handler: 'imports.find', action: READ },
    { method: 'GET', path: '/imports/jobs/:id/file', handler: 'imports.file', action: READ, content: READS },
    { method: 'POST', path: '/imports/jobs/:id/cancel', handler: 'imports.cancel', action: RUN },
    { method: 'GET', path: '/imports/jobs/:id/entries', handler: 'imports.entries', action: READ },
    { method: 'GET', path: '/imports/jobs/:id/report.csv', handler: 'imports.csv', action: READ },
    { method: 'GET', path: '/imports/jobs/:id/report.json', handler: 'imports.json', action: READ },
  ]);
