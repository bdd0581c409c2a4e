import { zipOf } from './write-zip';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

export type WrittenCell = string | number | boolean | { readonly date: number };

const cellXml = (cell: WrittenCell, address: string, strings: string[]): string => {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A workbook with one sheet, as Excel writes it.
 *
 * @param parts further or other parts of the zip: `{'xl/sharedStrings.xml': '<!DOCTYPE …'}`
 */
export const xlsxOf = (
  rows: readonly (readonly WrittenCell[])[],
  parts: Readonly<Record<string, string>> = {},
): Promise<Buffer> => {
  const strings: string[] = [];
  const sheet = rows
    .map((cells, index) => {
      const row = index + 1;
      return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letterOf(at)}${row}`, strings)).join('')}</row>`;
    })
    .join('');
  return zipOf({
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId9"/><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings.map((text) => `<si><r><t xml:space="preserve">${escape(text)}</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...parts,
  });
};
