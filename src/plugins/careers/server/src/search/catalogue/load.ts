import type { Core } from '@strapi/strapi';
import type { Touched } from '../../cache';
import { createCatalogue, type Catalogue, type CatalogueKind, type DocumentIds } from './catalogue';
import { readCertifications, readFaqs, readFields, readGuides, readSkills } from './read-types';

/** Types whose changes change what is found. */
export const WATCHED_KINDS = ['guide', 'skill', 'certification', 'faq', 'field'] as const;

/** Reads everything that can be found. */
export const loadCatalogue = async (strapi: Core.Strapi, signal: AbortSignal): Promise<Catalogue> => {
  const catalogue = createCatalogue();
  catalogue.setFields(await readFields(strapi, { signal }));
  catalogue.setSkills({ entries: await readSkills(strapi, { signal }) });
  catalogue.setCertifications({ entries: await readCertifications(strapi, { signal }) });
  catalogue.setGuides({ entries: await readGuides(strapi, { signal }) });
  catalogue.setFaqs({ entries: await readFaqs(strapi, { signal }) });
  return catalogue;
};

/**
 * Reads what was touched anew.
 *
 * @returns the documents of an index that may have changed; `all` when that cannot be told
 */
export const reloadTouched = async (
  strapi: Core.Strapi,
  {
    catalogue,
    touched,
    signal,
  }: { readonly catalogue: Catalogue; readonly touched: Touched; readonly signal: AbortSignal },
): Promise<DocumentIds | 'all'> => {
  const changed: DocumentIds = new Set();
  const reload = async <Entry>(
    kind: CatalogueKind,
    read: (choice: { documentIds?: readonly string[]; signal: AbortSignal }) => Promise<readonly Entry[]>,
    set: (fresh: { documentIds?: readonly string[]; entries: readonly Entry[] }) => DocumentIds,
  ): Promise<void> => {
    const ids = touched.of(kind);
    if (ids !== 'all' && ids.size === 0) return;
    const choice = ids === 'all' ? {} : { documentIds: [...ids] };
    const entries = await read({ ...choice, signal });
    for (const id of set({ ...choice, entries })) changed.add(id);
  };

  const fields = touched.of('field');
  const hasFields = fields === 'all' || fields.size > 0;
  if (hasFields) catalogue.setFields(await readFields(strapi, { signal }));
  await reload('skill', (choice) => readSkills(strapi, choice), catalogue.setSkills);
  await reload('certification', (choice) => readCertifications(strapi, choice), catalogue.setCertifications);
  await reload('guide', (choice) => readGuides(strapi, choice), catalogue.setGuides);
  await reload('faq', (choice) => readFaqs(strapi, choice), catalogue.setFaqs);
  // The names of fields, and what lies in what, may be anywhere.
  return hasFields ? 'all' : changed;
};
