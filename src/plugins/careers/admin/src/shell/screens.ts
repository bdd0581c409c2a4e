import type { ComponentType } from 'react';
import type { CareersActionName } from '../../../core/permissions';
import type { MessageKey } from '../translations';

export interface Screen {
  /** Below `/plugins/careers`; empty for the first screen. */
  readonly path: string;
  /** In the navigation; a screen without one is reached from others. */
  readonly label?: MessageKey;
  readonly action: CareersActionName;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** The screens under the menu entry Careers, in the order of the navigation. Each is fetched when it is opened. */
export const SCREENS: readonly Screen[] = [
  {
    path: '',
    label: 'shell.overview',
    action: 'overview.read',
    load: () => import('../overview/overview-screen'),
  },
  { path: 'new', label: 'compose.title', action: 'guide.compose', load: () => import('../compose/new-guide') },
  {
    path: 'guides',
    action: 'overview.read',
    load: () => import('../overview/guide-list-screen'),
  },
  { path: 'imports', label: 'imports.title', action: 'import.read', load: () => import('../imports/start-screen') },
  { path: 'imports/new/:source', action: 'import.run', load: () => import('../imports/new-import') },
  { path: 'imports/jobs/:id', action: 'import.read', load: () => import('../imports/job-screen') },
  {
    path: 'imports/conflicts/:documentId/:locale',
    action: 'overview.read',
    load: () => import('../imports/conflicts-screen'),
  },
  { path: 'reviews', label: 'reviews.title', action: 'review.read', load: () => import('../reviews/screen') },
  {
    path: 'skills',
    label: 'taxonomy.skills',
    action: 'taxonomy.read',
    load: () => import('../taxonomy/skills-screen'),
  },
  {
    path: 'certifications',
    label: 'taxonomy.certifications',
    action: 'taxonomy.read',
    load: () => import('../taxonomy/certifications-screen'),
  },
  {
    path: 'match-tester',
    label: 'tester.title',
    action: 'taxonomy.read',
    load: () => import('../match-tester/screen'),
  },
  { path: 'faqs', label: 'faqs.title', action: 'taxonomy.read', load: () => import('../faqs/faqs-screen') },
  { path: 'links', label: 'taxonomy.links', action: 'taxonomy.read', load: () => import('../taxonomy/links-screen') },
  { path: 'map', label: 'map.title', action: 'map.read', load: () => import('../career-map/screen') },
  {
    path: 'translations',
    label: 'translations.title',
    action: 'translation.read',
    load: () => import('../translations-state/screen'),
  },
];
