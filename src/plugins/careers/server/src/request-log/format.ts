import { scrub } from './scrub';

/** Under which the log's transports find the finished line (the package `triple-beam`, which winston goes by). */
export const LINE = Symbol.for('message');
/** And the level without colours. */
const LEVEL = Symbol.for('level');

/** One record of winston's; formats change it on its way. */
export interface LogRecord {
  level: string;
  message?: unknown;
  stack?: unknown;
  requestId?: unknown;
  [LINE]?: unknown;
  [LEVEL]?: unknown;
}

/** A format of winston's, as a logger holds it. */
export interface LogFormat {
  transform(record: LogRecord, options?: unknown): LogRecord | boolean;
  readonly options?: unknown;
}

/** What `strapi::logger`, and the cache, say of each request. */
const REQUEST = /^([A-Z]+) (\S+) \((\d+) ms\) (\d{3})$/;

const textOf = ({ message, stack }: LogRecord): string => {
  if (typeof stack === 'string') return stack;
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message ?? '');
};

const requestFields = (text: string): object => {
  const [, method, path, milliseconds, status] = REQUEST.exec(text) ?? [];
  if (method === undefined) return {};
  return { method, path, milliseconds: Number(milliseconds), status: Number(status) };
};

const asJson = (record: LogRecord): string => {
  const message = scrub(textOf(record));
  const { requestId } = record;
  return JSON.stringify({
    time: new Date().toISOString(),
    level: typeof record[LEVEL] === 'string' ? record[LEVEL] : record.level,
    message,
    ...(typeof requestId === 'string' && { requestId }),
    ...requestFields(message),
  });
};

export interface RequestLogFormat {
  /** The app's own, which goes on to make the lines unless they are to be JSON. */
  readonly format: LogFormat;
  readonly isJson: boolean;
  readonly requestId: () => string | undefined;
}

/**
 * The app's log with the id of the request on each line that is written for one, and nothing about persons. Formats of the
 * app's own find the id as `requestId` of the record.
 */
export const createLogFormat = ({ format, isJson, requestId }: RequestLogFormat): LogFormat => ({
  options: format.options,
  transform: (record, options) => {
    record.requestId ??= requestId();
    if (isJson) {
      record[LINE] = asJson(record);
      return record;
    }
    const made = format.transform(record, options);
    if (typeof made === 'boolean') return made;
    const line = made[LINE];
    if (typeof line !== 'string') return made;
    const id = made.requestId ?? record.requestId;
    const isNamed = typeof id !== 'string' || line.includes(id);
    made[LINE] = isNamed ? scrub(line) : `${scrub(line)} [${id}]`;
    return made;
  },
});
