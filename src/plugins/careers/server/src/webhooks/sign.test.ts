import { Webhook } from 'standardwebhooks';
import { makeSecret } from './secrets';
import { signedHeaders } from './sign';

describe('the signature of a message', () => {
  const [newer, older] = [makeSecret(), makeSecret()];
  const body = '{"type":"guide.published"}';
  const headers = signedHeaders([newer, older], { id: 'evt_1', body, at: new Date() });

  it.each([
    ['new', newer],
    ['old', older],
  ])('holds for who knows the %s secret', (_, secret) => {
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'guide.published' });
  });

  it('does not hold for another body, time, id or secret', () => {
    const signer = new Webhook(newer);
    expect(() => signer.verify(`${body} `, headers)).toThrow();
    expect(() => signer.verify(body, { ...headers, 'webhook-id': 'evt_2' })).toThrow();
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => signer.verify(body, { ...headers, 'webhook-timestamp': later })).toThrow();
    expect(() => new Webhook(makeSecret()).verify(body, headers)).toThrow();
  });

  it('is refused when it is old', () => {
    const old = signedHeaders([newer], { id: 'evt_1', body, at: new Date(Date.now() - 600_000) });
    expect(() => new Webhook(newer).verify(body, old)).toThrow('too old');
  });
});
