import type { Core } from '@strapi/strapi';
import {
  searchAnswerSchema,
  searchFieldSchema,
  searchGuideSchema,
  searchHitSchema,
  searchSnippetSchema,
} from '../../../core/search';
import type { CareersConfig } from '../config';
import { writeTypeDefinitions } from '../pages';
import { graphqlExtensionOf, type ResolverCall } from '../strapi/graphql';
import { readSearchQuery } from './query';
import type { SearchService } from './service';

const QUERIES = `
  extend type Query {
    "Published guides, skills, certifications and FAQs that fit what somebody typed, best first."
    careersSearch(
      "1 to 200 characters"
      q: String!
      locale: String
      "guide, skill, certification, faq; all when absent"
      type: [String!]
      "Slug of a career field; guides of the fields inside it count too, and what belongs to them."
      field: String
      "The nature of a skill, or the kind of a certification"
      kind: String
      page: Int
      pageSize: Int
    ): CareersSearch!
  }
`;

/** Adds `careersSearch` to the GraphQL API. Does nothing without the GraphQL plugin. */
export const registerSearchQuery = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active } = strapi.config.get<CareersConfig>('plugin::careers');
  const extension = graphqlExtensionOf(strapi);
  if (!active || !extension) return;
  const types = writeTypeDefinitions({
    CareersSearch: searchAnswerSchema,
    CareersSearchHit: searchHitSchema,
    CareersSearchSnippet: searchSnippetSchema,
    CareersSearchGuide: searchGuideSchema,
    CareersSearchField: searchFieldSchema,
  });
  extension.use({
    typeDefs: `${types}\n${QUERIES}`,
    resolvers: {
      Query: {
        careersSearch: async (...[, args]: ResolverCall) => {
          const service: SearchService = strapi.plugin('careers').service('search');
          const { answer } = await service.search(readSearchQuery(args, true));
          return answer;
        },
      },
    },
    resolversConfig: { 'Query.careersSearch': { auth: { scope: ['plugin::careers.search.find'] } } },
  });
};
