import type { CareersApp } from '../support/careers-app';
import { addLocale } from './access-fixture';

type Data = Readonly<Record<string, unknown>>;

interface Documents {
  create(params: object): Promise<{ readonly documentId: string }>;
  update(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
}

/** Strapi's Document Service for a careers type; its types know the attributes only inside an app that generated them. */
export const documentsOf = (app: CareersApp, type: string): Documents => {
  const documents: (uid: string) => Documents = app.strapi.get('documents');
  return documents(`plugin::careers.${type}`);
};

export const publish = (app: CareersApp, type: string, data: Data, where: object = {}) =>
  documentsOf(app, type).create({ data, status: 'published', ...where });

/** `guide:Welder`, in order. */
export const titlesIn = (body: { readonly data: readonly { readonly type: string; readonly title: string }[] }) =>
  body.data.map(({ type, title }) => `${type}:${title}`);

export const search = async (app: CareersApp, query: Data) => {
  const { body } = await app.request.get('/api/careers/search').query(query).expect(200);
  return body;
};

export const find = async (app: CareersApp, q: string, query: Data = {}) =>
  titlesIn(await search(app, { q, ...query }));

/** Two fields, three skills, a certification, three published guides in English and one in Spanish, and drafts. */
export const makeSearchContent = async (app: CareersApp) => {
  await addLocale(app.strapi, 'es', 'Spanish');
  const metal = await publish(app, 'field', {
    name: 'Metal & Co',
    slug: 'metal',
    translations: [{ locale: 'es', name: 'Metal y compañía' }],
  });
  const joining = await publish(app, 'field', { name: 'Joining', slug: 'joining', parent: metal.documentId });
  const welding = await publish(app, 'skill', {
    name: 'TIG welding',
    nature: 'skill',
    description: 'Joining *thin* metal with care.',
    aliases: [{ label: 'GTAW' }, { label: 'heliarc', hidden: true }],
    translations: [{ locale: 'es', name: 'Soldadura TIG', description: 'Unir metal fino.' }],
  });
  const torch = await publish(app, 'skill', { name: 'Cutting torch', nature: 'tool' });
  const certificate = await publish(app, 'certification', {
    name: 'Certified Welder',
    acronym: 'CWX',
    issuer: 'Society of Welding',
    kind: 'certification',
  });
  const faq = await publish(app, 'faq', {
    question: 'Is welding hot?',
    answer: 'Yes: wear **gloves**.',
    topic: 'Safety',
  });
  const welder = await publish(app, 'guide', {
    role: 'Welder',
    slug: 'welder',
    summary: 'Joins metal parts for bridges.',
    field: joining.documentId,
    aliases: [{ label: 'Fuser' }, { label: 'Burnerman', hidden: true }],
    skills: [{ label: 'Arc work', importance: 'essential', skills: [welding.documentId, torch.documentId] }],
    certifications: [{ certification: certificate.documentId }],
    faqs: [faq.documentId],
  });
  await documentsOf(app, 'faq').update({
    documentId: faq.documentId,
    locale: 'es',
    data: { question: '¿Hace calor al soldar?', answer: 'Sí.' },
    status: 'published',
  });
  await documentsOf(app, 'guide').update({
    documentId: welder.documentId,
    locale: 'es',
    data: {
      role: 'Soldador',
      slug: 'soldador',
      summary: 'Une metales.',
      field: joining.documentId,
      faqs: [faq.documentId],
    },
    status: 'published',
  });
  const nurse = await publish(app, 'guide', { role: 'Nurse', slug: 'nurse', summary: 'Cares for the ill.' });
  await publish(app, 'guide', { role: 'Metal Trader', slug: 'metal-trader', field: metal.documentId });
  await documentsOf(app, 'guide').create({ data: { role: 'Zeppelin Pilot', slug: 'zeppelin-pilot' } });
  await documentsOf(app, 'faq').create({ data: { question: 'Is a zeppelin safe?', answer: 'Mostly.' } });
  return { welder, nurse, welding, torch, certificate, faq, metal, joining };
};
