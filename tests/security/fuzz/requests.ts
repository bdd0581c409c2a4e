import fc from 'fast-check';
import { hostileAddressPart, hostileText, hostileValue } from './hostile';
import type { FuzzedOperation, JsonSchema } from './openapi';

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a request may name that is there: document ids, slugs, names of attributes. */
export interface Known {
  readonly ids: readonly string[];
  readonly attributes: readonly string[];
}

const OPERATORS = [
  '$eq',
  '$ne',
  '$eqi',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$notContains',
  '$containsi',
  '$startsWith',
  '$endsWith',
  '$null',
  '$notNull',
  '$jsonSupersetOf',
  '$regex',
  '$and',
  '$or',
  '$not',
  '$nothing',
] as const;

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** A value that a schema takes, or nearly: every fourth is something else altogether. */
const valueFor = (schema: JsonSchema, known: Known, depth = 0): fc.Arbitrary<unknown> => {
  const right = (): fc.Arbitrary<unknown> => {
    if (depth > 3) return hostileValue;
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return pick(schema.enum);
    const options = schema.anyOf ?? schema.oneOf;
    if (options !== undefined) return fc.oneof(...options.map((option) => valueFor(option, known, depth + 1)));
    switch (schema.type) {
      case 'string':
        return fc.oneof(hostileText, pick(known.ids));
      case 'integer':
        return fc.integer();
      case 'number':
        return fc.double();
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(valueFor(schema.items ?? {}, known, depth + 1), { maxLength: 3 });
      case 'object':
        return schema.properties === undefined ? hostileValue : fieldsFor(schema.properties, known, depth);
      default:
        return fc.oneof(hostileValue, pick(known.ids));
    }
  };
  return fc.oneof({ weight: 3, arbitrary: right() }, { weight: 1, arbitrary: hostileValue });
};

/** A few of the fields: with all of them at fault, only the first one would ever be looked at. */
const fieldsFor = (
  properties: Readonly<Record<string, JsonSchema>>,
  known: Known,
  depth: number,
): fc.Arbitrary<unknown> =>
  fc
    .subarray(Object.keys(properties), { maxLength: Math.min(3, Object.keys(properties).length) })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, valueFor(properties[name] ?? {}, known, depth + 1)]))),
    );

const bracket = (parts: readonly string[]): string => parts.map((part, at) => (at === 0 ? part : `[${part}]`)).join('');

/** `filters[role][$contains]=x`, and everything else that Strapi takes in the query of any route. */
const strapiQuery = (known: Known): fc.Arbitrary<string> => {
  const attribute = fc.oneof(
    { weight: 5, arbitrary: pick(known.attributes) },
    { weight: 1, arbitrary: hostileAddressPart },
  );
  const operator = fc.constantFrom(...OPERATORS);
  const filter = fc.oneof(
    fc.tuple(attribute, operator).map((parts) => bracket(['filters', ...parts])),
    fc.tuple(attribute, attribute, operator).map((parts) => bracket(['filters', ...parts])),
    fc
      .tuple(operator, fc.constantFrom('0', '1', ''), attribute, operator)
      .map((parts) => bracket(['filters', ...parts])),
    fc.tuple(attribute, operator, fc.constantFrom('0', '1', 'x', '')).map((parts) => bracket(['filters', ...parts])),
    attribute.map((name) => bracket(['filters', name])),
  );
  const populate = fc.oneof(
    fc.constantFrom('populate', 'populate[]', 'populate[0]', 'populate[*]', 'populate[0][a]', 'populate[on]'),
    fc
      .tuple(
        attribute,
        fc.constantFrom('filters', 'sort', 'fields', 'populate', 'limit', 'start', 'on', 'count', 'page'),
      )
      .map((parts) => bracket(['populate', ...parts])),
    fc
      .tuple(attribute, attribute, operator)
      .map(([name, ...parts]) => bracket(['populate', name, 'filters', ...parts])),
  );
  const other = fc.constantFrom(
    ...['fields', 'fields[]', 'fields[0]', 'fields[a]', 'sort', 'sort[0]', 'sort[role]', 'sort[field][name]', 'locale'],
    ...[
      'locale[]',
      'locale[a]',
      'status',
      'status[]',
      '_q',
      '_q[a]',
      'publicationFilter',
      'hasPublishedVersion',
      'page',
    ],
    ...['pagination', 'pagination[page]', 'pagination[pageSize]', 'pagination[start]', 'pagination[limit]', 'pageSize'],
    ...['pagination[withCount]', 'pagination[a]', 'filters', 'filters[]', '__proto__[a]', 'constructor', 'a[b][c][d]'],
    ...[
      'id',
      'ids[]',
      'q',
      'name',
      'token',
      'view',
      'kind',
      'sortBy',
      'sort[]',
      'folder',
      'folderPath',
      'plugin',
      'model',
    ],
  );
  const value = fc.oneof(hostileAddressPart, attribute, fc.constantFrom('*', 'asc', 'role:asc', ':', 'a:b:c', 'true'));
  return fc.tuple(fc.oneof(filter, filter, populate, other), value).map(([key, text]) => `${key}=${text}`);
};

const documentedQuery = ({ parameters }: FuzzedOperation, known: Known): fc.Arbitrary<string> => {
  const names = parameters.filter((parameter) => parameter.in === 'query');
  if (names.length === 0) return fc.constant('');
  return pick(names).chain(({ name, schema }) =>
    fc
      .oneof(
        valueFor(schema, known).map((value) => {
          const text = typeof value === 'string' ? value : JSON.stringify(value);
          return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));
        }),
        hostileAddressPart,
        pick(known.ids),
      )
      .map((value) => `${name}=${value}`),
  );
};

