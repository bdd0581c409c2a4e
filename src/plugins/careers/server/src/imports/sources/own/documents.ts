import { GuideDocumentError, MAX_DOCUMENT_BYTES, parseGuideDocument } from '../../../../../core/guide-document';
import type { RejectedRow } from '../../../../../core/imports/source-record';
import { ending, readText, type FileSet } from '../../files';
import { jsonNames, readJsonFile } from './json';
import { ownSource } from './own-source';

const MARKDOWN = ['md', 'markdown'];

/** How many endings a name has: `baker.de.md` is a translation of `baker.md`, and comes after it. */
const endings = (name: string): number => name.slice(name.lastIndexOf('/') + 1).split('.').length;

const documentNames = (files: FileSet): string[] =>
  files
    .names()
    .filter((name) => [...MARKDOWN, 'txt'].includes(ending(name)))
    .sort((a, b) => endings(a) - endings(b));

const rejectionOf = (error: GuideDocumentError, file: string): RejectedRow => {
  const [problem] = error.problems;
  const row = error.line ?? problem?.line;
  return {
    file,
    ...(row !== undefined && { row }),
    ...(problem && { column: problem.path, found: problem.found, allowed: problem.expected }),
    reason: error.message,
  };
};

/**
 * Guide documents (docs/guide-format.md), one guide a file: Markdown, or plain text. What guides name may stand beside them
 * in JSON files, as an export writes it.
 */
export const documentsSource = ownSource({
  name: 'documents',
  // Text files may be anything's; they are taken when somebody says that they are documents.
  detect: (files) => Promise.resolve(files.names().some((name) => MARKDOWN.includes(ending(name)))),

  async *entries(files, own, { locale }) {
    for (const file of jsonNames(files)) yield* readJsonFile(files, file, { own, locale });
    for (const file of documentNames(files)) {
      const text = await readText(await files.open(file), { file, maxBytes: MAX_DOCUMENT_BYTES });
      try {
        const { guide, warnings, unplaced } = parseGuideDocument({ text, fileName: file, locale });
        const notes = [
          ...warnings,
          ...unplaced.map((line) => `Line ${line.line} has no place in a guide: ${line.text}`),
        ];
        yield own.take('guide', guide, { file, ...(notes.length > 0 && { warnings: notes }) });
      } catch (error) {
        if (!(error instanceof GuideDocumentError)) throw error;
        yield rejectionOf(error, file);
      }
    }
  },
});
