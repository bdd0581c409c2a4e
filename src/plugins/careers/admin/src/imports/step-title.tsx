import { useEffect, useRef } from 'react';
import { Typography } from '@strapi/design-system';

/** The heading of a step. It takes the focus when the step begins, so that whoever hears or types knows where they are. */
export const StepTitle = ({ children }: { readonly children: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Typography ref={heading} variant="beta" tag="h2" tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Typography>
  );
};
