import type { CertificationEntry, FaqEntry, FieldEntry, GuideEntry, SkillEntry } from './entries';

/** Kinds whose entries become documents of an index. */
export type CatalogueKind = 'guide' | 'skill' | 'certification' | 'faq';

/** Documents by the id that an index has them under: `guide:gqdat7zt0ynz8e2f6sew09wr`. */
export type DocumentIds = Set<string>;

export const idOf = (kind: CatalogueKind, documentId: string): string => `${kind}:${documentId}`;

/** Entries of a type by locale and document. */
const byDocument = <Entry extends { readonly documentId: string; readonly locale: string }>() => {
  const locales = new Map<string, Map<string, Entry>>();
  return {
    get: (documentId: string, locale: string): Entry | undefined => locales.get(locale)?.get(documentId),
    of: (documentId: string): readonly Entry[] =>
      [...locales.values()].flatMap((entries) => entries.get(documentId) ?? []),
    in: (locale: string): Iterable<Entry> => locales.get(locale)?.values() ?? [],
    ids: (): Iterable<string> => new Set([...locales.values()].flatMap((entries) => [...entries.keys()])),
    delete: (documentId: string): void => {
      for (const entries of locales.values()) entries.delete(documentId);
    },
    set: (entry: Entry): void => {
      const entries = locales.get(entry.locale) ?? new Map<string, Entry>();
      entries.set(entry.documentId, entry);
      locales.set(entry.locale, entries);
    },
  };
};

/** Entries of a type that is not localised, which links name by the id of their row. */
const byRow = <Entry extends { readonly documentId: string; readonly id: number }>() => {
  const rows = new Map<number, Entry>();
  const rowOf = new Map<string, number>();
  return {
    get: (id: number): Entry | undefined => rows.get(id),
    of: (documentId: string): Entry | undefined => rows.get(rowOf.get(documentId) ?? -1),
    all: (): Iterable<Entry> => rows.values(),
    ids: (): Iterable<string> => rowOf.keys(),
    delete: (documentId: string) => {
      rows.delete(rowOf.get(documentId) ?? -1);
      rowOf.delete(documentId);
    },
    set: (entry: Entry) => {
      rows.set(entry.id, entry);
      rowOf.set(entry.documentId, entry.id);
    },
  };
};

/** Which guides link to a row. */
const createUsers = () => {
  const users = new Map<number, Set<GuideEntry>>();
  return {
    of: (row: number): ReadonlySet<GuideEntry> => users.get(row) ?? new Set(),
    add: (guide: GuideEntry, rows: readonly number[]) => {
      for (const row of rows) {
        const known = users.get(row);
        if (known === undefined) users.set(row, new Set([guide]));
        else known.add(guide);
      }
    },
    remove: (guide: GuideEntry, rows: readonly number[]) => {
      for (const row of rows) {
        const known = users.get(row);
        known?.delete(guide);
        if (known?.size === 0) users.delete(row);
      }
    },
  };
};

/** What is to be put in place of what was known. */
export interface Fresh<Entry> {
  /** Documents that were read; all of the type when absent. */
  readonly documentIds?: readonly string[] | undefined;
  /** What was found of them. */
  readonly entries: readonly Entry[];
}

interface Concepts<Entry extends { readonly documentId: string; readonly id: number }> {
  readonly store: ReturnType<typeof byRow<Entry>>;
  readonly users: ReturnType<typeof createUsers>;
  readonly fresh: Fresh<Entry>;
}

/** Puts skills or certifications in place of those that were known; guides that link to one are made from its names. */
const putConcepts = <Entry extends { readonly documentId: string; readonly id: number }>(
  kind: 'skill' | 'certification',
  { store, users, fresh: { documentIds = [...store.ids()], entries } }: Concepts<Entry>,
): DocumentIds => {
  const touched: DocumentIds = new Set();
  const touch = (documentId: string): void => {
    touched.add(idOf(kind, documentId));
    const entry = store.of(documentId);
    if (entry === undefined) return;
    for (const guide of users.of(entry.id)) touched.add(idOf('guide', guide.documentId));
  };
  for (const documentId of documentIds) {
    touch(documentId);
    store.delete(documentId);
  }
  for (const entry of entries) store.set(entry);
  for (const { documentId } of entries) touch(documentId);
  return touched;
};

