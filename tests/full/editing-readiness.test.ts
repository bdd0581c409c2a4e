import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(120_000);

describe('a guide that is not ready, where the settings only warn', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers({ config: { plugins: { careers: { config: { readiness: { enforce: 'warn' } } } } } });
  });

  afterAll(() => app.stop());

  it('is published over the API, with a warning for each rule that it breaks', async () => {
    const token = await app.apiToken({ type: 'full-access' });
    const answer = await app.request
      .post('/api/careers/guides')
      .set(token)
      .send({ data: { role: 'Lenient', overview: 'Something' } })
      .expect(201);
    const warnings = JSON.parse(String(answer.headers['x-careers-warnings'])) as string[];
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toBe(
      '"Lenient" is published although it is not ready. At least 3 skill requirements: Add what the job asks for; there is nothing yet.',
    );
  });
});
