import type { Pagination } from '../../pages/types';
import { linkTo, type Choice } from '../choice';
import type { Frame } from './document';

interface PagerProps {
  readonly frame: Frame;
  readonly choice: Choice;
  readonly pagination: Pagination;
}

/** Leads to the pages before and after; nothing when there is one only. */
export const Pager = ({ frame, choice, pagination }: PagerProps) => {
  const { page, pageCount } = pagination;
  if (pageCount < 2) return null;
  const place = frame.words.pageOf.replace('{page}', String(page)).replace('{pages}', String(pageCount));
  return (
    <nav className="reader-pager" aria-label={frame.words.pages}>
      {page > 1 ? (
        <a rel="prev" href={linkTo(choice, page - 1)}>
          {frame.words.previous}
        </a>
      ) : null}
      <span>{place}</span>
      {page < pageCount ? (
        <a rel="next" href={linkTo(choice, page + 1)}>
          {frame.words.next}
        </a>
      ) : null}
    </nav>
  );
};
