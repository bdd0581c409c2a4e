import type { Core } from '@strapi/strapi';
import type { AuthHeaders } from '../support/accounts';
import type { CareersApp } from '../support/careers-app';

const GUIDE = 'plugin::careers.guide';
const FAQ = 'plugin::careers.faq';

/** Stands in every draft and in nothing that is published. */
export const SECRET = 'SECRET';

interface LocalesService {
  readonly findByCode: (code: string) => Promise<object | null>;
  readonly create: (locale: { readonly code: string; readonly name: string }) => Promise<object>;
}

export const addLocale = async (strapi: Core.Strapi, code: string, name: string): Promise<void> => {
  const locales: LocalesService = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode(code))) await locales.create({ code, name });
};

export interface DraftContent {
  readonly open: { readonly documentId: string };
  readonly hidden: { readonly documentId: string };
  readonly openFaq: { readonly documentId: string };
  readonly hiddenFaq: { readonly documentId: string };
}

/**
 * A published guide with a changed draft, a draft in Spanish, and draft links to a guide and an FAQ that were never
 * published; a published FAQ with a changed draft.
 */
export const makeDrafts = async (strapi: Core.Strapi): Promise<DraftContent> => {
  await addLocale(strapi, 'es', 'Spanish');
  const guides = strapi.documents(GUIDE);
  const faqs = strapi.documents(FAQ);
  const editGuide = (where: { documentId: string; locale?: string }, data: Record<string, unknown>) =>
    guides.update({ ...where, data });

  const openFaq = await faqs.create({
    data: { question: 'Is it fun?', answer: 'Yes' },
    status: 'published',
  });
  const open = await guides.create({
    data: { role: 'Open Role', summary: 'Everybody may read this', faqs: [openFaq.documentId] },
    status: 'published',
  });
  const hidden = await guides.create({ data: { role: `${SECRET} Role`, relatedFrom: [open.documentId] } });
  const hiddenFaq = await faqs.create({ data: { question: `${SECRET} question?`, guides: [open.documentId] } });
  const editedAnswer: Record<string, unknown> = { answer: `${SECRET} answer` };
  await faqs.update({ documentId: openFaq.documentId, data: editedAnswer });
  await editGuide({ documentId: open.documentId }, { summary: `${SECRET} summary` });
  await editGuide({ documentId: open.documentId, locale: 'es' }, { role: `${SECRET} en español` });
  return { open, hidden, openFaq, hiddenFaq };
};

/** Sends one GraphQL operation. */
export const graphql = (
  app: CareersApp,
  { query, variables, headers }: { query: string; variables?: object; headers?: AuthHeaders },
) =>
  app.request
    .post('/graphql')
    .set({ ...headers })
    .send({ query, variables });
