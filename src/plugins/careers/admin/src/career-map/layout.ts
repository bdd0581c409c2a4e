import { graphlib, layout } from '@dagrejs/dagre';
import type { CareerMap } from '../../../core/career-map';

/** Of one guide in the picture, in pixels. */
export const GUIDE_SIZE = { width: 208, height: 64 } as const;
const BETWEEN = { beside: 24, along: 96, parts: 72 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
}

const layOutConnected = (map: CareerMap, connected: ReadonlySet<string>): Map<string, Place> => {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: BETWEEN.beside, ranksep: BETWEEN.along });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { documentId } of map.guides) if (connected.has(documentId)) graph.setNode(documentId, { ...GUIDE_SIZE });
  for (const { from, to } of map.steps) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    graph.nodes().map((documentId) => {
      // dagre gives the middle of a node, the picture wants its corner.
      const { x, y } = graph.node(documentId) as Place;
      return [documentId, { x: x - GUIDE_SIZE.width / 2, y: y - GUIDE_SIZE.height / 2 }];
    }),
  );
};

/**
 * Where each guide stands: careers run from left to right, and guides without any connection stand in rows beneath, field
 * by field.
 */
export const layOut = (map: CareerMap): ReadonlyMap<string, Place> => {
  const connected = new Set(map.steps.flatMap(({ from, to }) => [from, to]));
  const places = layOutConnected(map, connected);
  const right = Math.max(0, ...[...places.values()].map(({ x }) => x + GUIDE_SIZE.width));
  const bottom = Math.max(0, ...[...places.values()].map(({ y }) => y + GUIDE_SIZE.height));
  const alone = map.guides
    .filter(({ documentId }) => !connected.has(documentId))
    .sort((one, other) => (one.field ?? '').localeCompare(other.field ?? '') || one.role.localeCompare(other.role));
  const columns = Math.max(
    Math.ceil(Math.sqrt(alone.length)),
    Math.floor(right / (GUIDE_SIZE.width + BETWEEN.beside)),
    1,
  );
  const top = places.size === 0 ? 0 : bottom + BETWEEN.parts;
  alone.forEach(({ documentId }, index) => {
    places.set(documentId, {
      x: (index % columns) * (GUIDE_SIZE.width + BETWEEN.beside),
      y: top + Math.floor(index / columns) * (GUIDE_SIZE.height + BETWEEN.beside),
    });
  });
  return places;
};
