import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown instead of the part that broke. */
  fallback: (thrown: unknown) => ReactNode;
  children: ReactNode;
}

interface State {
  thrown: unknown;
  hasFailed: boolean;
}

/** If something inside breaks, or its code doesn't load, everything around it keeps working. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { thrown: null, hasFailed: false };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown, hasFailed: true };
  }

  override render(): ReactNode {
    const { thrown, hasFailed } = this.state;
    return hasFailed ? this.props.fallback(thrown) : this.props.children;
  }
}