const query = (operation: FuzzedOperation, known: Known): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(documentedQuery(operation, known), strapiQuery(known)), { maxLength: 3 })
    .map((parts) => (parts.length === 0 ? '' : `?${parts.join('&').replace(/#/g, '%23')}`));

const address = ({ path }: FuzzedOperation, known: Known): fc.Arbitrary<string> => {
  const names = path.match(/\{\w+\}/g) ?? [];
  const part = fc.oneof(
    pick(known.ids),
    hostileAddressPart.map((text) => text.replace(/[#?]/g, '%3F')),
  );
  return fc
    .tuple(...names.map(() => part))
    .map((parts) => names.reduce((text, name, at) => text.replace(name, () => parts[at] ?? ''), path));
};

const MULTIPART = 'multipart/form-data; boundary=b';
const file = (name: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.txt"\r\n${more}\r\nx\r\n`;

/** Bodies that no parser should take, and that some take badly. */
const BROKEN_BODIES: readonly (readonly [string, string])[] = [
  ['application/json', '{"data":'],
  ['application/json', '"text"'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '{"data":null}'],
  ['application/json', '{"data":[]}'],
  ['application/json', '{"data":"x"}'],
  ['application/json', '{"__proto__":{"a":1},"data":{"__proto__":{"role":"x"}}}'],
  ['application/json', `{"data":${'['.repeat(3000)}${']'.repeat(3000)}}`],
  ['application/json; charset=utf-16', '{"data":{}}'],
  ['application/json; charset=nothing', '{"data":{}}'],
  ['application/json', '\ufeff{"data":{}}'],
  ['application/xml', '<a/>'],
  ['text/plain', 'data'],
  ['nonsense', '{}'],
  ['', '{}'],
  ['application/x-www-form-urlencoded', 'data[role]=x&data[__proto__][a]=1&%=%&a[b'],
  ['application/x-www-form-urlencoded', `data${'[a]'.repeat(300)}=1`],
  ['application/x-www-form-urlencoded; charset=nothing', 'a=1'],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=', 'x'],
  [MULTIPART, 'x'],
  [MULTIPART, ''],
  [MULTIPART, '--b'],
  [MULTIPART, '--b\r\n\r\n'],
  [MULTIPART, file('files')],
  [MULTIPART, `${file('files')}--b--\r\n`],
  [MULTIPART, `${file('__proto__')}--b--\r\n`],
  [MULTIPART, `${file('files.cover')}--b--\r\n`],
  [MULTIPART, `${file('files', 'Content-Transfer-Encoding: nonsense\r\n')}--b--\r\n`],
  [MULTIPART, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'],
  [MULTIPART, '--b\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"role":\r\n--b--\r\n'],
  [MULTIPART, '--b\r\nContent-Disposition: form-data; name="fileInfo"\r\n\r\n{"a":\r\n--b--\r\n'],
  [MULTIPART, `--b\r\n${'X-Long: 1\r\n'.repeat(500)}\r\nx\r\n--b--\r\n`],
];

const brokenBody: fc.Arbitrary<Pick<HostileRequest, 'headers' | 'body'>> = fc
  .constantFrom(...BROKEN_BODIES)
  .map(([type, body]) => ({ headers: Object.fromEntries(type === '' ? [] : [['Content-Type', type]]), body }));

const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...Array.from({ length: 20 }, () => ({})),
  { 'If-None-Match': '"' },
  { 'If-None-Match': `W/"${'x'.repeat(2000)}"` },
  { 'If-Modified-Since': 'yesterday' },
  { Accept: 'nonsense' },
  { Accept: `${'a/b;q=0.1,'.repeat(300)}*/*` },
  { 'Accept-Encoding': 'gzip;q=x, br;q=-1' },
  { 'Accept-Language': 'x-'.repeat(500) },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'nonsense' },
  { Range: 'bytes=9-1,x' },
  { Origin: 'null' },
  { Origin: 'http://[::1' },
  { Cookie: 'a=%; koa.sess=e30=; koa.sess.sig=x; jwtToken=x; strapi_up_refresh=x' },
  { 'X-Forwarded-For': "1'; --, ::g", 'X-Forwarded-Host': 'a b', 'X-Forwarded-Proto': 'javascript' },
  { 'X-HTTP-Method-Override': 'DELETE' },
];

const body = ({ method, body: schema }: FuzzedOperation, known: Known): fc.Arbitrary<Partial<HostileRequest>> => {
  if (method === 'GET' || method === 'HEAD') return fc.constant({ headers: {} });
  const json = (value: unknown) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
  const guessed = fc.oneof(
    fc.dictionary(pick([...known.attributes, 'data', 'email', 'password', 'ids', 'permissions']), hostileValue, {
      maxKeys: 4,
    }),
    hostileValue,
  );
  const shaped = schema === undefined ? guessed : valueFor(schema, known);
  return fc.oneof({ weight: 4, arbitrary: shaped.map(json) }, { weight: 1, arbitrary: brokenBody });
};

/** Requests for one operation, from nearly right to broken in every layer. */
export const requestsFor = (operation: FuzzedOperation, known: Known): fc.Arbitrary<HostileRequest> =>
  fc
    .record({
      address: address(operation, known),
      query: query(operation, known),
      content: body(operation, known),
      odd: fc.constantFrom(...ODD_HEADERS),
    })
    .map(({ address: path, query: search, content, odd }) => ({
      method: operation.method,
      path: `${path}${search}`,
      ...content,
      headers: { ...content.headers, ...odd },
    }));
