import { faultOf, type Asked } from './known';

const asked = (address: string, body?: object): Asked => ({ address, body });

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
    expect(faultOf(error, asked('/'))).toMatchObject({ status: 400 });
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
    expect(faultOf(error, asked('/'))).toBeUndefined();
  });

  it('are columns that the request names, and no others', () => {
    const error = thrown(new Error('select `t0`.`a:b` from `files` as `t0` - no such column: t0.a:b'), '/app/x.js');
    expect(faultOf(error, asked('/upload/files?fields[0]=a:b'))).toMatchObject({ status: 400 });
    expect(faultOf(error, asked('/upload/files'))).toBeUndefined();
  });

  it('are columns of a body that something is looked for by, and none that it writes to', () => {
    const missing = (sql: string): Error =>
      Object.assign(new Error(`${sql} - column t2.connect does not exist`), { code: '42703' });
    const body = { name: 'x', parent: { connect: [1] } };
    const looking = missing('select count("t0"."id") from "folders" as "t0" where ("t2"."connect" = $2)');
    expect(faultOf(looking, asked('/upload/folders', body))).toMatchObject({ status: 400 });
    expect(faultOf(looking, asked('/upload/folders', { name: 'connect' }))).toBeUndefined();
    expect(faultOf(missing('select "t2"."connect" from "folders"'), asked('/', body))).toBeUndefined();
    expect(faultOf(missing('update "folders" set "connect" = $1'), asked('/', body))).toBeUndefined();
  });

  it('are places in a list where a query has an object', () => {
    const error = new Error('select "t0".* from "x" as "t0" where ("t0"."0" = $1) - column t0.0 does not exist');
    expect(faultOf(error, asked('/api/careers/skills?filters=a&filters=b'))).toMatchObject({ status: 400 });
  });
});
