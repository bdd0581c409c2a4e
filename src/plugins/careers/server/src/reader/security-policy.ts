import type { GuidePage, GuidePagePart, PageSection } from '../../../core/page';
import { parseUrl } from '../../../core/url';

const join = (directives: readonly string[]): string => directives.join('; ');

type ShownPage = GuidePage | GuidePagePart<PageSection>;

const originsOf = (page: ShownPage | undefined): readonly string[] => {
  const images = [page?.cover, page?.author?.photo, page?.reviewer?.photo];
  return images.flatMap((image) => {
    const url = parseUrl(image?.url ?? '');
    return url !== undefined && /^https?:$/.test(url.protocol) ? [url.origin] : [];
  });
};

/**
 * The content security policy of one answer: the reader's own stylesheet, images from here and from where the app keeps
 * its media, and nothing else. No script runs; JSON-LD is data.
 */
export const securityPolicy = ({
  page,
  serverUrl,
}: {
  readonly page?: ShownPage;
  readonly serverUrl: string;
}): string => {
  const server = parseUrl(serverUrl);
  const media = server ? [server.origin] : [];
  const images = [...new Set(["'self'", ...media, ...originsOf(page)])];
  return join([
    "default-src 'none'",
    "style-src 'self'",
    `img-src ${images.join(' ')}`,
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ]);
};

/**
 * That of the résumé form: as usual, and its own script with the libraries that read files. No script may send anything
 * anywhere; only the form can be sent, to this server.
 */
export const matchSecurityPolicy = ({ serverUrl }: { readonly serverUrl: string }): string =>
  join([securityPolicy({ serverUrl }), "script-src 'self'", "worker-src 'self'", "connect-src 'none'"]);

/**
 * What browsers are told besides, with every page of the reader: after the list of the OWASP Secure Headers Project, as far
 * as Strapi's `strapi::security` leaves it open.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};
