import type { RecordReport } from '../../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../../core/imports/source-record';
import { CareersValidationError } from '../../../rules';
import { documentsOf, rowsOf } from '../../../strapi/documents';
import { localesOf } from '../../../strapi/locales';
import type { AnsweredFaqs } from './find-faq';
import { findFaq } from './find-faq';
import type { Known } from './known';
import { changeOf, changesBetween, reportOwn } from './report';

type FaqRecord = Extract<OwnRecord, { readonly kind: 'faq' }>;

interface Version {
  readonly documentId: string;
  readonly locale: string;
}

/** The FAQ that a translation belongs to: one with the question that is not in this locale yet, the default locale's first. */
const findOriginal = async ({ session: { strapi } }: Known, { content }: FaqRecord): Promise<string | undefined> => {
  const { locale, translationOf } = content;
  if (translationOf === undefined) return undefined;
  const asked = await rowsOf(strapi, 'faq').findMany<Version>({
    where: { question: translationOf, publishedAt: null, locale: { $ne: locale } },
    select: ['documentId', 'locale'],
    orderBy: { id: 'asc' },
  });
  const translated = await rowsOf(strapi, 'faq').findMany<Version>({
    where: { documentId: { $in: asked.map(({ documentId }) => documentId) }, locale, publishedAt: null },
    select: ['documentId', 'locale'],
  });
  const free = asked.filter(({ documentId }) => translated.every((version) => version.documentId !== documentId));
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  return (free.find((version) => version.locale === defaultLocale) ?? free[0])?.documentId;
};

/** Creates or updates an FAQ. @returns its report, and whether the guides that it names show it */
export const writeFaq = async (
  known: Known,
  own: FaqRecord,
  { dryRun, answered }: { readonly dryRun: boolean; readonly answered: AnsweredFaqs },
): Promise<{ readonly report: RecordReport; readonly isComplete: boolean }> => {
  const { strapi } = known.session;
  const { locale, question, answer, topic, translationOf, guides = [] } = own.content;
  const stored = await findFaq(known, own.content, answered);
  const original = stored ? undefined : await findOriginal(known, own);
  if (!stored && translationOf !== undefined && original === undefined && !dryRun) {
    throw new CareersValidationError([
      {
        path: ['translationOf'],
        message: `No FAQ in another locale asks "${translationOf}", or it is in ${locale} already.`,
        found: translationOf,
        allowed: 'the question of an FAQ that is there, or that comes before this one in the file',
      },
    ]);
  }
  const changes = changesBetween(stored ? { ...stored } : {}, { question, answer, topic });
  const shown = stored?.guides.flatMap(({ slug }) => slug ?? []) ?? [];
  const wanted = guides.filter((slug) => !shown.includes(slug));
  const isNews = wanted.some((slug) => known.guides.bySlug(slug, locale) !== undefined);
  const all = [...changes, ...(isNews ? [changeOf('guides', shown, [...shown, ...wanted])] : [])];
  const report = reportOwn(own, { isNew: stored === undefined, changes: all, dryRun });
  if (!dryRun && changes.length > 0) {
    const data = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    const documents = documentsOf(strapi, 'faq');
    const documentId = stored?.documentId ?? original;
    if (documentId === undefined) await documents.create({ locale, data });
    else await documents.update({ documentId, locale, data });
  }
  return { report, isComplete: wanted.length === 0 };
};
