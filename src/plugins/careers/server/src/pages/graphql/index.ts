import type { Core } from '@strapi/strapi';
import {
  contributorPageSchema,
  fieldReferenceSchema,
  guidePageSchema,
  guideTeaserSchema,
  imageSchema,
  richTextSchema,
  skillReferenceSchema,
} from '../../../../core/page';
import type { CareersConfig } from '../../config';
import { graphqlExtensionOf } from '../../strapi/graphql';
import { createResolvers } from './resolvers';
import { writeTypeDefinitions } from './type-definitions';

const QUERIES = `
  type CareersPages {
    "Whole pages."
    data: [CareersPage!]!
    "What a list shows of each."
    teasers: [CareersPageTeaser!]!
    meta: CareersPagesMeta!
  }

  type CareersPagesMeta {
    pagination: Pagination!
  }

  extend type Query {
    "A whole guide page. An old slug gives the page under its present one."
    careersPage(
      slug: String!
      locale: String
      "Locales to look in next."
      fallback: [String!]
      "html, markdown or both"
      body: String
      status: PublicationStatus
      "A preview token, for a draft."
      token: String
    ): CareersPage
    "Published guide pages of a locale, by role."
    careersPages(
      locale: String
      "Slug of a career field; guides of the fields inside it count too."
      field: String
      page: Int
      pageSize: Int
      "html, markdown or both"
      body: String
    ): CareersPages!
  }
`;

/** Adds `careersPage` and `careersPages` to the GraphQL API. Does nothing without the GraphQL plugin. */
export const registerPageQueries = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active } = strapi.config.get<CareersConfig>('plugin::careers');
  const extension = graphqlExtensionOf(strapi);
  if (!active || !extension) return;
  const types = writeTypeDefinitions({
    CareersPage: guidePageSchema,
    CareersPageTeaser: guideTeaserSchema,
    CareersPageRichText: richTextSchema,
    CareersPageImage: imageSchema,
    CareersPageFieldReference: fieldReferenceSchema,
    CareersPageSkillReference: skillReferenceSchema,
    CareersPageContributor: contributorPageSchema,
  });
  extension.use({
    typeDefs: `${types}\n${QUERIES}`,
    resolvers: createResolvers({ strapi }),
    resolversConfig: {
      'Query.careersPage': { auth: { scope: ['plugin::careers.page.findOne'] } },
      'Query.careersPages': { auth: { scope: ['plugin::careers.page.find'] } },
    },
  });
};
