import { Component, Suspense, type ReactNode } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useText } from '../shell/use-text';

interface BoundaryProps {
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** A panel that fails, or cannot be fetched, leaves the form beside it alone. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  readonly retry = () => {
    this.setState({ hasFailed: false });
  };

  override render() {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children;
  }
}

/** Says that something could not be loaded, and offers another try. */
export const PanelError = ({ message, onRetry }: { readonly message?: string; readonly onRetry: () => void }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi" textColor="danger600">
        {message ?? text('shell.error')}
      </Typography>
      <Button variant="tertiary" size="S" onClick={onRetry}>
        {text('shell.retry')}
      </Button>
    </Flex>
  );
};

export const PanelLoading = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" width="100%" padding={4}>
      <Loader small>{text('shell.loading')}</Loader>
    </Flex>
  );
};

/** Around what a side panel shows: its contents are fetched when it is first on the screen. */
export const PanelFrame = ({ name, children }: { readonly name?: string; readonly children: ReactNode }) => (
  <Box width="100%" data-careers-panel={name}>
    <Boundary fallback={(retry) => <PanelError onRetry={retry} />}>
      <Suspense fallback={<PanelLoading />}>{children}</Suspense>
    </Boundary>
  </Box>
);
