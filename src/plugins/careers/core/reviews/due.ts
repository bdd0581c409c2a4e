import type { FieldRecord } from '../page';

/** How a published guide stands: `current` needs nothing for now. */
export const REVIEW_STATES = ['overdue', 'due-soon', 'never-reviewed', 'current'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A review that is due within so many days is due soon. */
export const DUE_SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Until when a review counts as due soon. */
export const dueSoonUntil = (now: Date): Date => new Date(now.getTime() + DUE_SOON_DAYS * DAY_MS);

/** @param lastReview nothing when the guide was never reviewed; a review without a date of its own is never due */
export const reviewStateOf = (lastReview: { readonly dueAt: string | Date | null } | null, now: Date): ReviewState => {
  if (lastReview === null) return 'never-reviewed';
  if (lastReview.dueAt === null) return 'current';
  const due = new Date(lastReview.dueAt).getTime();
  if (due < now.getTime()) return 'overdue';
  return due < dueSoonUntil(now).getTime() ? 'due-soon' : 'current';
};

/** The same day so many months later, in UTC; the last day of a month that has no such day. */
export const dueAfter = (from: Date, months: number): Date => {
  const due = new Date(from);
  const day = due.getUTCDate();
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(day, lastDay));
  return due;
};

/**
 * How many months a review of a guide holds: what its field of work says, else the nearest wider field that says
 * something.
 *
 * @param ofFields months by the document id of a field
 * @param usual for all other guides
 */
export const reviewMonthsFor = (
  field: FieldRecord | null,
  { ofFields, usual }: { readonly ofFields: ReadonlyMap<string, number>; readonly usual: number },
): number => {
  const nearestFirst = field === null ? [] : [field, ...[...field.ancestors].reverse()];
  return nearestFirst.map(({ documentId }) => ofFields.get(documentId)).find((months) => months !== undefined) ?? usual;
};
