import { describeWebhooks } from '../api/webhooks-suite';
import { addColleague } from '../admin/editor';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(240_000);

describeOnEachDatabase('webhooks', describeWebhooks);

describe('webhooks, as they are without settings', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers({ env: { ENCRYPTION_KEY: '' } });
  });
  afterAll(() => app.stop());

  const post = async (url: string) =>
    app.request
      .post('/careers/webhooks')
      .set(await app.asAdmin())
      .send({ name: 'Site', url, events: [], enabled: true });

  it.each([
    'http://example.org/hook',
    'https://127.0.0.1/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://0x7f000001/hook',
    'https://localhost/hook',
    'https://user:pass@example.org/hook',
    'ftp://example.org/hook',
    'nonsense',
  ])('are not sent to %s', async (url) => {
    const { status, body } = await post(url);
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['url'] }]);
  });

  it('are refused with a clear word when the app has no key to encrypt with', async () => {
    const { status, body } = await post('https://example.org/hook');
    expect(status).toBe(400);
    expect(body.error.message).toContain('ENCRYPTION_KEY');
    const { body: list } = await app.request
      .get('/careers/webhooks')
      .set(await app.asAdmin())
      .expect(200);
    expect(list.data).toEqual({ webhooks: [], canEncrypt: false, allowsPrivateAddresses: false });
  });

  it('are for administrators with the right only', async () => {
    await app.request.get('/careers/webhooks').expect(401);
    const colleague = await addColleague(app, 'strapi-editor');
    const { body } = await app.request.post('/admin/login').send(colleague).expect(200);
    const headers = { Authorization: `Bearer ${String(body.data.token)}` };
    await app.request.get('/careers/webhooks').set(headers).expect(403);
    await app.request.post('/careers/webhooks').set(headers).send({}).expect(403);
  });
});
