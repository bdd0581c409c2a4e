import { Console } from 'node:console';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as StrapiPackage from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { compiledApp } from './compiled-app';
import { UsageError } from './usage';

const dependsOnStrapi = (folder: string): boolean => {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
  return '@strapi/strapi' in dependencies && 'strapi-plugin-careers' in dependencies;
};

/** @returns the nearest folder upwards whose package depends on Strapi and this plugin. @throws UsageError if none */
const findApp = (from: string): string => {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (dependsOnStrapi(folder)) return folder;
    if (folder === path.dirname(folder)) {
      throw new UsageError(
        `No Strapi app with strapi-plugin-careers in ${path.resolve(from)} or above; use --app FOLDER.`,
      );
    }
  }
};

interface Transport {
  stderrLevels?: Record<string, boolean>;
}

/** Standard output belongs to the command's answer: everything that Strapi has to say goes to standard error. */
const logToStandardError = (strapi: Core.Strapi): void => {
  const levels = Object.fromEntries(Object.keys(strapi.log.levels).map((level) => [level, true]));
  for (const transport of strapi.log.transports as Transport[]) transport.stderrLevels = levels;
  strapi.log.level = 'error';
};

/**
 * Loads the app in this process, without a server, does `work` with it and shuts it down.
 *
 * @param folder where to look for the app; the current folder when undefined
 */
export const withApp = async <T>({
  folder = process.cwd(),
  work,
}: {
  readonly folder: string | undefined;
  readonly work: (strapi: Core.Strapi) => Promise<T>;
}): Promise<T> => {
  const appDir = findApp(folder);
  // Strapi reads `.env` and the plugins' folders from the current folder.
  process.chdir(appDir);
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  globalThis.console = new Console(process.stderr, process.stderr);
  const { compileStrapi, createStrapi } = createRequire(path.join(appDir, 'package.json'))(
    '@strapi/strapi',
  ) as typeof StrapiPackage;
  const strapi = createStrapi({
    ...(await compiledApp(appDir, { compileStrapi })),
    autoReload: false,
    serveAdminPanel: false,
  });
  logToStandardError(strapi);
  await strapi.load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
};
