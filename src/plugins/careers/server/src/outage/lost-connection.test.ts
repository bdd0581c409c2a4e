import { endedWithConnection, isLostConnection } from './lost-connection';

const error = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

describe('a lost connection', () => {
  it.each([
    error('select 1 - terminating connection due to administrator command', '57P01'),
    error('the database system is starting up', '57P03'),
    error('Connection lost: The server closed the connection.', 'PROTOCOL_CONNECTION_LOST'),
    error('select 1 - Client has encountered a connection error and is not queryable'),
    error('Connection terminated unexpectedly'),
    error('Knex: Timeout acquiring a connection. The pool is probably full.'),
  ])('is %s', (thrown) => {
    expect(isLostConnection(thrown, false)).toBe(true);
  });

  it.each([
    ['a socket', error('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
    ['a transaction that has ended', error('Transaction query already complete, run with DEBUG=knex:tx')],
  ])('is an error of %s only while the database is away', (_, thrown) => {
    expect(isLostConnection(thrown, true)).toBe(true);
    expect(isLostConnection(thrown, false)).toBe(false);
  });

  it.each([error('relation "x" does not exist', '42P01'), new TypeError('x is not a function'), 'x', undefined])(
    'is not %s',
    (thrown) => {
      expect(isLostConnection(thrown, true)).toBe(false);
    },
  );

  it('is what a request ended with when the error of a socket or a transaction comes from a driver', () => {
    const within = (file: string): Error => {
      const thrown = error('This socket has been ended by the other party', 'EPIPE');
      return Object.assign(thrown, { stack: `${thrown.message}\n    at write (/app/node_modules/${file}:1:1)` });
    };
    expect(endedWithConnection(within('mysql2/lib/base/connection.js'))).toBe(true);
    expect(endedWithConnection(within('undici/lib/dispatcher/client.js'))).toBe(false);
  });
});
