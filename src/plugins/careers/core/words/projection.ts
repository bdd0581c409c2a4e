import type { GuidePage } from '../page';
import type { Words } from './words';

export type Projection = NonNullable<GuidePage['outlook']>['projections'][number];

/** "2024–2034"; nothing when it names no year. */
export const yearsOfProjection = ({ fromYear, toYear }: Projection): string =>
  [fromYear, toYear].filter((year) => year !== null).join('–');

export const placeOfProjection = ({ region }: Projection, { messages, place }: Words): string =>
  region === null ? messages.anywhere : place(region);
