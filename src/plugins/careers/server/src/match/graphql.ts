import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { matchAnswerSchema, matchedGuideSchema, matchedRequirementSchema, evidenceSchema } from '../../../core/match';
import type { CareersConfig } from '../config';
import { writeTypeDefinitions } from '../pages';
import { graphqlExtensionOf, type ResolverCall } from '../strapi/graphql';
import { matchLimitOf } from './rate-limit';
import { readMatchRequest } from './request';
import type { MatchService } from './service';

const QUERIES = `
  extend type Query {
    """
    What a résumé says somebody can do, and how far that covers one guide, or the ten it covers best. Give one of text,
    resume and skills, by POST and in variables, so that no log of addresses ever holds it.
    """
    careersMatch(
      text: String
      "A JSON Resume, https://jsonresume.org/schema"
      resume: JSON
      "Names or slugs of skills and certifications."
      skills: [String!]
      "Slug of a guide."
      guide: String
      locale: String
    ): CareersMatch!
  }
`;

/** Adds `careersMatch` to the GraphQL API. Does nothing without the GraphQL plugin. */
export const registerMatchQuery = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active } = strapi.config.get<CareersConfig>('plugin::careers');
  const extension = graphqlExtensionOf(strapi);
  if (!active || !extension) return;
  const types = writeTypeDefinitions({
    CareersMatch: matchAnswerSchema.shape.data,
    CareersMatchGuide: matchedGuideSchema,
    CareersMatchRequirement: matchedRequirementSchema,
    CareersMatchEvidence: evidenceSchema,
  });
  const careersMatch = async (...[, args, { koaContext }]: ResolverCall) => {
    if (koaContext.method !== 'POST') {
      throw new errors.ValidationError('Send careersMatch by POST: an address is written into logs.', {
        parameter: 'method',
      });
    }
    koaContext.set('Cache-Control', 'no-store');
    await matchLimitOf(strapi).count(koaContext);
    const given = Object.entries(args).filter(([, value]) => value !== null && value !== undefined);
    const service: MatchService = strapi.plugin('careers').service('match');
    return service.match(readMatchRequest(Object.fromEntries(given)));
  };
  extension.use({
    typeDefs: `${types}\n${QUERIES}`,
    resolvers: { Query: { careersMatch } },
    resolversConfig: { 'Query.careersMatch': { auth: { scope: ['plugin::careers.page.find'] } } },
  });
};
