import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown in place of what broke. */
  fallback: (thrown: unknown) => ReactNode;
  children: ReactNode;
}

interface State {
  thrown: unknown;
  hasFailed: boolean;
}

/** What breaks on what it shows, or whose code does not come, takes nothing around it along. */
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
