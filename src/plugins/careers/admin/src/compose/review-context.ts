import { createContext, useContext } from 'react';
import type { Start } from '../../../core/compose';
import type { Change, Draft, Lines } from './draft';
import type { ChosenType, KnownNames } from './known-names';
import type { ChosenName } from './name-dialog';

/** What the parts of the review share: the guide, how to change it, and the source beside it. */
export interface Review {
  readonly draft: Draft;
  readonly change: (change: Change) => void;
  readonly names: KnownNames;
  readonly learnName: (type: ChosenType, name: ChosenName) => void;
  readonly start: Start;
  /** Shows lines in the source; absent where there is none. */
  readonly showLines?: (lines: Lines) => void;
}

const ReviewContext = createContext<Review | undefined>(undefined);
export const ReviewProvider = ReviewContext.Provider;

export const useReview = (): Review => {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error('Only within a review');
  return review;
};
