import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { defaultReadinessRules, type ReadinessRule } from '../../../core/readiness';

const registered = new WeakMap<Core.Strapi, readonly ReadinessRule[]>();

/** The rules that hold in this app: the shipped ones, and those that its extensions have added. */
export const rulesOf = (strapi: Core.Strapi): readonly ReadinessRule[] =>
  registered.get(strapi) ?? defaultReadinessRules;

/**
 * Adds a rule, or puts one in the place of another with the same id.
 *
 * @throws Error for a rule of an extension that says nothing in words
 */
export const addRule = (strapi: Core.Strapi, rule: ReadinessRule): void => {
  const others = rulesOf(strapi).filter(({ id }) => id !== rule.id);
  if (rule.texts === undefined && others.length === rulesOf(strapi).length) {
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
