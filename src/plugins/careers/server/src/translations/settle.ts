import type { Core } from '@strapi/strapi';
import {
  assessSection,
  countStates,
  SECTION_NAMES,
  sourceLocaleOf,
  type SectionState,
  type TranslatedSection,
} from '../../../core/translations';
import { inTransaction } from '../guide-documents/transaction';
import { localesOf } from '../strapi/locales';
import { loadDrafts, type Draft } from './drafts';
import { createMarks, type Mark, type State, type StoredMark } from './marks';

export interface SettledSection {
  readonly section: TranslatedSection;
  readonly state: SectionState;
  readonly mark: StoredMark | undefined;
}

/** One locale of a guide, held against the one that it is translated from. */
export interface SettledTranslation {
  readonly documentId: string;
  readonly draft: Draft;
  readonly source: Draft;
  readonly sections: readonly SettledSection[];
}

export interface SettledGuide {
  readonly source: Draft | undefined;
  readonly drafts: readonly Draft[];
  readonly translations: readonly SettledTranslation[];
}

export const markOf = ({
  documentId,
  locale,
  source,
  section,
  copied = false,
}: {
  readonly documentId: string;
  readonly locale: string;
  readonly source: Draft;
  readonly section: TranslatedSection;
  readonly copied?: boolean;
}): Mark => {
  const { hash, text } = source.section(section);
  return {
    guideDocumentId: documentId,
    guideLocale: locale,
    sourceLocale: source.locale,
    section,
    sourceHash: hash,
    sourceText: text,
    copied,
  };
};

const settleSections = ({
  documentId,
  draft,
  source,
  marks,
}: {
  readonly documentId: string;
  readonly draft: Draft;
  readonly source: Draft;
  readonly marks: readonly StoredMark[];
}) => {
  const own = marks.filter((mark) => mark.guideDocumentId === documentId && mark.guideLocale === draft.locale);
  const added: Mark[] = [];
  const removed: number[] = [];
  const sections = SECTION_NAMES.map((section): SettledSection => {
    const translation = draft.section(section);
    // A mark of another source says nothing about this one.
    const mark = own.findLast((one) => one.section === section && one.sourceLocale === source.locale);
    const useless = own.filter((one) => one.section === section && (translation.isEmpty || one !== mark));
    removed.push(...useless.map(({ id }) => id));
    if (mark === undefined && !translation.isEmpty) {
      added.push(markOf({ documentId, locale: draft.locale, source, section }));
    }
    const state = assessSection({ source: source.section(section), translation, mark });
    return { section, state, mark: translation.isEmpty ? undefined : mark };
  });
  return { sections, added, removed };
};

/**
 * Holds all locales of some guides against the texts that they were translated from. A section that nobody has marked
 * counts as current, and is marked so: it was written just now, or before marks were kept. What is found out is stored.
 */
export const settleGuides = (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, SettledGuide>> =>
  inTransaction({
    strapi,
    work: async () => {
      const defaultLocale = await localesOf(strapi).getDefaultLocale();
      const marks = createMarks(strapi);
      const guides = await loadDrafts(strapi, documentIds);
      const stored = await marks.of(documentIds);
      const settled = new Map<string, SettledGuide>();
      const added: Mark[] = [];
      const removed: number[] = [];
      const states: State[] = [];
      for (const [documentId, drafts] of guides) {
        const locales = drafts.map(({ locale }) => locale);
        const sourceLocale = sourceLocaleOf(locales, defaultLocale);
        const source = drafts.find(({ locale }) => locale === sourceLocale);
        const translations = drafts.flatMap((draft) => {
          if (source === undefined || draft === source) return [];
          const found = settleSections({ documentId, draft, source, marks: stored });
          added.push(...found.added);
          removed.push(...found.removed);
          const counts = countStates(found.sections.map(({ state }) => state));
          states.push({ guideDocumentId: documentId, guideLocale: draft.locale, ...counts });
          return [{ documentId, draft, source, sections: found.sections }];
        });
        const gone = stored.filter(
          (mark) =>
            mark.guideDocumentId === documentId &&
            (mark.guideLocale === sourceLocale || !locales.includes(mark.guideLocale)),
        );
        removed.push(...gone.map(({ id }) => id));
        settled.set(documentId, { source, drafts, translations });
      }
      await marks.remove(removed);
      await marks.add(added);
      await marks.setStates(documentIds, states);
      return settled;
    },
  });
