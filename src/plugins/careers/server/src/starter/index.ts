import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { parse } from 'yaml';
import { taxonomyContentSchema, type TaxonomyContent } from '../../../core/model/taxonomy-content';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';
import { importDocuments } from '../guide-documents/import-documents';
import { writeTaxonomy } from './write-taxonomy';

/** `loading` is left behind by a start that was cut short; the next one goes on where it stopped. */
type StarterState = 'loading' | 'loaded' | 'declined';

export interface StarterProgress {
  readonly message: string;
  readonly done: number;
  readonly total: number;
}

export interface StarterResult {
  readonly loaded: boolean;
  readonly guides: number;
  readonly skills: number;
  readonly certifications: number;
}

const NOT_LOADED: StarterResult = { loaded: false, guides: 0, skills: 0, certifications: 0 };
const TRANSLATION_NAMES: Readonly<Record<string, string>> = { es: 'Spanish (es)' };

const merge = (lists: readonly TaxonomyContent[]): TaxonomyContent => ({
  fields: lists.flatMap(({ fields }) => fields),
  skills: lists.flatMap(({ skills }) => skills),
  certifications: lists.flatMap(({ certifications }) => certifications),
  contributors: lists.flatMap(({ contributors }) => contributors),
});

/** Reads the starter files that the package ships. @throws ZodError when one does not fit the model */
export const readStarterFiles = async (folder: string) => {
  const read = (directory: string, extension: string) =>
    readdir(path.join(folder, directory)).then((names) =>
      Promise.all(
        names
          .filter((name) => name.endsWith(extension))
          .sort()
          .map(async (name) => ({ file: name, text: await readFile(path.join(folder, directory, name), 'utf8') })),
      ),
    );
  const taxonomy = await read('taxonomy', '.yaml');
  return {
    taxonomy: merge(taxonomy.map(({ text }) => taxonomyContentSchema.parse(parse(text)))),
    // A translation (`slug.es.md`) needs its original first.
    guides: (await read('guides', '.md')).sort((a, b) => a.file.split('.').length - b.file.split('.').length),
  };
};

const addLocales = async (strapi: Core.Strapi, files: readonly { file: string }[]) => {
  const locales = localesOf(strapi);
  const known = await locales.find();
  const needed = new Set(files.flatMap(({ file }) => file.split('.').slice(1, -1)));
  for (const code of needed) {
    if (known.some((locale) => locale.code === code)) continue;
    await locales.create({ code, name: TRANSLATION_NAMES[code] ?? code });
  }
};

/** The plugin's service `starter`: fields, skills, certifications and guides to begin with. */
export const starter = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: 'careers', key: 'starter' });

  const isFilled = async () => (await rowsOf(strapi, 'guide').count()) > 0;

  return {
    /**
     * Loads the starter content, published, unless it was loaded before or there are guides already.
     *
     * @throws Error when a starter file does not import: the package is broken then
     */
    async load({ onProgress }: { onProgress?: (progress: StarterProgress) => void } = {}): Promise<StarterResult> {
      const state = (await store.get({})) as StarterState | null;
      if (state === 'loaded' || state === 'declined') return NOT_LOADED;
      if (state === null && (await isFilled())) {
        await store.set({ value: 'declined' satisfies StarterState });
        return NOT_LOADED;
      }
      await store.set({ value: 'loading' satisfies StarterState });
      const { pathToPlugin } = strapi.config.get<{ pathToPlugin: string }>('enabledPlugins.careers');
      const { taxonomy, guides } = await readStarterFiles(path.join(pathToPlugin, 'starter'));
      await addLocales(strapi, guides);
      await writeTaxonomy({
        strapi,
        taxonomy,
        onProgress: (done, total) => onProgress?.({ message: 'Skills and certifications', done, total }),
      });
      const report = await importDocuments({
        strapi,
        files: guides,
        publish: true,
        onProgress: ({ done, total }) => onProgress?.({ message: 'Career guides', done, total }),
      });
      const broken = report.files.filter(({ status }) => status === 'failed');
      if (broken.length > 0) {
        throw new Error(
          `Starter guides failed to load: ${broken.map(({ file, error }) => `${file} (${error?.message ?? ''})`).join('; ')}`,
        );
      }
      await store.set({ value: 'loaded' satisfies StarterState });
      return {
        loaded: true,
        guides: report.files.length,
        skills: taxonomy.skills.length,
        certifications: taxonomy.certifications.length,
      };
    },
  };
};
