import { getFetchClient } from '@strapi/strapi/admin';
import { LIST_NAMES, OWN_KINDS } from '../../../core/imports/own-content';

/** A file to fill in. */
export interface Template {
  readonly fileName: string;
  readonly type: string;
  readonly make: () => Promise<string | Blob>;
}

/** Loaded with the first template of them: nobody else needs its reader of documents. */
const exampleGuide = async (locale: string) => {
  const { guideFromTemplate } = await import('../../../core/compose');
  return guideFromTemplate({ template: 'general', role: 'Baker', locale });
};

const csv: readonly Template[] = OWN_KINDS.map((kind) => ({
  fileName: `${LIST_NAMES[kind]}.csv`,
  type: 'text/csv;charset=utf-8',
  // The server writes CSV: its library is none for browsers.
  make: async () =>
    (await getFetchClient().get<Blob>(`/careers/imports/templates/${kind}`, { responseType: 'blob' })).data,
}));

const TEMPLATES: Readonly<Record<string, readonly Template[]>> = {
  csv,
  documents: [
    {
      fileName: 'guide.md',
      type: 'text/markdown;charset=utf-8',
      make: async () => (await import('../../../core/guide-document')).printGuideDocument(await exampleGuide('en')),
    },
  ],
  json: [
    {
      fileName: 'guides.json',
      type: 'application/json',
      make: async () => `${JSON.stringify({ guides: [await exampleGuide('en')] }, null, 2)}\n`,
    },
  ],
};

/** What can be downloaded to be filled in, for a source of the team's own content; nothing for official ones. */
export const templatesOf = (source: string): readonly Template[] => TEMPLATES[source] ?? [];

/** Whether the records are the team's own, all of which are taken. */
export const isOwnSource = (source: string): boolean => source in TEMPLATES;

/** Sources whose files may not tell in which language they are. */
export const takesLocale = (source: string): boolean => isOwnSource(source) || source === 'esco';
