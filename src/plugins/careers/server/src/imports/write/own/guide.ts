import { checkGuideContent } from '../../../../../core/imports/check-content';
import type { RecordReport } from '../../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../../core/imports/source-record';
import { foldName } from '../../../../../core/model/names';
import type { GuideContent } from '../../../../../core/model/guide-content';
import { slugify } from '../../../../../core/slug';
import {
  changedParts,
  linkRequirementLabels,
  planFaqs,
  planNames,
  readGuide,
  toGuideContent,
  toGuideData,
  writeDraft,
  type Links,
  type Resolved,
  type Target,
  type TaxonomyType,
} from '../../../guide-documents';
import { CareersValidationError } from '../../../rules';
import { documentsOf } from '../../../strapi/documents';
import type { Known } from './known';
import { findLinks } from './link-guide';
import { changeOf, reportOwn } from './report';

type GuideRecord = Extract<OwnRecord, { readonly kind: 'guide' }>;

const refuse = (message: string, translationOf: string): never => {
  throw new CareersValidationError([
    { path: ['translationOf'], message, found: translationOf, allowed: 'the slug of a guide in another locale' },
  ]);
};

/** The document that a guide is written to: the one with its slug; the one with its role when it has none. */
const findTarget = async ({ session, guides }: Known, guide: GuideContent): Promise<Target> => {
  const { locale, slug, role, translationOf } = guide;
  const { strapi } = session;
  const found = slug === undefined ? guides.find({ role, locale }) : guides.bySlug(slug, locale);
  if (found) {
    const { documentId } = found;
    return { documentId, stored: await readGuide({ strapi, documentId, locale, status: 'draft' }) };
  }
  if (translationOf === undefined) return { stored: null };
  const original = guides.original({ translationOf, locale });
  if (original === undefined) {
    return refuse(
      `No guide in another locale has the slug "${translationOf}". It has to be there, or come before its translation.`,
      translationOf,
    );
  }
  const version = guides.version(original.documentId, locale);
  if (version !== undefined) {
    return refuse(
      `The guide "${translationOf}" is in ${locale} already, under the slug "${version.slug ?? ''}".`,
      translationOf,
    );
  }
  return { documentId: original.documentId, stored: null };
};

/** Stands for what would be created, so that a dry run compares as a run does. */
const resolvedOrNew = ({ session: { names } }: Known): Resolved => {
  const resolve = (type: TaxonomyType) => (name: string) =>
    names.find(type, name)?.documentId ?? `new ${foldName(name)}`;
  return {
    skill: resolve('skill'),
    certification: resolve('certification'),
    field: resolve('field'),
    contributor: resolve('contributor'),
  };
};

/** The attributes that a run would write. */
const fieldsToWrite = async (known: Known, guide: GuideContent, { stored }: Target): Promise<readonly string[]> => {
  const { strapi } = known.session;
  const { locale } = guide;
  const data = toGuideData(guide, resolvedOrNew(known));
  const changed = stored ? changedParts(data, stored) : data;
  const faqs = guide.faqs && (await planFaqs({ strapi, faqs: guide.faqs, stored: stored?.faqs ?? [], locale }));
  return [...Object.keys(changed), ...(faqs?.changed ? ['faqs'] : [])];
};

const write = async (
  { session: { strapi, names } }: Known,
  { guide, target, links }: { readonly guide: GuideContent; readonly target: Target; readonly links: Links },
) => {
  const { locale } = guide;
  const plan = planNames(guide, names);
  const written = await writeDraft({ strapi, guide, locale, target, names, plan, links });
  const isLinked = Object.keys(links).length === 0 || written.outcome !== 'unchanged';
  if (isLinked) return written;
  const { documentId } = written;
  await documentsOf(strapi, 'guide').update({ documentId, locale, data: { ...links } });
  return { ...written, fields: Object.keys(links) };
};

/**
 * Creates or updates a guide's draft, with the skills, certifications, fields, contributors and FAQs that it names, and
 * with its links to guides when all of those are there.
 *
 * @returns its report, and whether its links are written
 */
export const writeGuide = async (
  known: Known,
  own: GuideRecord,
  { dryRun }: { readonly dryRun: boolean },
): Promise<{ readonly report: RecordReport; readonly isComplete: boolean }> => {
  const { session, guides } = known;
  // A hand-written document seldom spells out what its words say; the other formats say what they mean.
  const guide = own.edition.source === 'documents' ? linkRequirementLabels(own.content, session.names) : own.content;
  const { locale, role, aliases = [] } = guide;
  const findings = checkGuideContent(guide);
  if (findings.length > 0) throw new CareersValidationError(findings);
  const { warnings } = planNames(guide, session.names);
  const target = await findTarget(known, guide);
  const { stored } = target;
  const { changed, missing } = findLinks(known, guide, stored);
  const links = missing.length > 0 ? {} : changed;
  const written = dryRun ? null : await write(known, { guide, target, links });
  const fields = written?.fields ?? [...(await fieldsToWrite(known, guide, target)), ...Object.keys(changed)];
  const before: Partial<GuideContent> = stored ? toGuideContent(stored) : {};
  const changes = fields.map((field) => {
    const of = (content: object): unknown => Object.entries(content).find(([key]) => key === field)?.[1];
    return changeOf(field, of(before), of(guide));
  });
  const documentId = written?.documentId ?? target.documentId;
  const slug = written?.slug ?? stored?.slug ?? guide.slug ?? slugify(role);
  // In a dry run too, so that a translation finds the guide that would have been created.
  guides.remember({ documentId: documentId ?? `new ${own.record}`, slug, role, locale, aliases });
  const report = reportOwn(own, {
    isNew: stored === null,
    changes,
    guide: documentId === undefined || (dryRun && stored === null) ? null : { documentId, slug },
    warnings,
    dryRun,
  });
  return { report, isComplete: missing.length === 0 };
};
