/**
 * Turns the document that Strapi generates of a whole app into one of the careers API: other routes go, and what the
 * generator cannot know comes in (answers other than 200 with JSON, redirects, errors, feeds).
 */

const PREFIX = '/careers/';
const ERROR = { $ref: '#/components/schemas/CareersError' };
const json = (schema) => ({ 'application/json': { schema } });
const text = (type, description) => ({ [type]: { schema: { type: 'string', description } } });

const errorSchema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message'],
      properties: {
        status: { type: 'integer', minimum: 400 },
        name: { type: 'string', examples: ['ValidationError', 'NotFoundError'] },
        message: { type: 'string' },
        details: { description: 'What is at fault, what was found and what is allowed.' },
      },
    },
  },
};

const ERRORS = {
  400: 'A parameter, or the body, is not what this takes; details say what is.',
  401: 'The token is wrong or was revoked.',
  403: 'Whoever asks may not do this.',
  404: 'There is no such thing, or it is not published.',
};
const errorResponses = (...statuses) =>
  Object.fromEntries(statuses.map((status) => [status, { description: ERRORS[status], content: json(ERROR) }]));

const etag = { ETag: { description: 'For `If-None-Match`.', schema: { type: 'string' } } };
const notModified = { 304: { description: 'As it was: the `ETag` is among `If-None-Match`.' } };
const moved = {
  301: {
    description: 'The slug was changed.',
    headers: { Location: { required: true, schema: { type: 'string', format: 'uri-reference' } } },
  },
};

const query = (name, description) => ({ name, in: 'query', required: false, description, schema: { type: 'string' } });
const feed = ({ id, summary, type, parameters = [], also = {} }) => ({
  get: {
    tags: ['feeds'],
    operationId: `careers/feeds/${id}`,
    summary,
    parameters,
    responses: {
      200: { description: 'OK', content: text(type), headers: etag },
      ...notModified,
      ...errorResponses(400, 401, 403),
      ...also,
    },
  },
});

const LOCALE = query('locale', 'The default locale when absent.');
const feeds = {
  '/careers/sitemap.xml': feed({
    id: 'sitemap',
    summary: 'All pages with their languages, or an index of several files',
    type: 'application/xml',
  }),
  '/careers/sitemap-{number}.xml': feed({
    id: 'sitemap-file',
    summary: 'One file of the sitemap',
    type: 'application/xml',
    parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
    also: errorResponses(404),
  }),
  '/careers/feed.xml': feed({
    id: 'atom',
    summary: 'The guides that changed last, as Atom',
    type: 'application/atom+xml',
    parameters: [LOCALE],
    also: errorResponses(404),
  }),
  '/careers/llms.txt': feed({
    id: 'llms',
    summary: 'The guides of each field with the addresses of their Markdown, for language models',
    type: 'text/plain',
    parameters: [LOCALE],
    also: errorResponses(404),
  }),
};

/** For operators: no account, no language, nothing to keep. */
const operation = ({ id, summary, ok, also }) => ({
  get: {
    tags: ['operating'],
    operationId: `careers/operating/${id}`,
    summary,
    responses: { 200: { description: 'OK', content: ok }, ...also },
  },
});

const figures = { type: 'object', required: ['status'], properties: { status: { enum: ['up', 'degraded', 'down'] } } };
const health = json({
  type: 'object',
  required: ['status', 'parts'],
  properties: {
    status: { enum: ['up', 'degraded', 'down'] },
    parts: {
      type: 'object',
      additionalProperties: figures,
      description: 'What the server needs, with figures of each.',
    },
  },
});
const operating = {
  '/careers/health/live': operation({
    id: 'live',
    summary: 'Whether the process answers',
    ok: json({ type: 'object', required: ['status'], properties: { status: { const: 'up' } } }),
  }),
  '/careers/health/ready': operation({
    id: 'ready',
    summary: 'Whether requests should be sent to this server',
    ok: health,
    also: { 503: { description: 'Not now: the database is away, or the server shuts down.', content: health } },
  }),
  '/careers/metrics': operation({
    id: 'metrics',
    summary: 'Figures for Prometheus; the bearer token is the one of the settings',
    ok: text('text/plain', 'The text format of Prometheus.'),
    also: {
      401: { description: 'The token is not that of the settings.', content: json(ERROR) },
      404: { description: 'The settings have no token.', content: json(ERROR) },
    },
  }),
};

const SUMMARIES = {
  '/careers/pages': 'Teasers of guides, or whole pages with view=full',
  '/careers/pages/{slug}': 'The whole page of a guide',
  '/careers/pages/{slug}.md': 'The whole page of a guide as Markdown',
};
const MARKDOWN = text('text/markdown', 'The page as Markdown.');

/** What a page answers beside Strapi's own. */
const pageContent = (path, content) => {
  if (path === '/careers/pages/{slug}.md') return MARKDOWN;
  return path === '/careers/pages/{slug}' ? { ...content, ...MARKDOWN } : content;
};

const TYPES = {
  guides: 'Guide',
  skills: 'Skill',
  certifications: 'Certification',
  faqs: 'Faq',
  fields: 'Field',
  contributors: 'Contributor',
};

