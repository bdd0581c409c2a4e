import type { Core } from '@strapi/strapi';
import { localesOf } from '../strapi/locales';
import { GuideDocumentError, parseGuideDocument } from '../../../core/guide-document';
import { checkGuideContent } from '../../../core/imports/check-content';
import { failedFile, type FileReport, type ImportReport } from '../../../core/imports/report';
import type { GuideContent } from '../../../core/model/guide-content';
import type { Finding } from '../../../core/rules';
import { slugify } from '../../../core/slug';
import { goPublicTogether } from '../readiness';
import { CareersValidationError } from '../rules';
import { describeError } from './describe-error';
import { GuideDirectory } from './locate-guide';
import { linkRequirementLabels, planNames, type NamePlan } from './resolve-names';
import { readGuide } from './stored-guide';
import { loadTaxonomyNames, type TaxonomyNames } from './taxonomy';
import { linkAndPublish, writeDraft, type Links, type Target, type Written } from './write-guide';

export interface SourceFile {
  /** How the file is called in the report. */
  readonly file: string;
  readonly text: string;
}

export interface ImportOptions {
  readonly strapi: Core.Strapi;
  readonly files: readonly SourceFile[];
  /** Publishes each guide, and the FAQs that it shows, after it is written. */
  readonly publish?: boolean;
  /** Says what would happen, without writing anything. */
  readonly dryRun?: boolean;
  /** For documents that do not name their locale. */
  readonly locale?: string;
  /** Called before each step on a file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly file: string }) => void;
}

interface Session {
  readonly strapi: Core.Strapi;
  readonly names: TaxonomyNames;
  readonly directory: GuideDirectory;
  readonly locales: readonly string[];
  readonly options: ImportOptions;
}

/** A file after its draft was written, waiting for its links. */
interface Draft {
  readonly report: FileReport;
  readonly guide: GuideContent;
  readonly written: Written;
}

const namesOf = (plan: NamePlan, type: 'skill' | 'certification') =>
  plan.missing.filter((entry) => entry.type === type).map(({ name }) => name);

/** Says in a dry run what the rules would say to the write. */
const refuse = (findings: readonly Finding[]): void => {
  if (findings.length > 0) throw new CareersValidationError(findings);
};

/** Finds the document that a guide is to be written to. @throws GuideDocumentError when a translation has no original */
const findTarget = async ({ strapi, directory }: Session, guide: GuideContent, warnings: string[]): Promise<Target> => {
  const { locale, slug, role, translationOf } = guide;
  const known = directory.find({ role, locale, ...(slug && { slug }) });
  if (known) {
    if (known.slug !== slug && known.role !== role) {
      warnings.push(
        `Taken for the guide "${known.role}" (${known.slug ?? 'no slug'}), which lists "${role}" as another title`,
      );
    } else if (slug && known.slug && known.slug !== slug) {
      warnings.push(`The slug of "${known.role}" changes from "${known.slug}" to "${slug}"`);
    }
    const stored = await readGuide({ strapi, documentId: known.documentId, locale, status: 'draft' });
    return { documentId: known.documentId, stored };
  }
  if (!translationOf) return { stored: null };
  const original = directory.original({ translationOf, locale });
  if (!original) {
    throw new GuideDocumentError(
      `No guide has the slug "${translationOf}" that this document names as the one it translates`,
    );
  }
  return { documentId: original.documentId, stored: null };
};

const writeFile = async (session: Session, { file, text }: SourceFile): Promise<Draft | FileReport> => {
  const { strapi, names, directory, locales, options } = session;
  const {
    guide: parsed,
    recognised,
    unplaced,
    warnings: parseWarnings,
  } = parseGuideDocument({
    text,
    fileName: file,
    ...(options.locale && { locale: options.locale }),
  });
  if (!locales.includes(parsed.locale)) {
    throw new GuideDocumentError(
      `The locale "${parsed.locale}" is not set up; there are ${locales.join(', ')}. Add it under Settings → Internationalization.`,
    );
  }
  const guide = linkRequirementLabels(parsed, names);
  const plan = planNames(guide, names);
  const warnings = [...parseWarnings, ...plan.warnings];
  const target = await findTarget(session, guide, warnings);
  const { locale } = guide;
  if (options.dryRun) refuse(checkGuideContent(guide));
  const written: Written | undefined = options.dryRun
    ? undefined
    : await writeDraft({ strapi, guide, locale, target, names, plan });
  const slug = written?.slug ?? target.stored?.slug ?? guide.slug ?? slugify(guide.role);
  const report: FileReport = {
    file,
    status: written?.outcome ?? (target.stored ? 'updated' : 'created'),
    guide: { documentId: written?.documentId ?? target.documentId ?? null, slug, locale },
    recognised,
    created: { skills: namesOf(plan, 'skill'), certifications: namesOf(plan, 'certification') },
    unplaced,
    warnings,
  };
  if (!written) return report;
  directory.remember({ documentId: written.documentId, slug, role: guide.role, locale, aliases: guide.aliases ?? [] });
  return { report, guide, written };
};

/** Turns slugs into document ids; a slug that no guide has becomes a warning. */
const resolveLinks = ({ directory }: Session, { guide }: Draft, warnings: string[]): Links => {
  const resolve = (slugs: readonly string[] | undefined, key: string) =>
    slugs?.flatMap((slug) => {
      const found = directory.bySlug(slug, guide.locale);
      if (!found)
        warnings.push(`${key}: there is no guide "${slug}" in ${guide.locale} yet; import it, then this one again`);
      return found ? [found.documentId] : [];
    });
  const relatedGuides = resolve(guide.relatedGuides, 'relatedGuides');
  const advancesTo = resolve(guide.advancesTo, 'advancesTo');
  return { ...(relatedGuides && { relatedGuides }), ...(advancesTo && { advancesTo }) };
};

const finishFile = async (session: Session, draft: Draft): Promise<FileReport> => {
  const { report, guide, written } = draft;
  const warnings = [...report.warnings];
  const links = resolveLinks(session, draft, warnings);
  try {
    const changed = await linkAndPublish({
      strapi: session.strapi,
      documentId: written.documentId,
      locale: guide.locale,
      links,
      publish: session.options.publish ?? false,
    });
    const status = report.status === 'unchanged' && changed ? 'updated' : report.status;
    return { ...report, status, warnings };
  } catch (error) {
    const { message, ...rest } = describeError(error);
    return { ...report, status: 'failed', warnings, error: { message: `Saved as a draft, but ${message}`, ...rest } };
  }
};

/**
 * Imports guide documents: every draft first, then the links between guides, so that the order of the files does not
 * matter. One file that fails leaves nothing of itself behind and does not stop the others.
 *
 * @returns one report a file, in the order given; never throws for a bad document
 */
export const importDocuments = async (options: ImportOptions): Promise<ImportReport> => {
  const { strapi, files, dryRun = false, onProgress } = options;
  const locales = await localesOf(strapi).find();
  const session: Session = {
    strapi,
    options,
    names: await loadTaxonomyNames({ strapi }),
    directory: await GuideDirectory.load({ strapi }),
    locales: locales.map(({ code }) => code),
  };
  const total = files.length * 2;
  const results: (Draft | FileReport)[] = [];
  for (const [index, source] of files.entries()) {
    onProgress?.({ done: index, total, file: source.file });
    try {
      results.push(await writeFile(session, source));
    } catch (error) {
      results.push(failedFile(source.file, describeError(error)));
    }
  }
  const documentIds = results.flatMap((result) => ('written' in result ? result.written.documentId : []));
  const reports: FileReport[] = [];
  for (const [index, result] of results.entries()) {
    if (!('written' in result)) {
      reports.push(result);
      continue;
    }
    onProgress?.({ done: files.length + index, total, file: result.report.file });
    // What links to a guide that comes in later counts on it.
    reports.push(await goPublicTogether(documentIds, () => finishFile(session, result)));
  }
  return { dryRun, files: reports };
};
