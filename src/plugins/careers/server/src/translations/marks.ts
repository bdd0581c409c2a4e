import type { Core } from '@strapi/strapi';
import { isFields, type Fields } from '../../../core/rules';
import {
  SECTION_NAMES,
  type StateCounts,
  type TranslatedSection,
  type TranslationMark,
} from '../../../core/translations';
import { uidOf } from '../content-model';
import { newDocumentId } from '../strapi/document-id';

const MARK = uidOf('translation-mark');
const STATE = uidOf('translation-state');

/** Below the number of values that any of the databases takes in one statement. */
const ROWS_AN_INSERT = 100;

export interface Mark extends TranslationMark {
  readonly guideDocumentId: string;
  readonly guideLocale: string;
  readonly sourceLocale: string;
  readonly section: TranslatedSection;
  readonly sourceText: string;
}

export interface StoredMark extends Mark {
  readonly id: number;
  readonly markedAt: string;
}

export interface State extends StateCounts {
  readonly guideDocumentId: string;
  readonly guideLocale: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isSection = (name: unknown): name is TranslatedSection => SECTION_NAMES.some((section) => section === name);

const toMark = (row: Fields): readonly StoredMark[] => {
  const { section, markedAt } = row;
  if (!isSection(section)) return [];
  return [
    {
      id: Number(row.id),
      guideDocumentId: text(row.guideDocumentId),
      guideLocale: text(row.guideLocale),
      sourceLocale: text(row.sourceLocale),
      section,
      sourceHash: text(row.sourceHash),
      sourceText: text(row.sourceText),
      copied: row.copied === true,
      markedAt: markedAt instanceof Date ? markedAt.toISOString() : String(markedAt),
    },
  ];
};

const withSystem = (row: Fields): Fields => {
  const now = new Date();
  const documentId = newDocumentId('t');
  return { documentId, ...row, createdAt: now, updatedAt: now, publishedAt: now };
};

const insert = async (
  strapi: Core.Strapi,
  { uid, rows, unique }: { readonly uid: string; readonly rows: readonly Fields[]; readonly unique?: string[] },
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS_AN_INSERT) {
    const some = rows.slice(from, from + ROWS_AN_INSERT).map(withSystem);
    const query = strapi.db.queryBuilder(uid).insert(some);
    // Another server may have been first.
    await (unique === undefined ? query : query.onConflict(unique).ignore()).execute();
  }
};

/** Reads and writes `careers_translation_marks` and `careers_translation_states`; within a transaction all of it takes part. */
export const createMarks = (strapi: Core.Strapi) => ({
  of: async (documentIds: readonly string[]): Promise<readonly StoredMark[]> => {
    const rows: readonly unknown[] = await strapi.db
      .query(MARK)
      .findMany({ where: { guideDocumentId: { $in: [...documentIds] } }, orderBy: { id: 'asc' } });
    return rows.filter(isFields).flatMap(toMark);
  },

  add: (marks: readonly Mark[]): Promise<void> => {
    const markedAt = new Date();
    return insert(strapi, { uid: MARK, rows: marks.map((mark) => ({ ...mark, markedAt })) });
  },

  remove: async (ids: readonly number[]): Promise<void> => {
    if (ids.length > 0) await strapi.db.query(MARK).deleteMany({ where: { id: { $in: [...ids] } } });
  },

  /** Puts new counts in the place of all that there were for some guides. */
  setStates: async (documentIds: readonly string[], states: readonly State[]): Promise<void> => {
    await strapi.db.query(STATE).deleteMany({ where: { guideDocumentId: { $in: [...documentIds] } } });
    const unique = ['guide_document_id', 'guide_locale'];
    await insert(strapi, { uid: STATE, rows: states.map((state) => ({ ...state })), unique });
  },

  /** Forgets counts, so that they are worked out again. */
  forgetStates: async (documentIds: readonly string[]): Promise<void> => {
    await strapi.db.query(STATE).deleteMany({ where: { guideDocumentId: { $in: [...documentIds] } } });
  },

  /** Which of a guide's locales have been looked at. */
  assessedLocales: async (documentId: string): Promise<readonly string[]> => {
    const rows: readonly unknown[] = await strapi.db
      .query(STATE)
      .findMany({ where: { guideDocumentId: documentId }, select: ['guideLocale'] });
    return rows.filter(isFields).map(({ guideLocale }) => text(guideLocale));
  },
});

export type Marks = ReturnType<typeof createMarks>;
