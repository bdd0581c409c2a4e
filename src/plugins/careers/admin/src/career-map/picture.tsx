import { useEffect, useMemo } from 'react';
import { Box, Flex, IconButton } from '@strapi/design-system';
import { Expand, Minus, Plus } from '@strapi/icons';
import { MarkerType, ReactFlow, ReactFlowProvider, useReactFlow, type Edge, type Node } from '@xyflow/react';
import styles from '@xyflow/react/dist/base.css?inline';
import { useTheme } from 'styled-components';
import type { CareerMap, MapStep } from '../../../core/career-map';
import { useText } from '../shell/use-text';
import { fieldStyles } from './field-style';
import { GuideNode, type GuideNodeData } from './guide-node';
import { GUIDE_SIZE, layOut } from './layout';

const NODE_TYPES = { guide: GuideNode };
const FIT = { padding: 0.1, maxZoom: 1.1 } as const;
const DASHES: Readonly<Record<MapStep['state'], string | undefined>> = {
  live: undefined,
  added: '7 5',
  removed: '2 5',
  elsewhere: '2 2',
};

export interface PictureProps {
  readonly map: CareerMap;
  readonly selected: string | null;
  /** Document ids of the roles on the way to show, in order; none when no way is shown. */
  readonly way: readonly string[];
  readonly onSelect: (documentId: string | null) => void;
}

const hopsOf = (way: readonly string[]): ReadonlySet<string> =>
  new Set(way.slice(1).map((to, index) => `${way[index] ?? ''} ${to}`));

const useNodes = ({ map, selected, way }: PictureProps): Node<GuideNodeData>[] => {
  const text = useText();
  const places = useMemo(() => layOut(map), [map]);
  return useMemo(() => {
    const styleOf = fieldStyles(map.fields);
    const near = new Set(map.steps.flatMap(({ from, to }) => (from === selected || to === selected ? [from, to] : [])));
    const isFaint = ({ documentId, isInside }: CareerMap['guides'][number]): boolean => {
      if (way.length > 0) return !way.includes(documentId);
      return selected === null ? !isInside : documentId !== selected && !near.has(documentId);
    };
    return map.guides.map((guide) => ({
      id: guide.documentId,
      type: 'guide',
      position: places.get(guide.documentId) ?? { x: 0, y: 0 },
      ...GUIDE_SIZE,
      data: {
        role: guide.role,
        fieldName: map.fields.find(({ slug }) => slug === guide.field)?.name ?? text('map.noField'),
        style: styleOf(guide.field),
        isSelected: way.length > 0 ? way.includes(guide.documentId) : guide.documentId === selected,
        isFaint: isFaint(guide),
        isDraft: !guide.isPublic,
        draftLabel: text('map.draft'),
      },
    }));
  }, [map, places, selected, way, text]);
};

const LINE = { usual: 1.25, near: 2, way: 3.5 } as const;

const useEdges = ({ map, selected, way }: PictureProps): Edge[] => {
  const text = useText();
  const { colors } = useTheme();
  return useMemo(() => {
    const hops = hopsOf(way);
    const drawn = new Set(map.guides.map(({ documentId }) => documentId));
    const edge = (
      { from, to }: Pick<MapStep, 'from' | 'to'>,
      { isNear, isFaint, dashes, label }: Record<'isNear' | 'isFaint', boolean> & { dashes?: string; label?: string },
    ): Edge => {
      const colour = isNear ? colors.primary600 : colors.neutral500;
      const width = isNear ? (way.length > 0 ? LINE.way : LINE.near) : LINE.usual;
      // The arrow head grows with the line.
      const head = width === LINE.way ? 9 : 18;
      return {
        id: `${from} ${to}`,
        source: from,
        target: to,
        label,
        zIndex: isNear ? 1 : 0,
        className: hops.has(`${from} ${to}`) ? 'careers-way' : undefined,
        markerEnd: { type: MarkerType.ArrowClosed, color: colour, width: head, height: head },
        style: {
          stroke: colour,
          strokeWidth: width,
          strokeDasharray: dashes,
          opacity: isFaint ? 0.35 : 1,
        },
        labelStyle: { fill: colors.neutral800, fontSize: 11, opacity: isFaint ? 0 : 1 },
        labelBgStyle: { fill: colors.neutral0, fillOpacity: isFaint ? 0 : 0.9 },
      };
    };
    const steps = map.steps.map((step): Edge => {
      const { from, to, state, adds } = step;
      const isOnWay = hops.has(`${from} ${to}`);
      const isNear = way.length > 0 ? isOnWay : from === selected || to === selected;
      const isFaint = !isNear && (way.length > 0 || selected !== null);
      return edge(step, {
        isNear,
        isFaint,
        dashes: DASHES[state],
        label: text('map.addsCount', { count: adds.length }),
      });
    });
    const isStep = (hop: string): boolean => map.steps.some(({ from, to }) => `${from} ${to}` === hop);
    // Where only skills lead from one role to the next there is no step to draw.
    const bySkills = [...hops].flatMap((hop): Edge[] => {
      const [from = '', to = ''] = hop.split(' ');
      if (isStep(hop) || !drawn.has(from) || !drawn.has(to)) return [];
      return [
        edge({ from, to }, { isNear: true, isFaint: false, dashes: DASHES.added, label: text('map.way.bySkills') }),
      ];
    });
    return [...steps, ...bySkills];
  }, [map, selected, way, colors, text]);
};

const Canvas = (props: PictureProps) => {
  const { map, selected, onSelect } = props;
  const text = useText();
  const flow = useReactFlow();
  const nodes = useNodes(props);
  const edges = useEdges(props);
  const { documentId: first } = map.guides[0] ?? { documentId: '' };
  const drawn = `${map.scope.kind} ${map.scope.field ?? ''} ${map.scope.around ?? ''} ${map.guides.length} ${first}`;

  // Another part of the map is another picture.
  useEffect(() => {
    void flow.fitView(FIT);
  }, [flow, drawn]);

  return (
    <Box position="relative" height="100%" hasRadius borderColor="neutral200" background="neutral100" overflow="hidden">
      <style>{styles}</style>
      {/* The list beside it says the same in words, and can be reached by keyboard. */}
      <Box
        height="100%"
        role="img"
        aria-label={text('map.picture', { guides: map.guides.length, steps: map.steps.length })}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          onNodeClick={(_event, { id }) => {
            onSelect(id === selected ? null : id);
          }}
          onPaneClick={() => {
            onSelect(null);
          }}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          onlyRenderVisibleElements
          minZoom={0.05}
          maxZoom={2}
          fitView
          fitViewOptions={FIT}
          proOptions={{ hideAttribution: true }}
        />
      </Box>
      <Flex position="absolute" right={2} bottom={2} gap={1} direction="column" style={{ zIndex: 5 }}>
        <IconButton label={text('map.zoomIn')} onClick={() => void flow.zoomIn()}>
          <Plus />
        </IconButton>
        <IconButton label={text('map.zoomOut')} onClick={() => void flow.zoomOut()}>
          <Minus />
        </IconButton>
        <IconButton label={text('map.fit')} onClick={() => void flow.fitView(FIT)}>
          <Expand />
        </IconButton>
      </Flex>
    </Box>
  );
};

/** The map as a picture to zoom, drag and click. */
export const Picture = (props: PictureProps) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);
