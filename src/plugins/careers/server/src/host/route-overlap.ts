/** A route as far as it matters for who answers: `GET`, `/careers/:id`. */
export interface RoutePattern {
  readonly method: string;
  readonly path: string;
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** `/connect/(.*)` and `/files*` take everything that follows. */
const takesRest = (segment: string): boolean => segment.includes('*');
/** `:id`, `(\\d+)`, `{:id}`: anything that is not a plain word may match any one segment. */
const isLiteral = (segment: string): boolean => /^[\w.~-]+$/.test(segment);

const pathsOverlap = (a: readonly string[], b: readonly string[]): boolean => {
  const [firstA, ...restA] = a;
  const [firstB, ...restB] = b;
  if ((firstA !== undefined && takesRest(firstA)) || (firstB !== undefined && takesRest(firstB))) {
    return true;
  }
  if (firstA === undefined || firstB === undefined) {
    return firstA === firstB;
  }
  const meet = !isLiteral(firstA) || !isLiteral(firstB) || firstA.toLowerCase() === firstB.toLowerCase();
  return meet && pathsOverlap(restA, restB);
};

/** @returns whether there is a request that both routes match, so that one of them would never see it */
export const overlaps = (a: RoutePattern, b: RoutePattern): boolean =>
  (a.method === b.method || a.method === 'ALL' || b.method === 'ALL') &&
  pathsOverlap(segmentsOf(a.path), segmentsOf(b.path));
