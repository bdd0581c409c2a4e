import type { Core } from '@strapi/strapi';
import { contentTypeSchemas, PUBLIC_TYPES, uidOf } from '../content-model';

interface Model {
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}
interface ModelAttribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
}

const FILE = 'plugin::upload.file';

/** Changes to these change what somebody may read, or which languages there are. */
const EVERYTHING = ['plugin::users-permissions.permission', 'plugin::users-permissions.role', 'plugin::i18n.locale'];

/** The plugin's own notes, which no answer shows. */
const UNSEEN = [
  'assessment',
  'change',
  'distinct-pair',
  'import-entry',
  'import-job',
  'lease',
  'link-check',
  'merge',
  'outbox-event',
  'provenance',
  'source-record',
  'translation-mark',
  'translation-state',
  'webhook',
  'webhook-attempt',
  'webhook-delivery',
] as const;

const targetsOf = ({ type, target, component, components = [] }: ModelAttribute): readonly string[] => {
  if (type === 'media') return [FILE];
  return [...(target ? [target] : []), ...(component ? [component] : []), ...components];
};

/**
 * The types that an answer of ours can show, by uid, with the name under which their changes are known: those of the
 * plugin, and those of the host that they lead to. Which types a file is used in is not followed: that leads everywhere.
 */
export const findWatchedKinds = (strapi: Core.Strapi): ReadonlyMap<string, string> => {
  const models = { ...strapi.contentTypes, ...strapi.components } as Readonly<Record<string, Model>>;
  const kinds = new Map<string, string>(EVERYTHING.map((uid) => [uid, '*']));
  for (const name of Object.keys(contentTypeSchemas)) kinds.set(`plugin::careers.${name}`, name);
  kinds.set(FILE, 'file');

  const seen = new Set<string>([FILE]);
  const follow = (uid: string): void => {
    // Administrators are shown to nobody, and each of their sign-ins is a change.
    if (seen.has(uid) || uid.startsWith('admin::')) return;
    seen.add(uid);
    if (!kinds.has(uid) && uid.includes('::')) kinds.set(uid, uid);
    for (const attribute of Object.values(models[uid]?.attributes ?? {})) targetsOf(attribute).forEach(follow);
  };
  PUBLIC_TYPES.map((name) => uidOf(name)).forEach(follow);
  for (const name of UNSEEN) kinds.delete(uidOf(name));
  return kinds;
};
