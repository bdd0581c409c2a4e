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
  readonly onSelect: (documentId: string | null) => void;
}

const useNodes = ({ map, selected }: PictureProps): Node<GuideNodeData>[] => {
  const text = useText();
  const places = useMemo(() => layOut(map), [map]);
  return useMemo(() => {
    const styleOf = fieldStyles(map.fields);
    const near = new Set(map.steps.flatMap(({ from, to }) => (from === selected || to === selected ? [from, to] : [])));
    return map.guides.map((guide) => ({
      id: guide.documentId,
      type: 'guide',
      position: places.get(guide.documentId) ?? { x: 0, y: 0 },
      ...GUIDE_SIZE,
      data: {
        role: guide.role,
        fieldName: map.fields.find(({ slug }) => slug === guide.field)?.name ?? text('map.noField'),
        style: styleOf(guide.field),
        isSelected: guide.documentId === selected,
        isFaint: selected === null ? !guide.isInside : guide.documentId !== selected && !near.has(guide.documentId),
        isDraft: !guide.isPublic,
        draftLabel: text('map.draft'),
      },
    }));
  }, [map, places, selected, text]);
};

const useEdges = ({ map, selected }: PictureProps): Edge[] => {
  const text = useText();
  const { colors } = useTheme();
  return useMemo(
    () =>
      map.steps.map(({ from, to, state, adds }): Edge => {
        const isNear = from === selected || to === selected;
        const colour = isNear ? colors.primary600 : colors.neutral500;
        return {
          id: `${from} ${to}`,
          source: from,
          target: to,
          label: text('map.addsCount', { count: adds.length }),
          markerEnd: { type: MarkerType.ArrowClosed, color: colour, width: 18, height: 18 },
          style: {
            stroke: colour,
            strokeWidth: isNear ? 2 : 1.25,
            strokeDasharray: DASHES[state],
            opacity: selected === null || isNear ? 1 : 0.35,
          },
          labelStyle: { fill: colors.neutral800, fontSize: 11, opacity: selected === null || isNear ? 1 : 0 },
          labelBgStyle: { fill: colors.neutral0, fillOpacity: selected === null || isNear ? 0.9 : 0 },
        };
      }),
    [map, selected, colors, text],
  );
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
