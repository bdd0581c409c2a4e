import { startCareers, type CareersApp } from '../support/careers-app';

describe('the app', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  it('finds the careers plugin without being told where it is', () => {
    expect(app.strapi.plugin('careers')).toBeDefined();
  });

  it('answers REST and GraphQL for the careers types to whoever has a token', async () => {
    const token = await app.apiToken({ type: 'read-only' });

    const rest = await app.request.get('/api/careers/guides').set(token).expect(200);
    expect(rest.body.data).toEqual([]);

    const graphql = await app.request
      .post('/graphql')
      .set(token)
      .send({ query: '{ careersGuides { documentId } }' })
      .expect(200);
    expect(graphql.body).toEqual({ data: { careersGuides: [] } });
  });

  it('tells nobody about itself: telemetry, update checks and promotion are off', () => {
    expect(app.strapi.telemetry.isDisabled).toBe(true);
    expect(app.strapi.config.get('server.logger.updates.enabled')).toBe(false);
    expect(app.strapi.config.get('admin.flags')).toEqual({ nps: false, promoteEE: false, docLinks: false });
    expect(app.strapi.config.get('admin.autoOpen')).toBe(false);
  });

  it('rejects query parameters it does not know instead of ignoring them', async () => {
    const token = await app.apiToken({ type: 'read-only' });
    const answer = await app.request.get('/api/careers/guides?filtres[slug]=nurse').set(token);
    expect(answer.status).toBe(400);
  });
});
