import type { Core } from '@strapi/strapi';
import { ZodError } from 'zod';
import type { OwnContent, OwnKind } from '../../../../core/imports/own-content';
import { readGuides, toGuideContent, type TaxonomyType } from '../../guide-documents';
import { readFaqs, readTaxonomy, toFaqContent, toTaxonomyContent } from '../entries';
import { inBatches } from './in-batches';
import { TAXONOMY, type ExportPlan, type PlannedVersion } from './plan';

/** An entry that cannot be written to a file, and why. */
export interface Unexportable {
  readonly kind: OwnKind;
  readonly title: string;
  readonly reason: string;
}

export type ExportEntry = OwnContent | Unexportable;

export const isUnexportable = (entry: ExportEntry): entry is Unexportable => 'reason' in entry;

/** What an entry holds that no file can, such as a label of blanks: that it is left out is told. */
const attempt = ({ kind, title }: Pick<Unexportable, 'kind' | 'title'>, make: () => OwnContent): ExportEntry => {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const reason = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return { kind, title, reason };
  }
};

async function* taxonomyEntries(
  strapi: Core.Strapi,
  plan: ExportPlan,
  kind: TaxonomyType,
): AsyncGenerator<ExportEntry> {
  for (const documentIds of inBatches(plan.taxonomy[kind])) {
    for (const row of await readTaxonomy(strapi, kind, { documentId: { $in: documentIds } })) {
      yield attempt({ kind, title: row.name }, () => ({ kind, content: toTaxonomyContent(kind, row) }) as OwnContent);
    }
  }
}

/** Batches of one locale each. */
function* versionsByLocale(versions: readonly PlannedVersion[]) {
  for (const locale of new Set(versions.map((version) => version.locale))) {
    const inLocale = versions.filter((version) => version.locale === locale);
    for (const batch of inBatches(inLocale)) yield { locale, batch };
  }
}

async function* faqEntries(strapi: Core.Strapi, { faqs, selected }: ExportPlan): AsyncGenerator<ExportEntry> {
  for (const { locale, batch } of versionsByLocale(faqs)) {
    const documentIds = batch.map(({ documentId }) => documentId);
    const rows = await readFaqs(strapi, { documentId: { $in: documentIds }, locale });
    const byId = new Map(rows.map((row) => [row.documentId, row]));
    for (const { documentId, translationOf } of batch) {
      const row = byId.get(documentId);
      if (row === undefined) continue;
      // Guides outside of a selection are not there where it is imported.
      const guides = row.guides.filter(({ slug }) => selected?.has(`${locale}/${slug ?? ''}`) ?? true);
      yield attempt({ kind: 'faq', title: row.question }, () => ({
        kind: 'faq',
        content: toFaqContent({ ...row, guides }, translationOf),
      }));
    }
  }
}

async function* guideEntries(strapi: Core.Strapi, { guides }: ExportPlan): AsyncGenerator<ExportEntry> {
  for (const { locale, batch } of versionsByLocale(guides)) {
    const documentIds = batch.map(({ documentId }) => documentId);
    const stored = await readGuides({ strapi, documentIds, locale, status: 'draft' });
    const originals = new Map(batch.map(({ documentId, translationOf }) => [documentId, translationOf]));
    for (const guide of stored) {
      const translationOf = originals.get(guide.documentId);
      yield attempt({ kind: 'guide', title: guide.role }, () => ({
        kind: 'guide',
        content: { ...toGuideContent(guide), ...(translationOf !== undefined && { translationOf }) },
      }));
    }
  }
}

/**
 * All entries of an export, what is named before what names it, some dozens in memory at a time. What was deleted since the
 * plan was made is left out.
 */
export async function* exportEntries(strapi: Core.Strapi, plan: ExportPlan): AsyncGenerator<ExportEntry> {
  for (const documentId of plan.unknown) {
    yield { kind: 'guide', title: documentId, reason: `There is no guide with the document id ${documentId}` };
  }
  for (const kind of TAXONOMY) yield* taxonomyEntries(strapi, plan, kind);
  yield* faqEntries(strapi, plan);
  yield* guideEntries(strapi, plan);
}
