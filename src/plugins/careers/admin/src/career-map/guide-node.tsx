import { memo } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useTheme } from 'styled-components';
import type { FieldStyle } from './field-style';

export interface GuideNodeData extends Record<string, unknown> {
  readonly role: string;
  readonly fieldName: string;
  readonly style: FieldStyle;
  readonly isSelected: boolean;
  readonly isFaint: boolean;
  /** Not public in the map's locale. */
  readonly isDraft: boolean;
  readonly draftLabel: string;
}

const HIDDEN = { opacity: 0, pointerEvents: 'none' } as const;

/** One guide in the picture: its role, and its field in words, colour and line. */
export const GuideNode = memo(({ data }: NodeProps<Node<GuideNodeData>>) => {
  const { colors } = useTheme();
  const { role, fieldName, style, isSelected, isFaint, isDraft, draftLabel } = data;
  return (
    <Box
      background={isSelected ? 'primary100' : 'neutral0'}
      borderColor={isSelected ? 'primary600' : 'neutral200'}
      borderWidth={isSelected ? '2px' : '1px'}
      borderStyle="solid"
      hasRadius
      shadow="tableShadow"
      height="100%"
      overflow="hidden"
      style={{ opacity: isFaint ? 0.55 : 1, cursor: 'pointer' }}
    >
      <Handle type="target" position={Position.Left} style={HIDDEN} isConnectable={false} />
      <Flex height="100%" alignItems="stretch">
        <Box style={{ borderLeft: `6px ${style.line} ${colors[style.colour]}` }} />
        <Flex
          direction="column"
          alignItems="stretch"
          justifyContent="center"
          gap={1}
          paddingLeft={2}
          paddingRight={2}
          minWidth={0}
          flex="1"
        >
          <Typography fontWeight="bold" variant="omega" ellipsis title={role}>
            {role}
          </Typography>
          <Flex gap={2} justifyContent="space-between" minWidth={0}>
            <Typography variant="pi" textColor="neutral600" ellipsis>
              {fieldName}
            </Typography>
            {isDraft ? <Badge size="S">{draftLabel}</Badge> : null}
          </Flex>
        </Flex>
      </Flex>
      <Handle type="source" position={Position.Right} style={HIDDEN} isConnectable={false} />
    </Box>
  );
});
GuideNode.displayName = 'GuideNode';
