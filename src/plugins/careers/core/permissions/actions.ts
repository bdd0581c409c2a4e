/** Strapi's own roles by their codes. The super administrator may do everything without being named. */
export type DefaultRole = 'strapi-editor' | 'strapi-author';

export interface CareersAction {
  /** Heading under Settings → Roles → Plugins → Careers. */
  readonly group: string;
  readonly displayName: string;
  /** Roles that have it unless an administrator takes it away. */
  readonly roles: readonly DefaultRole[];
}

const EVERYONE: readonly DefaultRole[] = ['strapi-editor', 'strapi-author'];
const EDITORS: readonly DefaultRole[] = ['strapi-editor'];

/**
 * What an administrator may do with the careers screens, by the name that follows `plugin::careers.`. Writing, publishing
 * and deleting an entry is asked of the content manager's own permissions besides.
 */
export const CAREERS_ACTIONS = {
  'overview.read': {
    group: 'Overview',
    displayName: 'See the careers home and the panels of a guide',
    roles: EVERYONE,
  },
  'guide.compose': {
    group: 'Guides',
    displayName: 'Make guides from templates, documents and copies',
    roles: EVERYONE,
  },
  'guide.publish': { group: 'Guides', displayName: 'Publish guides with what belongs to them', roles: EDITORS },
  'review.read': { group: 'Reviews', displayName: 'See the review queue', roles: EVERYONE },
  'review.confirm': { group: 'Reviews', displayName: 'Confirm that guides are still right', roles: EDITORS },
  'taxonomy.read': {
    group: 'Skills and certifications',
    displayName: 'See the tables and suggestions',
    roles: EVERYONE,
  },
  'taxonomy.update': { group: 'Skills and certifications', displayName: 'Edit in bulk and retire', roles: EDITORS },
  'taxonomy.merge': { group: 'Skills and certifications', displayName: 'Merge, and undo a merge', roles: EDITORS },
  'taxonomy.check-links': { group: 'Skills and certifications', displayName: 'Check links', roles: EDITORS },
  'map.read': { group: 'Career map', displayName: 'See the map', roles: EVERYONE },
  'map.update': { group: 'Career map', displayName: 'Change connections', roles: EDITORS },
  'translation.read': { group: 'Languages', displayName: 'See what is missing or outdated', roles: EVERYONE },
  'translation.update': {
    group: 'Languages',
    displayName: 'Copy from a language and mark as translated',
    roles: EVERYONE,
  },
  'import.read': { group: 'Imports and exports', displayName: 'See imports and their reports', roles: EDITORS },
  'import.run': { group: 'Imports and exports', displayName: 'Import, dry runs too, and cancel', roles: EDITORS },
  'webhook.read': {
    group: 'Webhooks',
    displayName: 'See webhooks and their deliveries',
    roles: [],
  },
  'webhook.update': { group: 'Webhooks', displayName: 'Set up, test and replay webhooks', roles: [] },
  'settings.read': { group: 'Settings', displayName: 'See the settings', roles: EDITORS },
  'settings.update': { group: 'Settings', displayName: 'Change the settings and clear the cache', roles: [] },
} as const satisfies Readonly<Record<string, CareersAction>>;

export type CareersActionName = keyof typeof CAREERS_ACTIONS;

/** `plugin::careers.overview.read`, as Strapi stores it. */
export const actionId = (name: CareersActionName): string => `plugin::careers.${name}`;
