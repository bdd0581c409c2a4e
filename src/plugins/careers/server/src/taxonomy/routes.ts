import type { Core } from '@strapi/strapi';
import { CONCEPT_KINDS, PLURALS, type ConceptKind } from '../../../core/taxonomy';
import { adminRoutes, type AdminRoute, type ContentDeed } from '../admin-api';

const conceptRoutes = (kind: ConceptKind): readonly AdminRoute[] => {
  const route = (
    path: string,
    handler: string,
    access: Pick<AdminRoute, 'method' | 'action' | 'content'>,
  ): AdminRoute => ({
    path: `/taxonomy/${PLURALS[kind]}${path}`,
    handler: `${kind}-list.${handler}`,
    ...access,
  });
  const access = { action: 'taxonomy.read', content: [['read', kind]] } as const;
  const reading = { method: 'GET', ...access } as const;
  const updating = { method: 'POST', action: 'taxonomy.update', content: [['update', kind]] } as const;
  const may = (deed: ContentDeed) => [deed, kind] as const;
  // A merge deletes the loser, and changes what guides name.
  const merging = { method: 'POST', action: 'taxonomy.merge', content: [may('update'), may('delete')] } as const;
  const undoing = { ...merging, content: [may('update'), may('create')] } as const;
  return [
    route('', 'list', reading),
    route('/duplicates', 'duplicates', reading),
    route('/duplicates/distinct', 'distinguish', updating),
    route('/edit', 'edit', updating),
    route('/merges', 'merges', reading),
    route('/merges/preview', 'previewMerge', merging),
    route('/merges', 'merge', merging),
    route('/merges/:id/undo', 'undo', undoing),
  ];
};

const RETIRING = {
  action: 'taxonomy.update',
  content: [
    ['update', 'certification'],
    ['update', 'guide'],
  ],
} as const;

export const createTaxonomyAdminRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  adminRoutes(strapi, [
    ...CONCEPT_KINDS.flatMap(conceptRoutes),
    {
      method: 'POST',
      path: '/taxonomy/certifications/retirement/preview',
      handler: 'retirement.preview',
      action: 'taxonomy.read',
      content: [['read', 'certification']],
    },
    { method: 'POST', path: '/taxonomy/certifications/retirement', handler: 'retirement.retire', ...RETIRING },
    { method: 'GET', path: '/faqs', handler: 'faq-list.list', action: 'taxonomy.read', content: [['read', 'faq']] },
    {
      method: 'GET',
      path: '/faqs/duplicates',
      handler: 'faq-list.duplicates',
      action: 'taxonomy.read',
      content: [['read', 'faq']],
    },
    {
      method: 'POST',
      path: '/faqs/duplicates/distinct',
      handler: 'faq-list.distinguish',
      action: 'taxonomy.update',
      content: [['update', 'faq']],
    },
    {
      method: 'GET',
      path: '/faqs/search',
      handler: 'faq-list.search',
      action: 'overview.read',
      content: [['read', 'faq']],
    },
  ]);
