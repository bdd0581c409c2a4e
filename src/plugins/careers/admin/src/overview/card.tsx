import { useId, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface CardProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** Stays at the bottom, however much stands above. */
  readonly footer?: ReactNode;
}

/** One part of the screen, under a heading of its own. */
export const Card = ({ title, icon, action, children, footer }: CardProps) => {
  const heading = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={6}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={4} height="100%">
        <Flex justifyContent="space-between" gap={2} minHeight="3.2rem">
          <Flex gap={2}>
            {icon}
            <Typography variant="delta" tag="h3" id={heading}>
              {title}
            </Typography>
          </Flex>
          {action}
        </Flex>
        <Box flex="1">{children}</Box>
        {footer}
      </Flex>
    </Box>
  );
};
