import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { usualHeadingTemplate } from '../../../core/page';
import { HEADED_SECTIONS } from '../../../core/model/vocabulary';
import { namesOfGiven, withoutNames, type SettingsAnswer, type SettingsChange } from '../../../core/settings';
import type { CacheService } from '../cache';
import type { CareersConfig } from '../config';
import type { FieldError } from '../rules';
import { localesOf } from '../strapi/locales';
import { configFiles, fixedSettings } from './config-file';
import { settingsOf } from './current';
import { findOwnerOfPath } from './reader-path';
import { describeRules } from './rules';
import { readStored, writeStored } from './stored';

/** Somebody else has changed the settings since they were read. */
export class SettingsConflictError extends errors.ApplicationError<
  'ApplicationError',
  string,
  { readonly revision: number }
> {
  constructor(details: { readonly revision: number }) {
    super('Somebody else has changed the settings meanwhile.', details);
  }
}

const cacheServiceOf = (strapi: Core.Strapi): CacheService => strapi.plugin('careers').service('cache');

const describe = async (strapi: Core.Strapi): Promise<SettingsAnswer> => {
  const { reader, cache } = strapi.config.get<CareersConfig>('plugin::careers');
  const { revision, settings: stored } = await readStored(strapi);
  const locales = await localesOf(strapi).find();
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const headingsIn = (locale: string) =>
    Object.fromEntries(HEADED_SECTIONS.map((section) => [section, usualHeadingTemplate(section, locale)]));
  return {
    revision,
    settings: await settingsOf(strapi),
    stored,
    fixed: [...namesOfGiven(fixedSettings(strapi))],
    files: [...configFiles(strapi)],
    locales: locales.map(({ code, name }) => ({ code, name, isDefault: code === defaultLocale })),
    usualHeadings: Object.fromEntries(locales.map(({ code }) => [code, headingsIn(code)])),
    rules: describeRules(strapi),
    running: { ...reader },
    cache: { enabled: cache.enabled, ...cacheServiceOf(strapi).stats() },
  };
};

const refusePath = (path: string, owner: string): never => {
  const allowed = 'a path under which nothing else of this app answers';
  const error: FieldError = {
    path: ['settings', 'reader', 'path'],
    message: `${path} cannot be the reader's path: ${owner} is there already.`,
    name: 'ValidationError',
    value: path,
    allowed,
  };
  throw new errors.ValidationError(error.message, { errors: [error] });
};

/** `strapi.plugin('careers').service('settings')` */
export const createSettingsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The settings that hold now. */
  current: () => settingsOf(strapi),

  describe: () => describe(strapi),

  /**
   * Stores what administrators want from now on; what the config file fixes is left out.
   *
   * @throws SettingsConflictError when somebody else was faster, ValidationError for a path that is taken
   */
  change: async ({ revision, settings }: SettingsChange): Promise<SettingsAnswer> => {
    const wanted = withoutNames(settings, namesOfGiven(fixedSettings(strapi)));
    const path = wanted.reader?.path;
    const owner = path === undefined ? undefined : findOwnerOfPath(strapi, path);
    if (path !== undefined && owner !== undefined) refusePath(path, owner);
    await strapi.db.transaction(async () => {
      const stored = await readStored(strapi);
      if (stored.revision !== revision) throw new SettingsConflictError({ revision: stored.revision });
      await writeStored(strapi, { revision: revision + 1, settings: wanted });
    });
    return describe(strapi);
  },

  /** Drops every stored answer, here and in other processes. */
  clearCache: async (): Promise<SettingsAnswer> => {
    await cacheServiceOf(strapi).forget();
    return describe(strapi);
  },
});

export type SettingsService = ReturnType<typeof createSettingsService>;
