import { isFields } from '../../../core/rules';

/**
 * What the drivers say of a connection that ended: PostgreSQL's class 08 (connection exceptions) and its shutdown codes
 * 57P01 to 57P03, and MySQL's and MariaDB's.
 */
const CODES = /^(08\w{3}|57P0[123]|PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN|ER_CONNECTION_KILLED)$/;
/** Any socket's, the database's or another's. */
const SOCKET_CODES = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOENT)$/;
/** The drivers' and the pool's words where they give no code: pg, mysql2, Knex. */
const MESSAGES = [
  /Client (has encountered a connection error|was closed) and is not queryable/,
  /Connection terminated/,
  /Can't add new command when connection is in closed state/,
  /Knex: Timeout acquiring a connection/,
];

/** Knex's, of a query in a transaction that has ended: by a failure, or with its connection. */
const OF_ENDED_TRANSACTION = 'Transaction query already complete';

/**
 * Whether an error is about a connection to the database that was lost.
 *
 * @param isGone whether the database is known to be away: only then is an error of some socket, or of a transaction that has
 *   ended, taken for one of that
 */
export const isLostConnection = (error: unknown, isGone: boolean): boolean => {
  if (!isFields(error) || typeof error.message !== 'string') return false;
  const { code, message } = error;
  if (typeof code === 'string' && (CODES.test(code) || (isGone && SOCKET_CODES.test(code)))) return true;
  return MESSAGES.some((pattern) => pattern.test(message)) || (isGone && message.includes(OF_ENDED_TRANSACTION));
};

const DRIVERS = /node_modules[\\/](knex|mysql2|pg|pg-pool)[\\/]/;

/** Whether an error that a request ended with is about a lost connection: of sockets and transactions, those of the drivers. */
export const endedWithConnection = (error: unknown): boolean =>
  isLostConnection(error, error instanceof Error && DRIVERS.test(error.stack ?? ''));
