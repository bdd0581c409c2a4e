import type { Core } from '@strapi/strapi';
import { assessReadiness, describeFinding, type ReadinessFinding } from '../../../core/readiness';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { warnInAnswer } from '../rules';
import { settingsOf } from '../settings';
import { localesOf } from '../strapi/locales';
import type { Middleware } from '../rules';
import { findDraftRows, type DraftQuestion } from './draft-rows';
import { GuideNotReadyError } from './error';
import { loadUnlinkedDrafts } from './load-drafts';
import { rulesOf } from './registry';
import { linkDrafts } from './visible';

const GUIDE = uidOf('guide');

interface Unready {
  readonly role: string;
  readonly unmet: readonly ReadinessFinding[];
}

/** The blocking rules that drafts do not meet: two statements a locale, since publishing has to stay quick. */
const findUnready = async (strapi: Core.Strapi, question: DraftQuestion): Promise<readonly Unready[]> => {
  const rules = rulesOf(strapi).filter(({ severity }) => severity === 'block');
  const unlinked = await loadUnlinkedDrafts(strapi, await findDraftRows(strapi, question));
  const unready: Unready[] = [];
  for (const locale of new Set(unlinked.map((draft) => draft.locale))) {
    const drafts = unlinked.filter((draft) => draft.locale === locale);
    for (const guide of await linkDrafts(strapi, { drafts, locale })) {
      const unmet = assessReadiness({ guide, rules }).findings.filter(({ met }) => !met);
      if (unmet.length > 0) unready.push({ role: guide.role, unmet });
    }
  }
  return unready;
};

const hold = async (strapi: Core.Strapi, question: DraftQuestion): Promise<void> => {
  const [first, ...others] = await findUnready(strapi, question);
  if (first === undefined) return;
  if ((await settingsOf(strapi)).readiness.enforce === 'block') {
    throw new GuideNotReadyError({ role: first.role, unmet: [first, ...others].flatMap(({ unmet }) => unmet) });
  }
  const warnings = [first, ...others].flatMap(({ role, unmet }) =>
    unmet.map((finding) => {
      const { label, fix } = describeFinding(finding);
      return `"${role}" is published although it is not ready. ${label}: ${fix}`;
    }),
  );
  warnInAnswer(strapi, warnings);
};

const localeIn = async (strapi: Core.Strapi, { locale }: Fields): Promise<DraftQuestion['locale']> => {
  if (locale === '*') return undefined;
  if (Array.isArray(locale)) return locale.map(String);
  return [typeof locale === 'string' && locale !== '' ? locale : await localesOf(strapi).getDefaultLocale()];
};

/**
 * Document Service middleware that lets no guide be published, in whichever way, that a blocking rule holds back. Runs
 * inside the transaction of the guard: a guide that was saved to be published is not saved either.
 */
export const createReadinessGuard = (strapi: Core.Strapi): Middleware => {
  return async (context, next) => {
    const params: unknown = context.params;
    if (context.uid !== GUIDE || !isFields(params)) return next();
    const { enforce } = (await settingsOf(strapi)).readiness;
    if (enforce === 'off') return next();
    if (context.action === 'publish') {
      const { documentId } = params;
      if (typeof documentId === 'string') await hold(strapi, { documentId, locale: await localeIn(strapi, params) });
      return next();
    }
    if ((context.action !== 'create' && context.action !== 'update') || params.status !== 'published') return next();
    const saved = await next();
    const documentId = isFields(saved) ? saved.documentId : undefined;
    if (typeof documentId === 'string') await hold(strapi, { documentId, locale: await localeIn(strapi, params) });
    return saved;
  };
};
