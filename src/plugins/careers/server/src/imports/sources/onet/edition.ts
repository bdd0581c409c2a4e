import type { SourceEdition } from '../../../../../core/imports/source-record';
import { readText, SourceFileError, stem, type FileSet } from '../../files';

/** `db_30_2_text`, `db_30_2_excel.zip`. */
const DISTRIBUTION = /\bdb_(\d{2})_(\d)(?=_|\b)/;
/** `30.2-text`, `O*NET 30.2`. */
const NUMBER = /(?<![\d.])(\d{2})\.(\d)(?![\d.])/;

const fromName = (name: string): string | undefined => {
  const [, major, minor] = DISTRIBUTION.exec(name) ?? NUMBER.exec(name) ?? [];
  return major === undefined ? undefined : `${major}.${minor}`;
};

/** "O*NET 29.3 Database" stands at the beginning of the file that comes with every edition. */
const fromReadMe = async (files: FileSet): Promise<string | undefined> => {
  const readMe = files.names().find((name) => stem(name) === 'read me' && name.endsWith('.txt'));
  if (readMe === undefined) return undefined;
  const text = await readText(await files.open(readMe), { file: readMe, maxBytes: 1_000_000 });
  return /O\*NET\D{0,3} (\d{2}\.\d) Database/.exec(text)?.[1];
};

export const describeEdition = (edition: string): SourceEdition => ({
  source: 'onet',
  edition,
  title: `O*NET ${edition} Database`,
  publisher: 'U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)',
  url: 'https://www.onetcenter.org/database.html',
  license: 'CC BY 4.0',
});

/**
 * The edition that is given, else the one that the name of folder or zip tells, else the one of `Read Me.txt`.
 *
 * @throws SourceFileError when none of them tells it, or what is given is no edition
 */
export const findEdition = async (files: FileSet, given?: string): Promise<SourceEdition> => {
  if (given !== undefined && !/^\d{2}\.\d$/.test(given)) {
    throw new SourceFileError(`"${given}" is no edition of O*NET.`, {
      file: files.label,
      found: given,
      allowed: '30.2',
    });
  }
  const names = [files.label, ...files.names()];
  const edition = given ?? names.map(fromName).find((found) => found !== undefined) ?? (await fromReadMe(files));
  if (edition === undefined) {
    throw new SourceFileError(
      'Which edition of O*NET this is, neither the name of the folder or zip (db_30_2_text) nor a Read Me.txt tells; give it, as 30.2.',
      { file: files.label, allowed: '30.2' },
    );
  }
  return describeEdition(edition);
};
