import { startCareers, type CareersApp } from '../support/careers-app';

const TYPES = { guide: 'plugin::careers.guide', faq: 'plugin::careers.faq' } as const;

interface Link {
  /** From the guide. */
  readonly field: string;
  readonly to: keyof typeof TYPES;
  /** Back from what it links to. */
  readonly inverse: string;
}

const LINKS: readonly Link[] = [
  { field: 'relatedGuides', to: 'guide', inverse: 'relatedFrom' },
  { field: 'advancesTo', to: 'guide', inverse: 'advancesFrom' },
  { field: 'faqs', to: 'faq', inverse: 'guides' },
];

/** What editors do, in this order: `source` is the guide that links, `target` what it links to. */
const STORIES = [
  'publish source, publish target',
  'publish target, publish source',
  'publish source, publish target, publish target',
  'publish target, publish source, publish source',
  'publish source, publish target, unpublish target, publish target',
  'publish source, publish target, unpublish source, publish source',
  'publish source, publish target, unpublish target, unpublish source, publish source, publish target',
  'publish source, publish target, unpublish source, unpublish target, publish source, publish target',
  'publish source, edit target, publish target, edit source, publish source',
  'publish target, edit source, publish source, edit target, publish target',
];

describe('a link between two entries with drafts', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  const linkedIds = async ({ type, id, field }: { type: keyof typeof TYPES; id: string; field: string }) => {
    const answer = await app.request.get(`/api/careers/${type}s/${id}?populate[${field}][fields]=documentId`);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    const { data }: { data: Readonly<Record<string, readonly { readonly documentId: string }[]>> } = answer.body;
    return data[field]?.map(({ documentId }) => documentId);
  };

  describe.each(LINKS)('$field', ({ field, to, inverse }) => {
    it.each(STORIES)('shows on both sides whenever both are published: %s', async (story) => {
      const guides = app.strapi.documents(TYPES.guide);
      const targets = app.strapi.documents(TYPES[to]);
      const words = (text: string): Record<string, unknown> => (to === 'faq' ? { question: text } : { role: text });
      const target = await targets.create({ data: words(`Target of ${field}: ${story}`) });
      const links: Record<string, unknown> = { role: `Source of ${field}: ${story}`, [field]: [target.documentId] };
      const source = await guides.create({ data: links });

      const documents = { source: { api: guides, ...source }, target: { api: targets, ...target } };
      const published = { source: false, target: false };
      for (const step of story.split(', ')) {
        const [verb, name] = step.split(' ');
        const which = name === 'source' ? 'source' : 'target';
        const { api, documentId } = documents[which];
        if (verb === 'publish') await api.publish({ documentId });
        if (verb === 'unpublish') await api.unpublish({ documentId });
        if (verb === 'edit') await api.update({ documentId, data: {} });
        if (verb !== 'edit') published[which] = verb === 'publish';

        const both = published.source && published.target;
        const forward = await linkedIds({ type: 'guide', id: source.documentId, field });
        const backward = await linkedIds({ type: to, id: target.documentId, field: inverse });
        expect({ step, forward, backward }).toEqual({
          step,
          forward: published.source ? (both ? [target.documentId] : []) : undefined,
          backward: published.target ? (both ? [source.documentId] : []) : undefined,
        });
      }
    });
  });
});
