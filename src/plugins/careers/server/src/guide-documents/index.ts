import type { Core } from '@strapi/strapi';
import { createGuide, type NewGuide } from './create-guide';
import { exportDocuments, listGuides } from './export-documents';
import { importDocuments, type ImportOptions } from './import-documents';

/** The plugin's service `guide-documents`: guide documents in and out; see `docs/guide-format.md`. */
export const guideDocuments = ({ strapi }: { strapi: Core.Strapi }) => ({
  import: (options: Omit<ImportOptions, 'strapi'>) => importDocuments({ ...options, strapi }),
  create: (guide: Omit<NewGuide, 'strapi'>) => createGuide({ ...guide, strapi }),
  list: (options: { readonly locale?: string } = {}) => listGuides({ ...options, strapi }),
  export: (options: Omit<Parameters<typeof exportDocuments>[0], 'strapi'>) => exportDocuments({ ...options, strapi }),
});

export { describeError } from './describe-error';
export { retryContentManager, retryDocumentWrites } from './retry-writes';
export { inTransaction } from './transaction';
export type GuideDocuments = ReturnType<typeof guideDocuments>;
export type { ExportedDocument, GuideListing } from './export-documents';
export type { SourceFile } from './import-documents';
export type { Creator } from './creator';
export type { NewlyMade } from './create-guide';
export { toGuideData, withoutEmpty, type Resolved } from './guide-data';
export { linkRequirementLabels, planNames } from './resolve-names';
export { GuideDirectory } from './locate-guide';
export { plain, readGuide, readGuides, toGuideContent, type StoredGuide } from './stored-guide';
export { loadTaxonomyNames, type TaxonomyNames, type TaxonomyType } from './taxonomy';
export { planFaqs } from './write-faqs';
export { changedParts, writeDraft, type Links, type Target } from './write-guide';
