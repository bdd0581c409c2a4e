import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** One of the addresses that a name leads to. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** How names are looked up and which addresses may be asked. The default is for the world; tests have their own. */
export interface Network {
  readonly resolve: (host: string) => Promise<readonly Address[]>;
  readonly isAllowed: (address: string) => boolean;
}

/** Global unicast: everything that is given out to networks of the internet. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Set aside within it, and not known as such to the library: for measurements, protocols and documentation. */
const SET_ASIDE_IPV4 = ['198.18.0.0/15', '192.88.99.0/24'].map((range) => ipaddr.IPv4.parseCIDR(range));
const SET_ASIDE_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/**
 * Whether an address belongs to the public internet: not private, loopback, link-local, unique-local, shared by carriers
 * (CGNAT), multicast, broadcast, for documentation or otherwise reserved, nor an IPv6 address that hides one of these.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) {
    return parsed.range() === 'unicast' && !SET_ASIDE_IPV4.some((range) => parsed.match(range));
  }
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  // Translated and tunnelled addresses (NAT64, 6to4, Teredo) have ranges of their own here, and are refused.
  const isGlobal = parsed.range() === 'unicast' && parsed.match(GLOBAL_IPV6);
  return isGlobal && !SET_ASIDE_IPV6.some((range) => parsed.match(range));
};

/** Whether a host as in a URL may be public: a name, of which only a look-up tells more, or a public address. */
export const isPublicHost = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return isPublicAddress(bare);
  return bare !== 'localhost' && !bare.endsWith('.localhost');
};

const resolve = async (host: string): Promise<readonly Address[]> => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

export const PUBLIC_NETWORK: Network = { resolve, isAllowed: isPublicAddress };

/** The address leads into a network that is nobody's business here. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';
  constructor(host: string) {
    super(`${host} leads to an address that is not public.`);
    this.name = 'PrivateAddressError';
  }
}

/**
 * The addresses of a host, all of them public: whoever connects to one of these is not led elsewhere by a second look-up
 * (DNS rebinding).
 *
 * @param host a name, or an address as in a URL (`[::1]`)
 * @throws PrivateAddressError when any of them is not
 */
export const resolvePublicly = async (host: string, network: Network): Promise<readonly Address[]> => {
  const bare = host.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  const found =
    version === 0
      ? await network.resolve(bare)
      : [{ address: bare, family: version === 6 ? (6 as const) : (4 as const) }];
  if (found.length === 0 || !found.every(({ address }) => network.isAllowed(address)))
    throw new PrivateAddressError(bare);
  return found;
};
