import type { GuideDocuments } from '../../server/src/guide-documents';
import { withApp } from '../app';
import { print, table } from '../output';

export interface ListArguments {
  readonly json: boolean;
  readonly locale: string | undefined;
  readonly app: string | undefined;
}

export const listCommand = async ({ json, locale, app }: ListArguments): Promise<number> => {
  const guides = await withApp({
    folder: app,
    work: (strapi) =>
      strapi
        .plugin('careers')
        .service<GuideDocuments>('guide-documents')
        .list(locale ? { locale } : {}),
  });
  if (json) print(JSON.stringify({ guides }, null, 2));
  else if (guides.length === 0) print('There are no guides yet. Try: careers import FILE… --publish');
  else {
    print(
      table(
        ['SLUG', 'LOCALE', 'STATE', 'TITLE'],
        guides.map(({ slug, locale: code, state, title }) => [slug, code, state, title]),
      ),
    );
  }
  return 0;
};
