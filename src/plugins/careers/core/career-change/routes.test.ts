import fc from 'fast-check';
import { findRoutes } from './routes';
import { shortestRoutes } from './shortest-routes';
import { asks, catalogOf, guideOf, overlapOf, skillNamed } from './catalog.fixture';

const skills = ['sql', 'excel', 'python', 'statistics', 'leading', 'wiring'].map((name) =>
  skillNamed(name, { learningHours: 100 }),
);
const clerk = guideOf('clerk', [asks(['excel'])], { advancesTo: ['analyst'] });
const analyst = guideOf('analyst', [asks(['excel', 'sql'])], { advancesTo: ['scientist', 'manager'] });
const scientist = guideOf('scientist', [asks(['sql', 'python', 'statistics'])], { advancesTo: ['manager'] });
const manager = guideOf('manager', [asks(['sql', 'leading'])], { advancesTo: ['clerk'] });
const electrician = guideOf('electrician', [asks(['wiring'])]);
const guides = [clerk, analyst, scientist, manager, electrician];
const catalog = catalogOf(skills, guides);
const overlap = overlapOf(guides);

const waysOf = ({ routes }: ReturnType<typeof findRoutes>) =>
  routes.map(({ hops }) => [hops[0]?.from, ...hops.map(({ to }) => to)]);

describe('ways from one role to another', () => {
  it('go over next steps, the one with the least to learn first, in spite of circles', () => {
    const found = findRoutes({ from: clerk, to: manager, catalog, overlap });
    expect(found.kind).toBe('steps');
    expect(waysOf(found)).toEqual([
      ['clerk', 'analyst', 'manager'],
      ['clerk', 'analyst', 'scientist', 'manager'],
    ]);
    expect(found.routes.map(({ hours }) => hours)).toEqual([200, 400]);
  });

  it('count what was learned on the way once', () => {
    const [, longer] = findRoutes({ from: clerk, to: manager, catalog, overlap }).routes;
    const learned = longer?.hops.flatMap(({ learning }) => learning.steps.map(({ skill }) => skill));
    expect(learned).toEqual(['sql', 'python', 'statistics', 'leading']);
  });

  it('go over like roles where no step leads, marked as such', () => {
    const found = findRoutes({ from: scientist, to: analyst, catalog: withoutSteps(), overlap });
    expect(found.kind).toBe('similar');
    expect(waysOf(found)[0]).toEqual(['scientist', 'analyst']);
    expect(found.routes[0]?.hops.map(({ kind }) => kind)).toEqual(['similar']);
  });

  it('are none to a role without anything in common, and from a role to itself', () => {
    expect(findRoutes({ from: clerk, to: electrician, catalog, overlap })).toEqual({ kind: 'none', routes: [] });
    expect(findRoutes({ from: clerk, to: clerk, catalog, overlap })).toEqual({ kind: 'same', routes: [] });
  });
});

const withoutSteps = () =>
  catalogOf(
    skills,
    guides.map((guide) => ({ ...guide, advancesTo: [] })),
  );

describe('the lightest routes in a graph', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e'];
  const edges = fc.uniqueArray(
    fc.record({
      from: fc.constantFrom(...nodes),
      to: fc.constantFrom(...nodes),
      weight: fc.integer({ min: 0, max: 9 }),
    }),
    { selector: ({ from, to }) => `${from}${to}`, maxLength: 20 },
  );

  /** Every way without a circle, found by trying them all. */
  const allRoutes = (graph: readonly { from: string; to: string; weight: number }[]) => {
    const found: { route: string[]; weight: number }[] = [];
    const go = (route: string[], weight: number): void => {
      const at = route.at(-1);
      if (at === 'e') found.push({ route, weight });
      else {
        for (const edge of graph) {
          if (edge.from === at && !route.includes(edge.to)) go([...route, edge.to], weight + edge.weight);
        }
      }
    };
    go(['a'], 0);
    return found;
  };

  it('are the lightest of all, each once, without a circle', () => {
    fc.assert(
      fc.property(edges, (graph) => {
        const routes = shortestRoutes({ edges: graph, from: 'a', to: 'e', limit: 3 });
        const all = allRoutes(graph);
        const weights = all.map(({ weight }) => weight).sort((one, other) => one - other);
        const weightOf = (route: readonly string[]) =>
          all.find((one) => one.route.join() === route.join())?.weight ?? NaN;
        expect(routes.map(weightOf)).toEqual(weights.slice(0, 3));
        expect(new Set(routes.map((route) => route.join())).size).toBe(routes.length);
      }),
      { numRuns: 500 },
    );
  });
});
