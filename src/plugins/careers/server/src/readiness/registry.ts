import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { defaultReadinessRules, type ReadinessRule } from '../../../core/readiness';
import { chooseRules } from '../../../core/settings';
import { lastSettingsOf } from '../settings';

const registered = new WeakMap<Core.Strapi, readonly ReadinessRule[]>();

/** The rules that there are in this app: the shipped ones, and those that its extensions have added. */
export const knownRulesOf = (strapi: Core.Strapi): readonly ReadinessRule[] =>
  registered.get(strapi) ?? defaultReadinessRules;

/** The rules that hold: as strict as the settings say that were read last, without those that are off. */
export const rulesOf = (strapi: Core.Strapi): readonly ReadinessRule[] =>
  chooseRules(knownRulesOf(strapi), lastSettingsOf(strapi).readiness.rules);

/**
 * Adds a rule, or puts one in the place of another with the same id.
 *
 * @throws Error for a rule of an extension that says nothing in words
 */
export const addRule = (strapi: Core.Strapi, rule: ReadinessRule): void => {
  const known = knownRulesOf(strapi);
  const others = known.filter(({ id }) => id !== rule.id);
  if (rule.texts === undefined && others.length === known.length) {
    throw new Error(`The readiness rule "${rule.id}" needs texts: {label, reason, fix}.`);
  }
  registered.set(strapi, [...others, rule]);
};

/** Changes whenever stored assessments are to be made anew: other rules, or another year, by which figures grow old. */
export const rulesKey = (strapi: Core.Strapi, today: Date): string => {
  const ids = rulesOf(strapi).map(({ id, severity }) => `${id} ${severity}`);
  const text = [today.getUTCFullYear(), ...ids].join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 20);
};
