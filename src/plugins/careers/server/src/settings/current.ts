import type { Core } from '@strapi/strapi';
import { combineSettings, type Settings } from '../../../core/settings';
import { keepUntilSettingsChange } from '../cache';
import { fixedSettings } from './config-file';
import { readStored } from './stored';

interface Known {
  /** What was stored, to tell a change from a second reading. */
  readonly text: string;
  readonly settings: Settings;
}

const known = new WeakMap<Core.Strapi, Known>();

/**
 * The settings that hold: the config file's, else the administrators', else the defaults. The same object until they
 * change. Kept in memory; a page that is computed after a change of them has been told to the cache sees the change.
 */
export const settingsOf = keepUntilSettingsChange(async (strapi): Promise<Settings> => {
  const { settings: stored } = await readStored(strapi);
  const text = JSON.stringify(stored);
  const last = known.get(strapi);
  const settings = last?.text === text ? last.settings : combineSettings({ stored, fixed: fixedSettings(strapi) });
  known.set(strapi, { text, settings });
  return settings;
});

/** The settings as they were last read, for where nobody can wait; whoever needs them fresh asks `settingsOf` first. */
export const lastSettingsOf = (strapi: Core.Strapi): Settings =>
  known.get(strapi)?.settings ?? combineSettings({ stored: {}, fixed: fixedSettings(strapi) });
