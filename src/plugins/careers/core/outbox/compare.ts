import type { AffectedPage, OutboxEvent, OutboxEventName, SubjectType } from './event';
import { uniquePages } from './event';

/** What readers can see of a document in one language; the language is empty for types without. */
export interface PublicVersion {
  readonly locale: string;
  /** Row of the version: another one after each publication. */
  readonly rowId: number;
  readonly slug: string | null;
  /** Pages that show it, its own among them. */
  readonly pages: readonly AffectedPage[];
}

/** A document at one moment. */
export interface PublicState {
  readonly versions: readonly PublicVersion[];
  /** Languages in which there is any version of it, drafts included. */
  readonly locales: readonly string[];
}

export interface Subject {
  readonly type: SubjectType;
  readonly documentId: string;
}

/** An event before it is stored: its pages are not parted yet. */
export type NewEvent = Omit<OutboxEvent, 'id' | 'at' | 'part' | 'parts'>;

const hasDrafts = (type: SubjectType): type is 'guide' | 'faq' => type === 'guide' || type === 'faq';

/** Pages of the address that a guide has left: whoever stored it there should ask again. */
const oldAddress = (
  { type }: Subject,
  { slug, locale }: Pick<PublicVersion, 'slug' | 'locale'>,
): readonly AffectedPage[] =>
  type === 'guide' && slug !== null ? [{ type, slug, locale, reason: 'old-address' }] : [];

const compareVersion = (
  subject: Subject,
  {
    before,
    after,
    isThere,
    mergedInto,
  }: {
    readonly before: PublicVersion | undefined;
    readonly after: PublicVersion | undefined;
    /** Whether the document is still there in this language, be it as a draft. */
    readonly isThere: boolean;
    readonly mergedInto: OutboxEvent['mergedInto'];
  },
): readonly NewEvent[] => {
  const { type } = subject;
  const version = after ?? before;
  if (version === undefined) return [];
  const isMoved = before !== undefined && after !== undefined && before.slug !== after.slug;
  const pages = uniquePages([
    ...(after?.pages ?? []),
    ...(isMoved ? oldAddress(subject, before) : []),
    ...(before?.pages ?? []),
  ]);
  const told = (event: OutboxEventName, isDeleted: boolean): NewEvent => ({
    event,
    type,
    documentId: subject.documentId,
    locale: version.locale === '' ? null : version.locale,
    slug: version.slug,
    previousSlug: isMoved ? before.slug : null,
    mergedInto: isDeleted ? mergedInto : null,
    deleted: isDeleted,
    pages,
  });
  if (after === undefined) {
    if (mergedInto !== null && (type === 'skill' || type === 'certification')) return [told(`${type}.merged`, true)];
    if (hasDrafts(type) && isThere) return [told(`${type}.unpublished`, true)];
    return [told(`${type}.deleted`, true)];
  }
  const moved = isMoved && type !== 'faq' ? [told(`${type}.slug-changed`, false)] : [];
  if (!hasDrafts(type)) return [...moved, told(before === undefined ? `${type}.created` : `${type}.changed`, false)];
  const isNew = before?.rowId !== after.rowId;
  return isNew ? [...moved, told(`${type}.published`, false)] : moved;
};

/**
 * What a write has done to what readers see of a document: nothing when it only touched drafts.
 *
 * @param mergedInto the entry that stands for it from now on, when the write was a merge
 */
export const compareStates = (
  subject: Subject,
  {
    before,
    after,
    mergedInto = null,
  }: { readonly before: PublicState; readonly after: PublicState; readonly mergedInto?: OutboxEvent['mergedInto'] },
): readonly NewEvent[] => {
  const locales = [...new Set([...before.versions, ...after.versions].map(({ locale }) => locale))].sort();
  const inLocale = ({ versions }: PublicState, locale: string) => versions.find((version) => version.locale === locale);
  return locales.flatMap((locale) =>
    compareVersion(subject, {
      before: inLocale(before, locale),
      after: inLocale(after, locale),
      isThere: after.locales.includes(locale),
      mergedInto,
    }),
  );
};

const quietly = { previousSlug: null, mergedInto: null, deleted: false } as const;

/** A new entry of a type without drafts that no page shows yet. */
export const createdEvent = (
  { type, documentId }: Subject & { readonly type: 'skill' | 'certification' | 'field' | 'contributor' },
  slug: string | null,
): NewEvent => ({ event: `${type}.created`, type, documentId, locale: null, slug, pages: [], ...quietly });

/** A published guide was found to be still right: its page says so. */
export const reviewedEvent = ({
  documentId,
  locale,
  slug,
}: {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
}): NewEvent => ({
  event: 'guide.reviewed',
  type: 'guide',
  documentId,
  locale,
  slug,
  pages: [{ type: 'guide', slug, locale, reason: 'itself' }],
  ...quietly,
});