/**
 * The content as search needs it, in memory. Every change says which documents of an index it touches: those that are
 * made from the entry, before or after.
 */
export const createCatalogue = () => {
  const guides = byDocument<GuideEntry>();
  const faqs = byDocument<FaqEntry>();
  const skills = byRow<SkillEntry>();
  const certifications = byRow<CertificationEntry>();
  const skillUsers = createUsers();
  const certificationUsers = createUsers();
  /** FAQs by the guides that show them. */
  const faqsOfGuide = new Map<string, Set<string>>();
  let fields: ReadonlyMap<number, FieldEntry> = new Map();

  const touchGuide = (documentId: string, touched: DocumentIds): void => {
    touched.add(idOf('guide', documentId));
    for (const guide of guides.of(documentId)) {
      for (const row of guide.skills) {
        const skill = skills.get(row);
        if (skill !== undefined) touched.add(idOf('skill', skill.documentId));
      }
      for (const row of guide.certifications) {
        const certification = certifications.get(row);
        if (certification !== undefined) touched.add(idOf('certification', certification.documentId));
      }
    }
    for (const faq of faqsOfGuide.get(documentId) ?? []) touched.add(idOf('faq', faq));
  };

  const forgetGuide = (documentId: string): void => {
    for (const guide of guides.of(documentId)) {
      skillUsers.remove(guide, guide.skills);
      certificationUsers.remove(guide, guide.certifications);
    }
    guides.delete(documentId);
  };

  const forgetFaq = (documentId: string): void => {
    for (const faq of faqs.of(documentId)) {
      for (const guide of faq.guides) {
        const known = faqsOfGuide.get(guide);
        known?.delete(documentId);
        if (known?.size === 0) faqsOfGuide.delete(guide);
      }
    }
    faqs.delete(documentId);
  };

  return {
    guides,
    faqs,
    skills,
    certifications,
    usersOfSkill: skillUsers.of,
    usersOfCertification: certificationUsers.of,
    field: (row: number): FieldEntry | undefined => fields.get(row),
    fields: (): Iterable<FieldEntry> => fields.values(),

    /** All fields: there are few, and a guide may be found by any that its own lies in. */
    setFields: (entries: readonly FieldEntry[]): void => {
      fields = new Map(entries.map((field) => [field.id, field]));
    },
    setGuides: ({ documentIds = [...guides.ids()], entries }: Fresh<GuideEntry>): DocumentIds => {
      const touched: DocumentIds = new Set();
      for (const documentId of documentIds) {
        touchGuide(documentId, touched);
        forgetGuide(documentId);
      }
      for (const guide of entries) {
        guides.set(guide);
        skillUsers.add(guide, guide.skills);
        certificationUsers.add(guide, guide.certifications);
      }
      for (const { documentId } of entries) touchGuide(documentId, touched);
      return touched;
    },
    setFaqs: ({ documentIds = [...faqs.ids()], entries }: Fresh<FaqEntry>): DocumentIds => {
      for (const documentId of documentIds) forgetFaq(documentId);
      for (const faq of entries) {
        faqs.set(faq);
        for (const guide of faq.guides) {
          const known = faqsOfGuide.get(guide);
          if (known === undefined) faqsOfGuide.set(guide, new Set([faq.documentId]));
          else known.add(faq.documentId);
        }
      }
      return new Set([...documentIds, ...entries.map(({ documentId }) => documentId)].map((id) => idOf('faq', id)));
    },
    setSkills: (fresh: Fresh<SkillEntry>): DocumentIds =>
      putConcepts('skill', { store: skills, users: skillUsers, fresh }),
    setCertifications: (fresh: Fresh<CertificationEntry>): DocumentIds =>
      putConcepts('certification', { store: certifications, users: certificationUsers, fresh }),
  };
};

export type Catalogue = ReturnType<typeof createCatalogue>;
