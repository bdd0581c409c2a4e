/** Stock Strapi's ways to a whole guide: what a frontend had to ask before it could ask for a page. */
const NAMED = ['name', 'slug'];

const POPULATE = {
  field: { fields: NAMED },
  aliases: true,
  tasks: true,
  skills: { populate: { skills: { fields: [...NAMED, 'nature'] } } },
  steps: true,
  preparation: true,
  entryRoutes: { populate: ['links'] },
  legalRequirements: true,
  certifications: {
    populate: { certification: { fields: [...NAMED, 'acronym', 'kind', 'issuer', 'url', 'lifecycle'] } },
  },
  workingConditions: true,
  levels: true,
  salaries: true,
  outlook: true,
  projections: true,
  faqs: { fields: ['question', 'answer', 'topic'] },
  callToAction: true,
  relatedGuides: { fields: ['title', 'slug', 'summary', 'role'] },
  advancesTo: { fields: ['title', 'slug'] },
  advancesFrom: { fields: ['title', 'slug'] },
  externalIds: true,
  sources: true,
  author: { fields: ['name', 'jobTitle', 'url'] },
  reviewer: { fields: ['name', 'jobTitle', 'url'] },
  cover: true,
  seo: true,
  localizations: { fields: ['slug', 'locale', 'title'] },
};

const parameters = (value, prefix) =>
  typeof value === 'object'
    ? Object.entries(value).flatMap(([key, part]) => parameters(part, `${prefix}[${key}]`))
    : [`${prefix}=${encodeURIComponent(value)}`];

export const restPath = (slug) =>
  `/api/careers/guides?filters[slug]=${slug}&${Object.entries(POPULATE)
    .flatMap(([key, value]) => parameters(value, `populate[${key}]`))
    .join('&')}`;

const WHOLE_GUIDE = `
    documentId slug locale role title summary overview education careerTips updatedAt publishedAt
    field { name slug }
    aliases { label hidden }
    tasks { text core }
    skills { label importance level satisfiedBy note skills(pagination: { limit: 50 }) { name slug nature } }
    steps { title description minMonths maxMonths }
    preparation { educationLevel isced jobZone experienceMonths training }
    entryRoutes { kind description subjects requirements jurisdiction links { label url } }
    legalRequirements { kind title body jurisdiction url }
    certifications { condition importance certification { name slug acronym kind issuer url lifecycle } }
    workingConditions { minHours maxHours pattern places uniform remote }
    levels { name summary fromYears toYears }
    salaries { region level currency period basis p10 p25 median p75 p90 low high topCoded year source }
    outlook { demand summary }
    projections { region fromYear toYear growthPercent openingsPerYear employment source }
    faqs { question answer topic }
    callToAction { heading text label url }
    relatedGuides { title slug summary role }
    advancesTo { title slug }
    advancesFrom { title slug }
    externalIds { scheme edition code uri match }
    sources { title publisher url license edition retrievedAt }
    author { name jobTitle url }
    reviewer { name jobTitle url }
    seo { metaTitle metaDescription canonicalUrl noIndex }`;

const graphql = (body) => ({
  path: '/graphql',
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const graphqlRequest = (slug) =>
  graphql({
    query: `query Guide($slug: String!) { careersGuides(filters: { slug: { eq: $slug } }) {${WHOLE_GUIDE} } }`,
    variables: { slug },
  });

/** Whole guides by generated queries, in as many lists at once. */
export const graphqlLists = (lists) =>
  graphql({
    query: `query Lists { ${Array.from({ length: lists }, (_, at) => `list${at}: careersGuides(pagination: { start: ${at * 25}, limit: 25 }) { ...Whole }`).join(' ')} }
fragment Whole on CareersGuide {${WHOLE_GUIDE} }`,
  });

/** A query that asks for the same thing under as many names. */
export const graphqlAliases = (aliases) =>
  graphql({
    query: `{ ${Array.from({ length: aliases }, (_, at) => `alias${at}: careersGuides { ...Few }`).join(' ')} }
fragment Few on CareersGuide { role steps { title } skills { label skills { name } } relatedGuides { title } faqs { question } }`,
  });
