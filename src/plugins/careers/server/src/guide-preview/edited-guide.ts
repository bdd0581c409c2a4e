import type { Core } from '@strapi/strapi';
import type { GuideRecord } from '../../../core/page';
import type { Fields } from '../../../core/rules';
import { suggestForPage } from '../catalog';
import { contentTypeSchemas } from '../content-model';
import { findGuideByDocument, loadRecords, scalarsOf, type GuideRow } from '../pages';
import { loadConnected, type ConnectedType } from './connected';
import { readFormValues } from './form-values';
import { reviseParts, wantedBy } from './revise-parts';

const { attributes } = contentTypeSchemas.guide;
const SCALARS = scalarsOf(attributes);

/** A guide that was never saved: no row of the database has the id 0. */
const unsaved = (locale: string): GuideRow => {
  const now = new Date().toISOString();
  return { id: 0, documentId: '', locale, slug: '', createdAt: now, updatedAt: now, publishedAt: null };
};

export interface EditedGuide {
  readonly documentId: string | null;
  readonly locale: string;
  readonly defaultLocale: string;
  /** The form's values. */
  readonly values: Fields;
  /** Whether whoever asks may see entries of a type that only drafts link to. */
  readonly mayRead: (type: ConnectedType) => boolean;
}

/**
 * The saved draft of a guide with unsaved edits applied to it, in one SQL statement more than it takes to read the draft.
 * Nothing is written. A guide that was never saved in this locale starts from nothing.
 */
export const loadEditedGuide = async (
  strapi: Core.Strapi,
  { documentId, locale, defaultLocale, values, mayRead }: EditedGuide,
): Promise<GuideRecord> => {
  const found =
    documentId === null ? undefined : await findGuideByDocument(strapi, { documentId, locale, status: 'draft' });
  const saved = found ?? { ...unsaved(locale), documentId: documentId ?? '' };
  const own = readFormValues({ attributes, names: SCALARS, values, saved });
  const row: GuideRow = { ...saved, ...own, slug: typeof own.slug === 'string' ? own.slug : '' };
  const guideId = saved.id;
  const [loaded] = await loadRecords(strapi, {
    guides: [row],
    locale,
    defaultLocale,
    status: 'draft',
    suggest: suggestForPage(strapi),
    revise: async (parts) => {
      const wanted = wantedBy(values, { parts, guideId });
      const readable = Object.entries(wanted).filter(([type]) => mayRead(type as ConnectedType));
      const find = await loadConnected(strapi, { wanted: Object.fromEntries(readable), locale });
      return reviseParts({ parts, guideId, values, find });
    },
  });
  if (loaded === undefined) throw new Error('A guide that was asked for was not put together.');
  return loaded.record;
};
