import type { GuidePage, GuideRecord } from '../page';
import type { Site } from '../site';
import type { JsonLdNode } from './node';

export interface JsonLdInput {
  /** The whole page, with all sections. */
  readonly page: Omit<GuidePage, 'jsonLd'>;
  readonly record: GuideRecord;
  readonly site: Site;
}

/** The `@id`s of a page's nodes: the page's address, with a fragment for everything but the page itself. */
export interface NodeIds {
  readonly page: string;
  readonly article: string;
  readonly occupation: string;
  readonly howTo: string;
  readonly faq: string;
  readonly breadcrumb: string;
  readonly related: string;
  readonly image: string;
}

export type JsonLdContext = JsonLdInput & { readonly ids: NodeIds };

/**
 * Extension point: further nodes for the graph of a guide's page. They refer to the page's own nodes by `ids`, and give
 * their own an `@id` on the page's address. Called once a page, after the built-in nodes. Must not change its input, and
 * gives the same for the same page: answers are kept until the page changes.
 */
export type JsonLdExtension = (context: JsonLdContext) => readonly JsonLdNode[];

export const nodeIdsOf = (address: string): NodeIds => ({
  page: address,
  article: `${address}#article`,
  occupation: `${address}#occupation`,
  howTo: `${address}#how-to`,
  faq: `${address}#faq`,
  breadcrumb: `${address}#breadcrumb`,
  related: `${address}#related`,
  image: `${address}#image`,
});
