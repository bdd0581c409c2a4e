import { addLocale } from './access-fixture';
import { createLinked, spanishGuide, wholeGuide } from './whole-guide-fixture';
import type { CareersApp } from '../support/careers-app';

type Fields = Readonly<Record<string, unknown>>;

export const GUIDE = 'plugin::careers.guide';

export interface PageContent {
  /** Document id of the guide that has everything, published in English and Spanish. */
  readonly whole: string;
  /** Ids of what it links to, by name. */
  readonly linked: ReadonlyMap<string, unknown>;
}

/** One guide with everything, as `backend-developer` and `desarrollador-backend`, and what it links to. */
export const makePageContent = async (app: CareersApp): Promise<PageContent> => {
  await addLocale(app.strapi, 'es', 'Spanish');
  const token = await app.apiToken({ type: 'full-access' });
  const linked = await createLinked(app, token);
  const data = wholeGuide({ link: (name) => linked.get(name), choice: (value) => value });
  const { body } = await app.request.post('/api/careers/guides').set(token).send({ data }).expect(201);
  const whole = String(body.data.documentId);
  await app.request.put(`/api/careers/guides/${whole}?locale=es`).set(token).send({ data: spanishGuide }).expect(200);
  return { whole, linked };
};

/** Writes through the Document Service, published unless said otherwise. */
export const writeGuide = async (
  app: CareersApp,
  data: Fields,
  { documentId, ...where }: { documentId?: string; locale?: string; status?: 'draft' | 'published' } = {},
): Promise<{ readonly documentId: string }> => {
  const guides = app.strapi.documents(GUIDE);
  const params = { status: 'published' as const, ...where, data: data as Record<string, unknown> };
  const written = await (documentId === undefined
    ? guides.create(params as never)
    : guides.update({ ...params, documentId } as never));
  if (written === null) throw new Error(`There is no guide ${String(documentId)}.`);
  return written;
};

/** The slugs in an answer that lists pages or teasers. */
export const slugsIn = (entries: unknown): readonly string[] =>
  (entries as readonly { readonly slug: string }[]).map(({ slug }) => slug);
