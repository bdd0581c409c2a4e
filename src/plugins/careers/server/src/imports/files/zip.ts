import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { SourceFileError } from './error';
import { isClutter } from './folder';
import { ByteLimit, growsTooMuch, megabytes, tooLarge, type FileLimits } from './limits';

/** An opened zip: the files in it by name. */
export interface Zip {
  names(): readonly string[];
  /** Bytes of all files together, unpacked, as the zip says. */
  readonly totalBytes: number;
  /** @throws SourceFileError when the file is encrypted, too large or grows like a zip bomb */
  open(name: string): Promise<Readable>;
  close(): void;
}

const IS_SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;
const isSymbolicLink = (entry: yauzl.Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === IS_SYMBOLIC_LINK;

const unreadable = (file: string, error: unknown): SourceFileError => {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of central directory|unexpected EOF|unexpected end/i.test(message)) {
    return new SourceFileError('The zip file ends too early: it is truncated, or no zip file.', { file });
  }
  if (/(relative|absolute) path/.test(message)) {
    return new SourceFileError('The zip file has a name in it that leads out of the folder it is unpacked to.', {
      file,
      found: message.replace(/^[^:]*: /, ''),
      allowed: 'names inside of the zip',
    });
  }
  return new SourceFileError(`The zip file cannot be read: ${message}.`, { file });
};

/** Compares what came out with the checksum that the zip has of it. */
class Checksum extends Transform {
  private sum = 0;

  constructor(
    private readonly expected: number,
    private readonly file: string,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.sum = crc32(chunk, this.sum);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    if (this.sum === this.expected) done();
    else done(new SourceFileError('The file is damaged: its checksum in the zip does not fit.', { file: this.file }));
  }
}

const readEntries = async (zip: yauzl.ZipFile, file: string, limits: FileLimits): Promise<Map<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>();
  // yauzl itself refuses names that are absolute or lead out of the folder, before it gives the entry.
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith('/') || isClutter(name)) continue;
    if (isSymbolicLink(entry)) {
      throw new SourceFileError('The zip file has a symbolic link in it; only files are allowed.', { file: name });
    }
    if (entries.has(name)) throw new SourceFileError('The zip file has two files of this name.', { file: name });
    entries.set(name, entry);
    if (entries.size > limits.files) {
      throw new SourceFileError(`The zip file has more than ${limits.files} files in it.`, { file });
    }
  }
  return entries;
};

const openEntry = async (zip: yauzl.ZipFile, entry: yauzl.Entry, limits: FileLimits): Promise<Readable> => {
  const { fileName: file, uncompressedSize: unpacked, compressedSize: packed } = entry;
  if (entry.isEncrypted()) {
    throw new SourceFileError('The file is encrypted; unpack the zip with its password first.', { file });
  }
  if (unpacked > limits.fileBytes) throw tooLarge(file, { found: unpacked, allowed: limits.fileBytes });
  if (growsTooMuch({ packed, unpacked, growth: limits.growth })) {
    throw new SourceFileError(
      `The file grows from ${megabytes(packed)} to ${megabytes(unpacked)} when it is unpacked: the zip looks like a zip bomb.`,
      { file, found: String(unpacked), allowed: String(packed * limits.growth) },
    );
  }
  const inflated = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  // yauzl stops when more comes out than the zip says; this one also when the zip says nothing true at all.
  const guard = new ByteLimit(limits.fileBytes, () => tooLarge(file, { allowed: limits.fileBytes }));
  const checked = new Checksum(entry.crc32, file);
  inflated.on('error', (error) => {
    checked.destroy(
      new SourceFileError(`The file cannot be unpacked, the zip is truncated or damaged: ${error.message}.`, { file }),
    );
  });
  return pipeline(inflated, guard, checked, () => undefined);
};

/**
 * @param place path of the file on the disk
 * @param file how its owner calls it
 * @throws SourceFileError when it is no zip or a truncated one, or has names such as `../x` or `/etc/x` in it, symbolic
 * links, or more files or bytes than allowed
 */
export const openZip = async (place: string, file: string, limits: FileLimits): Promise<Zip> => {
  const zip = await yauzl
    .openPromise(place, { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true })
    .catch((error: unknown) => {
      throw unreadable(file, error);
    });
  try {
    const entries = await readEntries(zip, file, limits);
    const totalBytes = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (totalBytes > limits.totalBytes) throw tooLarge(file, { found: totalBytes, allowed: limits.totalBytes });
    return {
      names: () => [...entries.keys()].sort(),
      totalBytes,
      open: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new SourceFileError('There is no such file.', { file: name });
        return openEntry(zip, entry, limits);
      },
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error instanceof SourceFileError ? error : unreadable(file, error);
  }
};
