import { Transform, type TransformCallback } from 'node:stream';
import { SourceFileError } from './error';

/** What files of a source may take, so that neither a mistake nor an attack fills memory or disk. */
export interface FileLimits {
  /** Bytes of one file, as it lies on the disk or, in a zip, unpacked. */
  readonly fileBytes: number;
  /** Bytes of all files of a set together, unpacked. */
  readonly totalBytes: number;
  /** Files of a folder or a zip. */
  readonly files: number;
  /** Times that a packed file may grow when it is unpacked. Text and spreadsheets stay below 50. */
  readonly growth: number;
}

const MEGABYTE = 1_000_000;

export const DEFAULT_FILE_LIMITS: FileLimits = {
  fileBytes: 200 * MEGABYTE,
  totalBytes: 2000 * MEGABYTE,
  files: 10_000,
  growth: 200,
};

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / MEGABYTE)} MB`;

export const tooLarge = (file: string, { found, allowed }: { found?: number; allowed: number }): SourceFileError =>
  new SourceFileError(
    found === undefined
      ? `The file is larger than the ${megabytes(allowed)} that are allowed.`
      : `The file has ${megabytes(found)}; ${megabytes(allowed)} are allowed.`,
    { file, ...(found !== undefined && { found: String(found) }), allowed: String(allowed) },
  );

/** A packed file below this size is never called a zip bomb, however well it packs. */
const HARMLESS_BYTES = 10 * MEGABYTE;

/** Whether a packed file says, or turns out, to grow as no honest one does. */
export const growsTooMuch = ({
  packed,
  unpacked,
  growth,
}: {
  packed: number;
  unpacked: number;
  growth: number;
}): boolean => unpacked > HARMLESS_BYTES && unpacked > packed * growth;

/** Passes bytes on until there are more of them than `bytes`; then the stream fails with what `refuse` gives. */
export class ByteLimit extends Transform {
  private seen = 0;

  constructor(
    private readonly bytes: number,
    private readonly refuse: (seen: number) => Error,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length;
    if (this.seen > this.bytes) done(this.refuse(this.seen));
    else done(null, chunk);
  }
}
