export { reviewedContent } from './content';
export {
  DUE_SOON_DAYS,
  dueAfter,
  dueSoonUntil,
  REVIEW_STATES,
  reviewMonthsFor,
  reviewStateOf,
  type ReviewState,
} from './due';
export { compareEditions, newerEdition, workOf, type SourceEdition } from './editions';
export { addressesIn, findMovements, type CertificationFuture, type Movement, type Surroundings } from './movements';
export * from './payloads';
export { readSnapshot, takeSnapshot, type ReviewSnapshot } from './snapshot';
