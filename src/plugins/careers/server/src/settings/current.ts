import type { Core } from '@strapi/strapi';
import { combineSettings, type Settings } from '../../../core/settings';
import { cacheOf, type Dependency } from '../cache';
import { fixedSettings } from './config-file';
import { readStored } from './stored';

/** Where no log of changes is followed (no cache, or the command line), another process is noticed after this. */
const LONGEST_MS = 500;
const ON_SETTINGS: readonly Dependency[] = ['setting:careers'];

interface Known {
  /** Of the cache's clock, before the settings were read. */
  readonly moment: number;
  readonly readAt: number;
  /** What was stored, to tell a change from a second reading. */
  readonly text: string;
  readonly settings: Settings;
}

const known = new WeakMap<Core.Strapi, Known>();

/**
 * The settings that hold: the config file's, else the administrators', else the defaults. The same object until they
 * change. Kept in memory; a page that is computed after a change of them has been told to the cache sees the change.
 */
export const settingsOf = async (strapi: Core.Strapi): Promise<Settings> => {
  const { clock } = cacheOf(strapi);
  const before = known.get(strapi);
  const isFresh = before && Date.now() - before.readAt < LONGEST_MS && !clock.isOutdated(before.moment, ON_SETTINGS);
  if (isFresh) return before.settings;
  // Each reader reads for itself: one inside a transaction may hold the connection that another one would wait for.
  const [moment, readAt] = [clock.now(), Date.now()];
  const { settings: stored } = await readStored(strapi);
  const text = JSON.stringify(stored);
  const last = known.get(strapi);
  const settings = last?.text === text ? last.settings : combineSettings({ stored, fixed: fixedSettings(strapi) });
  // A transaction may see what nobody else does, or no longer: whoever asks next reads again.
  known.set(strapi, { moment, readAt: strapi.db.inTransaction() ? 0 : readAt, text, settings });
  return settings;
};

/** The settings as they were last read, for where nobody can wait; whoever needs them fresh asks `settingsOf` first. */
export const lastSettingsOf = (strapi: Core.Strapi): Settings =>
  known.get(strapi)?.settings ?? combineSettings({ stored: {}, fixed: fixedSettings(strapi) });
