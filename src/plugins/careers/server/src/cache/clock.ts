import type { Dependency } from './dependencies';

/** How many touches are remembered; an answer that took longer than that many to compute is not stored. */
const REMEMBERED = 4096;

/** The kind of a dependency: `guide` of `guide:gqdat7zt0ynz8e2f6sew09wr`. */
export const kindOf = (dependency: string): string => dependency.slice(0, dependency.lastIndexOf(':'));

/** Whether a change to `touched` changes an answer that was made from `dependency`. */
export const isAffected = (touched: Dependency, dependency: Dependency): boolean => {
  if (touched === '*' || dependency === '*' || touched === dependency) return true;
  return (touched.endsWith(':*') || dependency.endsWith(':*')) && kindOf(touched) === kindOf(dependency);
};

/**
 * Counts touches, so that an answer whose computation began before a change is never stored after it. A moment is the
 * number of touches so far.
 */
export interface Clock {
  readonly now: () => number;
  readonly touch: (touched: Iterable<Dependency>) => void;
  /** Whether anything that the answer was made from was touched after the moment. */
  readonly isOutdated: (moment: number, dependencies: Iterable<Dependency>) => boolean;
}

export const createClock = (): Clock => {
  let moment = 0;
  /** The last touches, oldest first; the last one made the moment what it is. */
  let touches: Dependency[] = [];

  return {
    now: () => moment,
    touch: (touched) => {
      for (const dependency of touched) {
        moment += 1;
        touches.push(dependency);
      }
      if (touches.length > 2 * REMEMBERED) touches = touches.slice(-REMEMBERED);
    },
    isOutdated: (since, dependencies) => {
      const missed = moment - since;
      if (missed <= 0) return false;
      if (missed > touches.length) return true;
      const recent = touches.slice(-missed);
      for (const dependency of dependencies) {
        if (recent.some((touched) => isAffected(touched, dependency))) return true;
      }
      return false;
    },
  };
};
