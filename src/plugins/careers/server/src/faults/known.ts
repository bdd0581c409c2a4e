import { isFields } from '../../../core/rules';

/**
 * Faults of a request that Strapi 5.54 and what it is made of let become a 500: broken bodies, bodies of another shape than a
 * controller takes apart, queries of another shape than the database layer takes, and values that a database cannot hold.
 * `tests/security/faults.test.ts` asks for one of each kind and notices when Strapi mends it; the fuzz run looks for more.
 *
 * What is no such fault stays a 500: an error that came out of this plugin or the app's own code always does.
 */
export interface Fault {
  readonly status: 400 | 404 | 413;
  readonly message: string;
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  /** As libraries say it that know of HTTP: 413 of a body that is too large. */
  readonly status: number;
  readonly frames: readonly string[];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Files of the stack, without Node.js's own. */
const framesOf = (stack: string): readonly string[] =>
  stack.split('\n').filter((line) => /^\s+at .*[\\/]/.test(line) && !line.includes('node:'));

const describe = (error: unknown): Thrown => {
  const { name, message, stack, code, status } = isFields(error) ? error : {};
  return {
    name: textOf(name),
    message: textOf(message),
    code: textOf(code),
    status: typeof status === 'number' ? status : 500,
    frames: framesOf(textOf(stack)),
  };
};

const isWithin = (frame: string | undefined, place: RegExp): boolean =>
  frame !== undefined && place.test(frame.replaceAll('\\', '/'));

const PARSERS = /node_modules\/(formidable|co-body|@hapi\/bourne|raw-body|inflation|koa-body|qs)\//;
/** Strapi's controllers, and what they check their input with. */
const CONTROLLERS = /@strapi\/[\w-]+\/(dist\/)?(server\/)+(src\/)?controllers\//;
/** Strapi's own code, and what it calls to run through what it was given. */
const STRAPI = /@strapi\/|node_modules\/lodash\//;
const QUERIES = /@strapi\/database\/(dist|src)\/(query|entity-manager|fields|utils|validations)\//;
const KNEX = /node_modules\/knex\//;
/** Where Knex sends what it has built: what it throws there is of a connection or a transaction that has ended. */
const KNEX_SENDING = /node_modules\/knex\/lib\/(execution\/|client\.js)/;

/** How deep below a controller an error may come from, and be about what the controller was given. */
const NEAR = 3;

const BODY: Fault = {
  status: 400,
  message: 'The body could not be read: it is broken, or not of the type that it says.',
};
const SHAPE: Fault = { status: 400, message: 'The request has not the shape that this endpoint takes.' };
const QUERY: Fault = { status: 400, message: 'The parameters have not the shape that a query takes.' };
const VALUE: Fault = { status: 400, message: 'The request has a value that the database cannot hold or compare.' };

/**
 * zlib's own, of a body that says it is compressed; and what parsers say. Strapi would log the message of a JSON error, which
 * since Node.js 20 quotes what was sent: a password, maybe.
 */
const isBrokenBody = ({ code, frames }: Thrown): boolean => code.startsWith('Z_') || isWithin(frames[0], PARSERS);

/** Whoever threw it knows of HTTP and has said what it is: 413, 415. */
const isTold = ({ status }: Thrown): boolean => status > 400 && status < 500;

/** Thrown by a controller of Strapi's or by what it called of Strapi's, with nothing of this plugin or the app between. */
const isOfController = (frames: readonly string[]): boolean => {
  const at = frames.slice(0, NEAR).findIndex((frame) => isWithin(frame, CONTROLLERS));
  return at !== -1 && frames.slice(0, at).every((frame) => isWithin(frame, STRAPI));
};

const isMisshapen = ({ name, frames }: Thrown): boolean =>
  (name === 'TypeError' || name === 'ZodError') && isOfController(frames);

/** Of the layer that turns parameters into SQL, or of knex when it called that; what the database says comes with a code. */
const isMisshapenQuery = ({ code, frames }: Thrown): boolean =>
  (code === '' || code === 'ERR_ASSERTION') &&
  !isWithin(frames[0], KNEX_SENDING) &&
  isWithin(
    frames.find((frame) => !isWithin(frame, KNEX)),
    QUERIES,
  );

/**
 * PostgreSQL's class 22 (data exceptions: out of range, no such character, no such date) and 42883 (a comparison that the
 * type of a column does not have: LIKE of a date); MariaDB's and MySQL's for the
 * same; SQLite's for numbers and texts that it cannot bind.
 */
const DATA_CODES =
  /^(22\w{3}|42883|ER_(DATA_OUT_OF_RANGE|WARN_DATA_OUT_OF_RANGE|TRUNCATED_WRONG_VALUE\w*|DATA_TOO_LONG|CANT_AGGREGATE_2COLLATIONS|WRONG_VALUE|ILLEGAL_VALUE_FOR_TYPE)|SQLITE_(MISMATCH|TOOBIG|RANGE))$/;
/** A column that is not there: PostgreSQL, MariaDB, SQLite. */
const UNKNOWN_COLUMN = [
  /column (?:[\w"]+\.)?"?([^"\s]+)"? does not exist/,
  /Unknown column '(?:\w+\.)?([^']+)' in/,
  /no such column: (?:\w+\.)?(.+)$/,
];

/** What of a request may name a column. */
export interface Asked {
  /** Decoded. */
  readonly address: string;
  readonly body: unknown;
}

/** A list where a query has an object makes columns of its places: `filters[0]`. */
const isPlace = (name: string): boolean => /^\d+$/.test(name);

/** Whether a statement looks for rows by a column, so that a body that names it does not just write to it. */
const looksBy = (message: string, name: string): boolean => {
  const where = /^select .*? where (.*)$/s.exec(message)?.[1] ?? '';
  return [`"${name}"`, `\`${name}\``].some((quoted) => where.includes(quoted));
};

/** As deep as any query goes; a hostile body may go on for ever. */
const DEEPEST = 20;

const hasKey = (value: unknown, name: string, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  depth < DEEPEST &&
  Object.entries(value).some(([key, inner]) => key.toLowerCase() === name || hasKey(inner, name, depth + 1));

/** Of a column that the request names itself, in a list of fields, say: one that the app asks for is the app's own fault. */
const isUnknownColumn = ({ message }: Thrown, { address, body }: Asked): boolean =>
  UNKNOWN_COLUMN.some((pattern) => {
    const name = pattern.exec(message)?.[1]?.toLowerCase();
    if (name === undefined || name === '') return false;
    return isPlace(name) || address.toLowerCase().includes(name) || (looksBy(message, name) && hasKey(body, name));
  });

/** Strapi's own words for what is no fault of the server's. */
const BY_MESSAGE: readonly (readonly [RegExp, Fault])[] = [
  [/^Couldn't send email: No recipients defined\.$/, { status: 400, message: 'No recipients defined.' }],
  [
    /^Could not proceed to retrieve the trial time left for your license\.$/,
    { status: 404, message: 'There is no licence.' },
  ],
];

/**
 * @returns what is wrong with the request; undefined when the error is the server's
 */
export const faultOf = (error: unknown, asked: Asked): Fault | undefined => {
  const thrown = describe(error);
  if (isTold(thrown)) return undefined;
  if (isBrokenBody(thrown)) return BODY;
  if (thrown.status < 500) return undefined;
  if (DATA_CODES.test(thrown.code) || isUnknownColumn(thrown, asked)) return VALUE;
  if (isMisshapenQuery(thrown)) return QUERY;
  if (isMisshapen(thrown)) return SHAPE;
  return BY_MESSAGE.find(([pattern]) => pattern.test(thrown.message))?.[1];
};