const count = { type: 'integer', minimum: 0 };
const pagination = {
  type: 'object',
  description: 'page, pageSize and pageCount, or start and limit, as the request had it.',
  properties: { page: count, pageSize: count, pageCount: count, start: count, limit: count, total: count },
};

/** What a generated read answers: the generator repeats the whole type in each place, and leaves `meta` out. */
const entryAnswer = (path) => {
  const [, plural, one] = /^\/careers\/(\w+)(\/\{id\})?$/.exec(path) ?? [];
  if (TYPES[plural] === undefined) return undefined;
  const entry = { $ref: `#/components/schemas/PluginCareers${TYPES[plural]}Document` };
  const meta = { type: 'object', ...(!one && { properties: { pagination } }) };
  const data = one ? entry : { type: 'array', items: entry };
  return json({ type: 'object', required: ['data', 'meta'], properties: { data, meta } });
};

const describeOperation = ({ path, method, operation }) => {
  const { 200: ok = { description: 'OK' } } = operation.responses;
  const isPage = path.startsWith('/careers/pages');
  const content = isPage ? pageContent(path, ok.content) : (entryAnswer(path) ?? ok.content);
  const reads = method === 'get';
  const made = entryAnswer(`${path}/{id}`);
  const created = method === 'post' ? { 201: { description: 'Created', ...(made && { content: made }) } } : undefined;
  const deleted = method === 'delete' ? { 204: { description: 'Deleted' } } : undefined;
  return {
    ...operation,
    ...(SUMMARIES[path] && { summary: SUMMARIES[path] }),
    responses: {
      ...(created ?? deleted ?? { 200: { ...ok, ...(content && { content }), ...(reads && { headers: etag }) } }),
      ...(/^\/careers\/pages\/\{slug\}/.test(path) && moved),
      ...(reads && notModified),
      ...errorResponses(400, 401, 403, 404),
    },
  };
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const describePath = ([path, item]) => [
  path,
  Object.fromEntries(
    METHODS.filter((method) => item[method]).map((method) => [
      method,
      describeOperation({ path, method, operation: item[method] }),
    ]),
  ),
];

const isSchema = (value) => typeof value === 'object' && value !== null;

/** What the generator says of any schema and is not so. */
const mend = (value) => {
  if (Array.isArray(value)) return value.map(mend);
  if (!isSchema(value)) return value;
  const mended = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
  // The dialect of OpenAPI 3.1 anyway.
  delete mended.$schema;
  // Document ids are 24 letters and digits, no UUIDs.
  if (mended.format === 'uuid') {
    delete mended.format;
    delete mended.pattern;
    mended.description = 'The document id';
  }
  // The moment at which the document was generated.
  if (typeof mended.default === 'string' && /^\d{4}-\d\d-\d\dT/.test(mended.default)) delete mended.default;
  return mended;
};

const orNull = (schema) => ({ anyOf: [schema, { type: 'null' }] });

/** An answer has null in every column that is empty, and the id of each component: the generator knows of neither. */
const withNulls = ([name, schema]) => {
  if (!/(Document|Entry)$/.test(name) || !schema.properties) return [name, schema];
  const { required = [] } = schema;
  const properties = Object.entries(schema.properties).map(([key, property]) => [
    key,
    required.includes(key) && key !== 'publishedAt' ? property : orNull(property),
  ]);
  const id = name.endsWith('Entry') ? { id: { type: 'integer' } } : {};
  return [name, { ...schema, properties: { ...id, ...Object.fromEntries(properties) } }];
};

const refsIn = (value) => {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref.replace('#/components/schemas/', '')] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
};

/** The schemas that the paths need, those that they need in turn included, by name. */
const usedSchemas = (paths, schemas) => {
  const used = new Set();
  const queue = refsIn(paths);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    if (schemas[name] === undefined) throw new Error(`The document refers to a schema that it lacks: ${name}`);
    used.add(name);
    queue.push(...refsIn(schemas[name]));
  }
  return Object.fromEntries([...used].sort().map((name) => [name, schemas[name]]));
};

/**
 * @param document what `generate` of @strapi/openapi gives
 * @param version of the plugin
 * @returns the document of the careers API, the same for the same routes
 */
export const describeCareersApi = ({ document, version }) => {
  const { paths: allPaths, components } = mend({ paths: document.paths, components: document.components });
  const answered = Object.fromEntries(Object.entries(components.schemas).map(withNulls));
  const own = Object.entries(allPaths)
    .filter(([path]) => path.startsWith(PREFIX) && !/^\/careers\/(sitemap|feed\.|llms\.|health\/|metrics$)/.test(path))
    // Strapi takes what follows a parameter for a part of its name.
    .map(([path, item]) => [path.replace(/\{(\w+)\.(\w+)\}/g, '{$1}.$2'), item]);
  const paths = { ...Object.fromEntries(own.map(describePath)), ...feeds, ...operating };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Careers for Strapi',
      version,
      description: 'Career guides, skills, certifications and FAQs. Generated by `npm run openapi`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '{server}/api', variables: { server: { default: 'http://127.0.0.1:1337' } } }],
    security: [{}, { bearerAuth: [] }],
    paths,
    components: {
      schemas: usedSchemas(paths, { ...answered, CareersError: errorSchema }),
      securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer', description: 'An API token of Strapi.' } },
    },
  };
};
