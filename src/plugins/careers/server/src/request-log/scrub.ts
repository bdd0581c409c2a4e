import ipaddr from 'ipaddr.js';

/** What visitors searched for, preview tokens, e-mail addresses of filters. */
const QUERY = /(\/[^\s?"'`<>]*)\?[^\s"'`<>]+/g;
const EMAIL = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g;
/** Whatever may be an address of a host; the library decides. */
const ADDRESS = /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![\w.])/g;

/** Those of one's own network stay: a log that does not say which server is away helps nobody. */
const isPublic = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** A line of the log without what is about persons: query strings, e-mail addresses, public internet addresses. */
export const scrub = (text: string): string =>
  text
    .replace(QUERY, '$1?…')
    .replace(EMAIL, '<e-mail>')
    .replace(ADDRESS, (found) => (isPublic(found) ? '<address>' : found));
