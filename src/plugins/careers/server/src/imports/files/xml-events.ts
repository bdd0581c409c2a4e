import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SourceFileError } from './error';

/** What a reader of one XML part wants to hear. Names come without their namespace's prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters without a tag between them: more than any cell may hold (32,767), and little enough to hold in memory. */
const MAX_GAP = 1_000_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part piece by piece and says after each piece that it was read, so that the caller can hand on what it
 * has collected.
 *
 * Document types are refused: spreadsheets have none, and the entities that they define are how a few bytes become
 * gigabytes.
 *
 * @throws SourceFileError when it is no well-formed XML, has a document type, or text without end
 */
export async function* xmlPieces(source: Readable, file: string, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  let fault: Error | undefined;
  let gap = 0;
  const refuse = (problem: string) => {
    fault ??= new SourceFileError(problem, { file });
  };
  parser.on('error', (error) => {
    refuse(`The spreadsheet is damaged: ${error.message}.`);
  });
  parser.on('doctype', () => {
    refuse('The spreadsheet has a document type with entities in it, as no honest one has.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    gap = 0;
    listener.open?.(localName(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    gap = 0;
    listener.close?.(localName(name));
  });
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const text = decoder.write(chunk);
    gap += text.length;
    parser.write(text);
    if (gap > MAX_GAP) refuse('The spreadsheet has a cell that is longer than a cell can be.');
    if (fault) {
      source.destroy();
      throw fault;
    }
    yield;
  }
  parser.write(decoder.end()).close();
  if (fault) throw fault;
}

/** Reads a whole XML part for a listener that keeps what it needs. */
export const readXml = async (source: Readable, file: string, listener: XmlListener): Promise<void> => {
  const pieces = xmlPieces(source, file, listener);
  while (!(await pieces.next()).done);
};
