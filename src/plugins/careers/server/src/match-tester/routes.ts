import type { Core } from '@strapi/strapi';
import { adminRoutes } from '../admin-api';

const READING = {
  action: 'taxonomy.read',
  content: [
    ['read', 'skill'],
    ['read', 'certification'],
    // It says how far published guides are covered.
    ['read', 'guide'],
  ],
} as const;
/** Which of the two types may be changed, the controller asks: the body says which it is. */
const CHANGING = { method: 'POST', action: 'taxonomy.update' } as const;

export const createMatchTesterRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    { method: 'GET', path: '/match-tester', handler: 'match-tester.start', ...READING },
    { method: 'GET', path: '/match-tester/guides', handler: 'match-tester.guides', ...READING },
    { method: 'POST', path: '/match-tester', handler: 'match-tester.test', ...READING },
    { path: '/match-tester/names', handler: 'match-tester.setName', ...CHANGING },
    { path: '/match-tester/names/undo', handler: 'match-tester.undoName', ...CHANGING },
  ]);
