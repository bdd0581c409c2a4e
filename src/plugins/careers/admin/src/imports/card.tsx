import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';

/** A part of a screen, on a ground of its own. */
export const Card = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  <Box
    tag="section"
    {...(label !== undefined && { 'aria-label': label })}
    background="neutral0"
    borderColor="neutral150"
    hasRadius
    shadow="tableShadow"
    padding={6}
  >
    {children}
  </Box>
);
