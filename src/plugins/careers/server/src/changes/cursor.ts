/** A place in the sequence of changes: after the change with this position. */
export interface Place {
  /** Which sequence; another one when the database was made anew. */
  readonly epoch: string;
  readonly position: number;
}

const VERSION = '1';

/** @returns text for an address: letters, digits, `-` and `_` */
export const writeCursor = ({ epoch, position }: Place): string =>
  Buffer.from([VERSION, epoch, position].join(' ')).toString('base64url');

/** @returns nothing when it is no cursor that `writeCursor` has written */
export const readCursor = (text: string): Place | undefined => {
  const [version, epoch, position, ...rest] = Buffer.from(text, 'base64url').toString().split(' ');
  if (version !== VERSION || epoch === undefined || position === undefined || rest.length > 0) return undefined;
  if (!/^[\w-]{1,40}$/.test(epoch) || !/^\d{1,15}$/.test(position)) return undefined;
  const place = { epoch, position: Number(position) };
  return writeCursor(place) === text ? place : undefined;
};
