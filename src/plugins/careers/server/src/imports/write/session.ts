import type { Core } from '@strapi/strapi';
import { loadTaxonomyNames, type TaxonomyNames } from '../../guide-documents';
import { localesOf } from '../../strapi/locales';
import { GuideIndex } from './guide-index';
import type { RowIds } from './parts';
import { skillRowsOf } from './skill-rows';

/** What a run knows of the database, so that it does not ask for each record. */
export interface WriteSession {
  readonly strapi: Core.Strapi;
  /** Who is named in credits as the one that has modified the information. */
  readonly publisherName: string;
  readonly now: () => Date;
  readonly locales: readonly string[];
  readonly names: TaxonomyNames;
  readonly guides: GuideIndex;
  readonly skillRows: RowIds;
}

export const openSession = async (
  strapi: Core.Strapi,
  { publisherName, now }: Pick<WriteSession, 'publisherName' | 'now'>,
): Promise<WriteSession> => ({
  strapi,
  publisherName,
  now,
  locales: (await localesOf(strapi).find()).map(({ code }) => code),
  names: await loadTaxonomyNames({ strapi }),
  guides: await GuideIndex.load(strapi),
  skillRows: skillRowsOf(strapi),
});
