import { parseUrl } from '../core/url';
import { createChanges, type Changes } from './changes';
import { createEntries, type EntriesClient } from './entries';
import { createMatch, type Match } from './match';
import type { CareersClientOptions } from './options';
import { createPages, type PagesClient } from './pages';
import { toQueryString } from './query-string';
import { createRead } from './request';
import { createRoleChange, type RoleChangeClient } from './role-change';
import { createSearch, type Search } from './search';

export interface FeedAddresses {
  readonly sitemap: string;
  /** The newest guides as Atom. */
  readonly atom: (choice?: { readonly locale?: string }) => string;
  /** For language models: what there is, and where its Markdown is. */
  readonly llms: (choice?: { readonly locale?: string }) => string;
  /** A guide's page as Markdown. */
  readonly markdown: (slug: string, choice?: { readonly locale?: string }) => string;
}

export interface CareersClient extends RoleChangeClient {
  readonly match: Match;
  readonly pages: PagesClient;
  readonly search: Search;
  readonly changes: Changes;
  readonly guides: EntriesClient<'guide'>;
  readonly skills: EntriesClient<'skill'>;
  readonly certifications: EntriesClient<'certification'>;
  readonly faqs: EntriesClient<'faq'>;
  readonly fields: EntriesClient<'field'>;
  readonly contributors: EntriesClient<'contributor'>;
  /** Absolute addresses, for links and `<link rel>`. */
  readonly feeds: FeedAddresses;
}

const withoutSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/**
 * Reads career guides from a Strapi that has the careers plugin. Runs wherever there is `fetch`: Node 20 and newer,
 * browsers, edge runtimes.
 *
 * @throws TypeError when `baseUrl` is no absolute http(s) address
 */
export const createCareersClient = (options: CareersClientOptions): CareersClient => {
  const base = parseUrl(options.baseUrl);
  if (base?.protocol !== 'http:' && base?.protocol !== 'https:') {
    throw new TypeError(
      `baseUrl is "${options.baseUrl}"; it has to be an address that begins with https:// or http://.`,
    );
  }
  const address = [base.origin, withoutSlashes(base.pathname), withoutSlashes(options.path ?? '/api/careers')]
    .filter((part) => part !== '')
    .join('/');
  const read = createRead(options);

  return {
    pages: createPages({ read, address }),
    search: createSearch({ read, address }),
    changes: createChanges({ read, address }),
    match: createMatch({ read, address }),
    ...createRoleChange({ read, address }),
    guides: createEntries({ read, address: `${address}/guides` }),
    skills: createEntries({ read, address: `${address}/skills` }),
    certifications: createEntries({ read, address: `${address}/certifications` }),
    faqs: createEntries({ read, address: `${address}/faqs` }),
    fields: createEntries({ read, address: `${address}/fields` }),
    contributors: createEntries({ read, address: `${address}/contributors` }),
    feeds: {
      sitemap: `${address}/sitemap.xml`,
      atom: (choice) => `${address}/feed.xml${toQueryString({ ...choice })}`,
      llms: (choice) => `${address}/llms.txt${toQueryString({ ...choice })}`,
      markdown: (slug, choice) => `${address}/pages/${encodeURIComponent(slug)}.md${toQueryString({ ...choice })}`,
    },
  };
};
