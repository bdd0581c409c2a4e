import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { chosenSettingsSchema, type ChosenSettings } from '../../../core/settings';

export interface StoredSettings {
  /** Raised with each change. */
  readonly revision: number;
  readonly settings: ChosenSettings;
}

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'careers', key: 'settings' });

/** What another release has stored may not all be valid in this one: the groups that are still count. */
const salvage = (settings: unknown): ChosenSettings => {
  const whole = chosenSettingsSchema.safeParse(settings);
  if (whole.success) return whole.data;
  const groups = Object.entries(isFields(settings) ? settings : {}).flatMap(([group, value]) => {
    const one = chosenSettingsSchema.safeParse({ [group]: value });
    return one.success ? [one.data] : [];
  });
  return Object.assign({}, ...groups) as ChosenSettings;
};

/** What administrators have set; Strapi's core store keeps it. */
export const readStored = async (strapi: Core.Strapi): Promise<StoredSettings> => {
  const value: unknown = await storeOf(strapi).get({});
  if (!isFields(value)) return { revision: 0, settings: {} };
  return { revision: Number(value.revision) || 0, settings: salvage(value.settings) };
};

/** The cache, here and in other processes, sees the write and drops every page. */
export const writeStored = async (strapi: Core.Strapi, stored: StoredSettings): Promise<void> => {
  await storeOf(strapi).set({ value: stored });
};
