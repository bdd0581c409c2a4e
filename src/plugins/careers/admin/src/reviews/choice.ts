import { useSearchParams } from 'react-router-dom';
import { REVIEW_STATES, type QueueQuery, type ReviewState } from '../../../core/reviews';

/** What the queue shows; it stands in the address, so that other screens and bookmarks lead to it. */
export interface QueueChoice {
  readonly state: ReviewState | undefined;
  readonly locale: string;
  readonly field: string;
  readonly reviewer: string;
  readonly q: string;
  readonly page: number;
  readonly pageSize: number;
}

const whole = (text: string | null, usual: number): number =>
  /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : usual;

const PAGE_SIZE = 25;

/** The choice in the address, and a way to change it that begins at the first page again. */
export const useQueueChoice = () => {
  const [params, setParams] = useSearchParams();
  const choice: QueueChoice = {
    state: REVIEW_STATES.find((state) => state === params.get('state')),
    locale: params.get('locale') ?? '',
    field: params.get('field') ?? '',
    reviewer: params.get('reviewer') ?? '',
    q: params.get('q') ?? '',
    page: whole(params.get('page'), 1),
    pageSize: whole(params.get('pageSize'), PAGE_SIZE),
  };
  const change = (changes: Readonly<Record<string, string | undefined>>): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return { choice, change };
};

/** As the server takes it. */
export const toQuery = ({ state, locale, field, reviewer, q, page, pageSize }: QueueChoice): Partial<QueueQuery> => ({
  page,
  pageSize,
  ...(state && { state }),
  ...(locale && { locale }),
  ...(field && { field }),
  ...(reviewer && { reviewer }),
  ...(q && { q }),
});
