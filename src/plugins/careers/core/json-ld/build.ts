import { nodeIdsOf, type JsonLdContext, type JsonLdExtension, type JsonLdInput } from './input';
import { breadcrumbNode, faqNode, howToNode, relatedNode } from './lists';
import type { JsonLdNode, JsonLdObject } from './node';
import { occupationNode } from './occupation';
import { articleNode, imageNode, webPageNode } from './web-page';

export interface JsonLdGraph extends JsonLdObject {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly JsonLdNode[];
}

const BUILT_IN: readonly ((context: JsonLdContext) => JsonLdNode | null)[] = [
  webPageNode,
  imageNode,
  articleNode,
  occupationNode,
  howToNode,
  faqNode,
  breadcrumbNode,
  relatedNode,
];

/**
 * A guide's page as schema.org describes it, for search engines and other machines. Every property stands on a type
 * that has it and every value is in its range (schema.org 30.0; the tests check that). What a guide does not say is
 * left out.
 *
 * @param page the whole page, with all sections and both forms of Markdown (without HTML, texts come as Markdown)
 * @param extensions add nodes, in their order
 */
export const buildJsonLd = ({
  extensions = [],
  ...input
}: JsonLdInput & { readonly extensions?: readonly JsonLdExtension[] }): JsonLdGraph => {
  const { slug, locale } = input.page;
  const context: JsonLdContext = { ...input, ids: nodeIdsOf(input.site.guideUrl({ slug, locale })) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...BUILT_IN.map((build) => build(context)).filter((built) => built !== null),
      ...extensions.flatMap((extension) => extension(context)),
    ],
  };
};
