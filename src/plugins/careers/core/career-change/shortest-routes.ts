import { alg, Graph } from '@dagrejs/graphlib';

export interface WeightedEdge {
  readonly from: string;
  readonly to: string;
  /** Not negative. */
  readonly weight: number;
}

type Route = readonly string[];
interface Weighed {
  readonly route: Route;
  readonly weight: number;
}

const edgeKey = (from: string, to: string): string => `${from} ${to}`;

interface Search {
  readonly graph: Graph;
  readonly weightOf: (from: string, to: string) => number;
}

interface Left {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The lightest route in a graph from one node to another, without some nodes and edges. */
const lightest = (
  { graph, weightOf }: Search,
  ends: { readonly from: string; readonly to: string },
  without: Left = { nodes: new Set(), edges: new Set() },
): Route | undefined => {
  const found = alg.dijkstra(
    graph,
    ends.from,
    ({ v, w }) => weightOf(v, w),
    (node) =>
      (graph.outEdges(node) ?? []).filter(({ v, w }) => !without.nodes.has(w) && !without.edges.has(edgeKey(v, w))),
  );
  const route = [ends.to];
  for (let at = ends.to; at !== ends.from; ) {
    const before = found[at]?.predecessor;
    if (before === undefined || before === '') return undefined;
    route.unshift(before);
    at = before;
  }
  return route;
};

/**
 * The few lightest routes without a circle, lightest first: Yen's algorithm (Jin Y. Yen, "Finding the K Shortest Loopless
 * Paths in a Network", Management Science 17, 1971).
 *
 * @returns routes as lists of nodes; none when `to` cannot be reached, or is `from`
 */
export const shortestRoutes = ({
  edges,
  from,
  to,
  limit,
}: {
  readonly edges: readonly WeightedEdge[];
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}): readonly Route[] => {
  if (from === to) return [];
  const graph = new Graph({ directed: true });
  graph.setNode(from);
  graph.setNode(to);
  const weights = new Map<string, number>();
  for (const edge of edges) {
    weights.set(edgeKey(edge.from, edge.to), edge.weight);
    graph.setEdge(edge.from, edge.to);
  }
  const weightOf = (v: string, w: string): number => weights.get(edgeKey(v, w)) ?? 0;
  const weigh = (route: Route): number =>
    route.slice(1).reduce((sum, node, index) => sum + weightOf(route[index] ?? node, node), 0);

  const search = { graph, weightOf };
  const first = lightest(search, { from, to });
  if (first === undefined) return [];
  const chosen: Route[] = [first];
  const waiting = new Map<string, Weighed>();
  const isChosen = (route: Route): boolean => chosen.some((one) => one.join(' ') === route.join(' '));

  while (chosen.length < limit) {
    const last = chosen.at(-1) ?? first;
    // Leaves the last route at each of its nodes, never along a way that a chosen one took from there.
    last.slice(0, -1).forEach((spur, index) => {
      const root = last.slice(0, index + 1);
      const taken = chosen.filter((route) => root.every((node, place) => route[place] === node));
      const rest = lightest(
        search,
        { from: spur, to },
        {
          nodes: new Set(root.slice(0, -1)),
          edges: new Set(taken.map((route) => edgeKey(spur, route[index + 1] ?? spur))),
        },
      );
      if (rest === undefined) return;
      const route = [...root.slice(0, -1), ...rest];
      if (!isChosen(route)) waiting.set(route.join(' '), { route, weight: weigh(route) });
    });
    const [next] = [...waiting.values()].sort((one, other) => one.weight - other.weight);
    if (next === undefined) break;
    waiting.delete(next.route.join(' '));
    chosen.push(next.route);
  }
  return chosen;
};
