import type { Context } from 'koa';

/**
 * What an answer was made from, so that a change to it drops the stored answer: one document in all its locales
 * (`guide:gqdat7zt0ynz8e2f6sew09wr`), any document of a type (`guide:*`), or anything at all (`*`).
 */
export type Dependency = '*' | `${string}:${string}`;

interface StateWithDependencies {
  careersDependencies?: ReadonlySet<Dependency>;
}

/**
 * Says what the answer to this request was made from; more than one call adds up. Only then is it stored, by a route
 * with the middleware `cachedRead`.
 */
export const noteDependencies = (ctx: Context, dependencies: Iterable<Dependency>): void => {
  const state: StateWithDependencies = ctx.state;
  state.careersDependencies = new Set([...(state.careersDependencies ?? []), ...dependencies]);
};

/** @returns nothing when the handler said nothing: such an answer is not stored */
export const dependenciesOf = (ctx: Context): ReadonlySet<Dependency> | undefined => {
  const state: StateWithDependencies = ctx.state;
  return state.careersDependencies;
};
