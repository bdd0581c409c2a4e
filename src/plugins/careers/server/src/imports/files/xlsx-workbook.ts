import { SourceFileError } from './error';
import { isDateFormat, unescapeCell } from './xlsx-strings';
import { readXml } from './xml-events';
import type { Zip } from './zip';

/** What one needs to read a sheet of a workbook. */
export interface Workbook {
  /** Name of the first visible sheet's part in the zip. */
  readonly sheet: string;
  /** Texts that cells point to. */
  readonly strings: readonly string[];
  /** By style of a cell: whether its number is a date. */
  readonly dateStyles: readonly boolean[];
  readonly calendar: 1900 | 1904;
}

/** All texts of a workbook are in memory while a sheet is read. */
const MAX_STRING_CHARACTERS = 100_000_000;

/** `/xl/worksheets/sheet1.xml` and `worksheets/sheet1.xml` are the same part. */
const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

const readSheets = async (zip: Zip, file: string) => {
  const sheets: string[] = [];
  let calendar: Workbook['calendar'] = 1900;
  await readXml(await zip.open('xl/workbook.xml'), file, {
    open: (name, attributes) => {
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && id !== undefined && (attributes.state ?? 'visible') === 'visible') sheets.push(id);
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) calendar = 1904;
    },
  });
  const targets = new Map<string, string>();
  await readXml(await zip.open('xl/_rels/workbook.xml.rels'), file, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, partName(Target));
    },
  });
  const sheet = sheets.flatMap((id) => targets.get(id) ?? []).find((part) => zip.names().includes(part));
  return { sheet, calendar };
};

const readStrings = async (zip: Zip, file: string): Promise<string[]> => {
  const strings: string[] = [];
  let text = '';
  let isPhonetic = false;
  let isText = false;
  let characters = 0;
  await readXml(await zip.open('xl/sharedStrings.xml'), file, {
    open: (name) => {
      if (name === 'si') text = '';
      // How a Japanese word is spoken stands beside it and is no part of the cell.
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      characters += text.length;
      if (characters > MAX_STRING_CHARACTERS) {
        throw new SourceFileError('The spreadsheet has more text in it than can be read at once; save it as CSV.', {
          file,
        });
      }
      strings.push(unescapeCell(text));
    },
  });
  return strings;
};

const readDateStyles = async (zip: Zip, file: string): Promise<boolean[]> => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  await readXml(await zip.open('xl/styles.xml'), file, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name === 'xf' && isCellFormats) formats.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return formats.map((format) => isDateFormat(format, codes));
};

/**
 * @param file name of the workbook, for errors
 * @throws SourceFileError when the zip is no workbook, or one without a sheet
 */
export const readWorkbook = async (zip: Zip, file: string): Promise<Workbook> => {
  const parts = zip.names();
  if (!parts.includes('xl/workbook.xml') || !parts.includes('xl/_rels/workbook.xml.rels')) {
    throw new SourceFileError('This is no Excel workbook (.xlsx).', { file });
  }
  const { sheet, calendar } = await readSheets(zip, file);
  if (sheet === undefined) throw new SourceFileError('The workbook has no sheet that is visible.', { file });
  return {
    sheet,
    calendar,
    strings: parts.includes('xl/sharedStrings.xml') ? await readStrings(zip, file) : [],
    dateStyles: parts.includes('xl/styles.xml') ? await readDateStyles(zip, file) : [],
  };
};
