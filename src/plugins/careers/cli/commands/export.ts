import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GuideDocuments } from '../../server/src/guide-documents';
import { withApp } from '../app';
import { print, showProgress } from '../output';
import { UsageError } from '../usage';

export interface ExportArguments {
  readonly slugs: readonly string[];
  readonly out: string | undefined;
  readonly published: boolean;
  readonly json: boolean;
  readonly locale: string | undefined;
  readonly app: string | undefined;
}

/** @returns the exit code: 1 when a guide that was asked for does not exist */
export const exportCommand = async ({ slugs, out, published, json, locale, app }: ExportArguments): Promise<number> => {
  if (!out) throw new UsageError('Say where to write to: --out DIR.');
  const folder = path.resolve(out);
  const { written, missing } = await withApp({
    folder: app,
    work: async (strapi) => {
      const service = strapi.plugin('careers').service<GuideDocuments>('guide-documents');
      const all = await service.list(locale ? { locale } : {});
      const guides = slugs.length > 0 ? all.filter(({ slug }) => slugs.includes(slug)) : all;
      const status = published ? ('published' as const) : ('draft' as const);
      const files: string[] = [];
      const found = new Set<string>();
      await mkdir(folder, { recursive: true });
      for await (const { fileName, slug, text } of service.export({ guides, status })) {
        showProgress({ done: files.length, total: guides.length, file: fileName });
        const file = path.join(folder, fileName);
        await writeFile(file, text);
        files.push(file);
        found.add(slug);
      }
      return { written: files, missing: slugs.filter((slug) => !found.has(slug)) };
    },
  });
  if (json) print(JSON.stringify({ files: written, missing }, null, 2));
  else {
    const lines = missing.map((slug) => `There is no ${published ? 'published ' : ''}guide "${slug}"`);
    print([...lines, `${written.length} ${written.length === 1 ? 'guide' : 'guides'} written to ${folder}`].join('\n'));
  }
  return missing.length > 0 ? 1 : 0;
};
