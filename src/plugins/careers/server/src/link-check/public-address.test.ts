import { isPublicAddress, PrivateAddressError, resolvePublicly } from './public-address';

describe('a public address', () => {
  it.each([
    '93.184.216.34',
    '8.8.8.8',
    '2606:2800:220:1:248:1893:25c8:1946',
    '2a00:1450:4001:80b::200e',
    '::ffff:8.8.8.8',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '2001:2::1',
    '3fff::1',
    '192.88.99.1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '',
    'localhost',
    'not an address',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('resolving a host', () => {
  const network = (...addresses: readonly string[]) => ({
    isAllowed: isPublicAddress,
    resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 as const }))),
  });

  it('gives its addresses when all are public', async () => {
    await expect(resolvePublicly('example.org', network('8.8.8.8', '8.8.4.4'))).resolves.toHaveLength(2);
  });

  it.each([
    ['one of them is not', 'example.org', ['8.8.8.8', '127.0.0.1']],
    ['it has none', 'example.org', []],
    ['it is a private address itself', '[::1]', ['8.8.8.8']],
    ['it is one in another notation', '127.0.0.1', ['8.8.8.8']],
  ])('refuses when %s', async (_why, host, addresses) => {
    await expect(resolvePublicly(host, network(...addresses))).rejects.toThrow(PrivateAddressError);
  });
});
