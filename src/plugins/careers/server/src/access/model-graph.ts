import type { Core } from '@strapi/strapi';

/** The part of a content type or component that matters here. */
interface Model {
  readonly uid: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}

interface ModelAttribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
}

/** Where an attribute leads: to one model, or to a model that each entry names in `__component` or `__type`. */
export type Step =
  | { readonly kind: 'model'; readonly uid: string }
  | { readonly kind: 'named'; readonly key: '__component' | '__type' };

export interface ModelGraph {
  /** The attributes of a model that lead, at once or further on, to one of the goals; nothing when none does. */
  readonly stepsOf: (uid: string) => ReadonlyMap<string, Step> | undefined;
  readonly hasDrafts: (uid: string) => boolean;
}

const FILE = 'plugin::upload.file';

const stepOf = ({ type, relation, target, component }: ModelAttribute): Step | undefined => {
  if (type === 'relation') {
    if (target) return { kind: 'model', uid: target };
    return relation?.startsWith('morphTo') ? { kind: 'named', key: '__type' } : undefined;
  }
  if (type === 'component' && component) return { kind: 'model', uid: component };
  if (type === 'media') return { kind: 'model', uid: FILE };
  return type === 'dynamiczone' ? { kind: 'named', key: '__component' } : undefined;
};

/** Whether an attribute leads to a model that reaches a goal. A relation to any type whatever counts. */
const leadsTo = (reaching: ReadonlySet<string>, attribute: ModelAttribute): boolean => {
  const step = stepOf(attribute);
  if (step?.kind === 'model') return reaching.has(step.uid);
  if (step?.key === '__component') return attribute.components?.some((uid) => reaching.has(uid)) ?? false;
  return step !== undefined;
};

const collectReaching = (models: readonly Model[], goals: readonly string[]): ReadonlySet<string> => {
  const reaching = new Set(goals);
  let before: number;
  do {
    before = reaching.size;
    for (const { uid, attributes } of models) {
      if (Object.values(attributes).some((attribute) => leadsTo(reaching, attribute))) reaching.add(uid);
    }
  } while (reaching.size > before);
  return reaching;
};

/**
 * Finds out which models lead to the goals, so that requests for any other type pay one look-up.
 *
 * @param goals uids of content types
 */
export const buildModelGraph = (strapi: Core.Strapi, goals: readonly string[]): ModelGraph => {
  const known = { ...strapi.contentTypes, ...strapi.components } as Readonly<Record<string, Model>>;
  const models = Object.values(known);
  const reaching = collectReaching(models, goals);
  const steps = new Map<string, ReadonlyMap<string, Step>>();
  const drafted = new Set<string>();

  for (const { uid, attributes, options } of models) {
    if (options?.draftAndPublish) drafted.add(uid);
    if (!reaching.has(uid)) continue;
    const ofModel = new Map<string, Step>();
    for (const [name, attribute] of Object.entries(attributes)) {
      const step = leadsTo(reaching, attribute) ? stepOf(attribute) : undefined;
      if (step) ofModel.set(name, step);
    }
    steps.set(uid, ofModel);
  }
  return { stepsOf: (uid) => steps.get(uid), hasDrafts: (uid) => drafted.has(uid) };
};
