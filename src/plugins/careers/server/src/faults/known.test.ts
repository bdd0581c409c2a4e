import { faultOf } from './known';

/** An error as it comes, with the files of its stack. */
const thrown = (error: Error, ...files: readonly string[]): Error =>
  Object.assign(error, {
    stack: `${error.name}: ${error.message}\n${files.map((file) => `    at run (${file}:1:1)`).join('\n')}`,
  });

const controller = '/app/node_modules/@strapi/admin/dist/server/server/src/controllers/webhooks.js';
const service = '/app/node_modules/@strapi/core/dist/services/webhook-runner.js';
const own = '/app/src/plugins/careers/dist/server/index.js';
const where = '/app/node_modules/@strapi/database/dist/query/helpers/where.js';
const knex = '/app/node_modules/knex/lib/query/querybuilder.js';
const sending = '/app/node_modules/knex/lib/execution/transaction.js';

describe('faults of a request', () => {
  it.each([
    [
      'a broken body',
      thrown(new Error('stream ended unexpectedly'), '/app/node_modules/formidable/src/parsers/Multipart.js'),
    ],
    [
      'a body that is not compressed as it says',
      Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' }),
    ],
    [
      'a body of another shape',
      thrown(new TypeError("Cannot destructure property 'url' of 'webhook'"), service, controller),
    ],
    ['a filter of another shape', thrown(new Error('Where must be an array or an object'), where)],
    ['a range that is none', thrown(new Error('The second argument in whereBetween must be an array.'), knex, where)],
    ['a number that PostgreSQL cannot hold', Object.assign(new Error('out of range'), { code: '22003' })],
    ['a text that PostgreSQL cannot hold', Object.assign(new Error('invalid byte sequence'), { code: '22021' })],
    [
      'a number that MariaDB cannot hold',
      Object.assign(new Error('out of range'), { code: 'ER_WARN_DATA_OUT_OF_RANGE' }),
    ],
  ])('are known: %s', (_, error) => {
    expect(faultOf(error, '/')).toMatchObject({ status: 400 });
  });

  it.each([
    ['of this plugin', thrown(new TypeError('Cannot read properties of undefined'), own, controller)],
    ['of this plugin, within a query', thrown(new Error('x'), own, where)],
    ['far below a controller', thrown(new TypeError('x'), service, service, service, controller)],
    ['of the app', thrown(new TypeError('x'), '/app/dist/src/api/x/controllers/x.js')],
    ['of a lost connection', Object.assign(new Error('terminated'), { code: '57P01' })],
    [
      'of a transaction that went with its connection',
      thrown(new Error('Transaction query already complete, run with DEBUG=knex:tx for more info'), sending, where),
    ],
    ['of a table that is not there', Object.assign(new Error('no such table: x'), { code: 'SQLITE_ERROR' })],
    [
      'that say themselves what they are',
      Object.assign(thrown(new Error('too large'), '/app/node_modules/raw-body/index.js'), { status: 413 }),
    ],
    ['that are none', 'x'],
    ['nothing', undefined],
  ])('are not errors %s', (_, error) => {
    expect(faultOf(error, '/')).toBeUndefined();
  });

  it('are columns that the request names, and no others', () => {
    const error = thrown(new Error('select `t0`.`a:b` from `files` as `t0` - no such column: t0.a:b'), '/app/x.js');
    expect(faultOf(error, '/upload/files?fields[0]=a:b')).toMatchObject({ status: 400 });
    expect(faultOf(error, '/upload/files')).toBeUndefined();
  });
});
