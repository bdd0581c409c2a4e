import { createHash } from 'node:crypto';
import { version as mammothVersion } from 'mammoth/package.json';
import { version as pdfVersion } from 'pdfjs-dist/package.json';
import script from './script.js?raw';

const HASH_LENGTH = 16;
const hash = createHash('sha256').update(script).digest('hex').slice(0, HASH_LENGTH);

/** File names of what the résumé form loads in the browser; a new version has a new name, so that each is kept forever. */
export const MATCH_FILES = {
  script: `match-${hash}.js`,
  pdf: `pdf-${pdfVersion}.mjs`,
  pdfWorker: `pdf-worker-${pdfVersion}.mjs`,
  mammoth: `mammoth-${mammothVersion}.js`,
} as const;

interface Loaded {
  readonly default: string;
}

/** The libraries are loaded when a browser first asks for them: two megabytes that most apps never need. */
const FILES: Readonly<Record<string, () => Promise<Loaded>>> = {
  [MATCH_FILES.script]: () => Promise.resolve({ default: script }),
  [MATCH_FILES.pdf]: () => import('pdfjs-dist/build/pdf.min.mjs?raw'),
  [MATCH_FILES.pdfWorker]: () => import('pdfjs-dist/build/pdf.worker.min.mjs?raw'),
  [MATCH_FILES.mammoth]: () => import('mammoth/mammoth.browser.min.js?raw'),
};

/** @returns the text of a file, nothing for an unknown name */
export const loadMatchFile = async (file: string): Promise<string | undefined> =>
  Object.hasOwn(FILES, file) ? (await FILES[file]?.())?.default : undefined;
