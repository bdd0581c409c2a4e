import { actionId, type CareersActionName } from '../../../core/permissions';

/** What Strapi asks for where a screen or a deed needs a named action. */
export const needs = (...names: readonly CareersActionName[]) =>
  names.map((name) => ({ action: actionId(name), subject: null }));
