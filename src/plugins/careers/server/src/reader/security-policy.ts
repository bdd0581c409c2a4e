import type { GuidePage, GuidePagePart, PageSection } from '../../../core/page';
import { parseUrl } from '../../../core/url';

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
  return [
    "default-src 'none'",
    "style-src 'self'",
    `img-src ${images.join(' ')}`,
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ');
};
