import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Obstacle, projectRoot } from './project.mjs';

const CONNECT_TIMEOUT_MS = 5000;
const SQLITE_MAGIC = 'SQLite format 3\0';

const notSqlite = (file) =>
  new Obstacle(
    `The database file ${file} is not a whole SQLite database. ` +
      'Restore it from a backup, or move it away to begin with an empty one.',
  );

const notWritable = (file, code) =>
  new Obstacle(
    `The database file ${file} cannot be written (${code}). ` +
      'Give your user write access to the file and its folder, or set DATABASE_FILENAME to another place.',
  );

const startOf = (file) => {
  const bytes = Buffer.alloc(SQLITE_MAGIC.length);
  const handle = openSync(file, 'r+');
  try {
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
};

const checkSqliteFile = () => {
  const file = path.resolve(projectRoot, process.env.DATABASE_FILENAME || '.tmp/data.db');
  let start = '';
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    accessSync(path.dirname(file), constants.W_OK);
    if (existsSync(file)) {
      if (!statSync(file).isFile()) throw Object.assign(new Error(), { code: 'not a file' });
      start = startOf(file);
    }
  } catch (error) {
    throw notWritable(file, error.code);
  }
  if (start !== '' && start !== SQLITE_MAGIC) throw notSqlite(file);
};

const canConnect = ({ host, port }) =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    const end = (problem) => {
      socket.destroy();
      resolve(problem);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error) => end(error.code ?? error.message));
  });

const urlOf = (text) => {
  try {
    return new URL(text);
  } catch {
    throw new Obstacle('DATABASE_URL is not an address; write it as postgres://user:password@host:5432/database.');
  }
};

/** Host and port of the database server, as config/database.ts reads them. */
const databaseServer = (client) => {
  const url = client === 'postgres' && process.env.DATABASE_URL ? urlOf(process.env.DATABASE_URL) : undefined;
  return {
    setting: url ? 'DATABASE_URL' : 'DATABASE_HOST and DATABASE_PORT',
    host: url?.hostname ?? (process.env.DATABASE_HOST || 'localhost'),
    port: Number(url ? url.port : process.env.DATABASE_PORT) || (client === 'postgres' ? 5432 : 3306),
  };
};

const checkServer = async (client) => {
  const { setting, host, port } = databaseServer(client);
  if (host === '' || host.startsWith('/')) return; // a Unix socket: the driver will say
  const problem = await canConnect({ host, port });
  if (problem) {
    throw new Obstacle(
      `Cannot reach the ${client} database at ${host}:${port} (${problem}). ` +
        `Start it, or correct ${setting} in .env; DATABASE_CLIENT=sqlite needs no server.`,
    );
  }
};

/** Finds out in a moment, before anything is built, whether there is a database to talk to. @throws Obstacle */
export const checkDatabase = async () => {
  const client = process.env.DATABASE_CLIENT || 'sqlite';
  if (client === 'sqlite') checkSqliteFile();
  else if (client === 'postgres' || client === 'mysql') await checkServer(client);
  else throw new Obstacle(`DATABASE_CLIENT is "${client}"; set it to sqlite, postgres or mysql.`);
};

const reasons = {
  '28P01': 'refuses the user name or password: correct DATABASE_USERNAME and DATABASE_PASSWORD',
  28000: 'refuses the user: correct DATABASE_USERNAME, DATABASE_PASSWORD and DATABASE_SSL',
  '3D000': 'has no database of that name: create it, or correct DATABASE_NAME',
  42501: 'lets this user create no tables: grant it the rights, or use another DATABASE_USERNAME',
  ER_ACCESS_DENIED_ERROR: 'refuses the user name or password: correct DATABASE_USERNAME and DATABASE_PASSWORD',
  ER_DBACCESS_DENIED_ERROR: 'keeps this user out of that database: grant it the rights, or correct DATABASE_NAME',
  ER_BAD_DB_ERROR: 'has no database of that name: create it, or correct DATABASE_NAME',
  SQLITE_BUSY: 'is in use by another process: stop that process',
  SQLITE_CANTOPEN: 'cannot be opened: correct DATABASE_FILENAME',
  SQLITE_CORRUPT: 'is damaged: restore the file from a backup, or move it away to begin with an empty one',
  SQLITE_NOTADB: 'is not an SQLite file: restore it from a backup, or move it away to begin with an empty one',
  SQLITE_READONLY: 'cannot be written: give your user write access to the file and its folder',
  SQLITE_FULL: 'has no room left on the disk: free some space',
  ENOSPC: 'has no room left on the disk: free some space',
  ECONNREFUSED: 'cannot be reached: start it, or correct DATABASE_HOST and DATABASE_PORT',
  ENOTFOUND: 'cannot be reached: correct DATABASE_HOST',
  ETIMEDOUT: 'does not answer: start it, or correct DATABASE_HOST and DATABASE_PORT',
};

const reasonFor = (code) => reasons[code] ?? reasons[Object.keys(reasons).find((key) => code.startsWith(`${key}_`))];

/** The one line for an error of a database driver, or undefined when the error is something else. */
export const explainDatabaseError = (error) => {
  const reason = typeof error?.code === 'string' && reasonFor(error.code);
  if (reason) return new Obstacle(`The database ${reason}, then run the command again. (${error.code})`);
  if (error?.name === 'KnexTimeoutError') {
    return new Obstacle('The database does not answer: start it, or correct the DATABASE_ settings in .env.');
  }
  return undefined;
};
