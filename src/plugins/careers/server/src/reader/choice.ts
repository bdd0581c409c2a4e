import { isFields } from '../../../core/rules';
import { SEARCH_TYPES, type SearchType } from '../../../core/search';

/** What a visitor asks of the list. */
export interface Choice {
  readonly q: string;
  readonly field: string;
  readonly page: number;
  /** Results of one type only; a list has none but guides. */
  readonly type?: SearchType | undefined;
}

const LONGEST_SEARCH = 80;
const LAST_PAGE = 10_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads `?q=&field=&type=&page=`; what makes no sense counts as not asked. */
export const readChoice = (query: unknown): Choice => {
  const fields = isFields(query) ? query : {};
  const field = textOf(fields.field);
  const page = textOf(fields.page);
  return {
    // Control characters are no part of a name, and PostgreSQL refuses some of them.
    q: textOf(fields.q)
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_SEARCH),
    field: /^[A-Za-z0-9._~-]{1,200}$/.test(field) ? field : '',
    type: SEARCH_TYPES.find((type) => type === fields.type),
    page: /^[1-9]\d{0,4}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
  };
};

/** Whether `?status=draft&token=` asks for a draft. */
export const readPreview = (query: unknown): { readonly token: string } | undefined => {
  const fields = isFields(query) ? query : {};
  return fields.status === 'draft' ? { token: textOf(fields.token).slice(0, 2000) } : undefined;
};

/** The address of another page of the same list or search. */
export const linkTo = ({ q, field, type }: Choice, page: number): string => {
  const search = new URLSearchParams();
  if (q !== '') search.set('q', q);
  if (field !== '') search.set('field', field);
  if (type !== undefined) search.set('type', type);
  if (page > 1) search.set('page', String(page));
  return `?${search.toString()}`;
};
