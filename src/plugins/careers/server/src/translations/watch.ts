import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import { sourceLocaleOf } from '../../../core/translations';
import type { CareersConfig } from '../config';
import { uidOf } from '../content-model';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';
import { localesOf } from '../strapi/locales';
import { draftLocales } from './drafts';
import { createMarks } from './marks';
import { settleGuides } from './settle';

const GUIDE = uidOf('guide');
const FAQ = uidOf('faq');
const GUIDE_WRITES = ['create', 'update', 'delete', 'discardDraft', 'clone'];
const FAQ_WRITES = ['update', 'delete', 'discardDraft'];

const documentIdOf = (value: unknown): string | undefined =>
  isFields(value) && typeof value.documentId === 'string' ? value.documentId : undefined;

/** Whether a guide has translations, and whether one of them has not been looked at yet. */
const lookAt = async (strapi: Core.Strapi, documentId: string) => {
  const locales = ((await draftLocales(strapi, [documentId])).get(documentId) ?? []).map(({ locale }) => locale);
  if (locales.length < 2) return { isTranslated: false, isUnseen: false };
  const source = sourceLocaleOf(locales, await localesOf(strapi).getDefaultLocale());
  const seen = await createMarks(strapi).assessedLocales(documentId);
  return { isTranslated: true, isUnseen: locales.some((locale) => locale !== source && !seen.includes(locale)) };
};

const guidesWithFaq = async (strapi: Core.Strapi, documentId: string): Promise<readonly string[]> => {
  const guides = tableAs(strapi, GUIDE, 'g');
  const faqs = tableAs(strapi, FAQ, 'f');
  const link = linkAs(strapi, linkOf(strapi, GUIDE, 'faqs'), 'l');
  const rows = await runStatement(strapi, {
    text:
      `select distinct ${guides.column('documentId')} as document from ${faqs.from} ` +
      `join ${link.from} on ${[`${link.target} = ${faqs.column('id')}`, ...link.on].join(' and ')} ` +
      `join ${guides.from} on ${guides.column('id')} = ${link.source} where ${faqs.column('documentId')} = ?`,
    values: [documentId],
  });
  return rows.map(({ document }) => String(document));
};

/**
 * In `register`, before the rules: keeps the state of translations with every save of a guide, in the save's own
 * transaction. A translation that was never looked at is looked at before its source changes, or nobody could tell later
 * what it was translated from.
 */
export const watchTranslations = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  strapi.documents.use(async (context, next) => {
    const { action } = context;
    const uid: string = context.uid;
    const params: unknown = context.params;
    const documentId = documentIdOf(params);

    if (uid === FAQ && FAQ_WRITES.includes(action) && documentId !== undefined) {
      const guides = await guidesWithFaq(strapi, documentId);
      return strapi.db.transaction(async () => {
        const result = await next();
        if (guides.length > 0) await createMarks(strapi).forgetStates(guides);
        return result;
      });
    }
    if (uid !== GUIDE || !GUIDE_WRITES.includes(action)) return next();

    return strapi.db.transaction(async () => {
      const before = documentId === undefined ? undefined : await lookAt(strapi, documentId);
      if (documentId !== undefined && before?.isUnseen === true) await settleGuides(strapi, [documentId]);
      const result = await next();
      const written = documentId === undefined || action === 'clone' ? documentIdOf(result) : documentId;
      if (written === undefined || action === 'create') return result;
      const isTranslated = before?.isTranslated === true || (await lookAt(strapi, written)).isTranslated;
      if (isTranslated) await settleGuides(strapi, [written]);
      return result;
    });
  });
};
