import { Component, type ReactNode } from 'react';
import { CodeGone } from '#src/fetch-code.ts';

interface BoundaryProps {
  /** Shown instead of the part that broke. */
  fallback: (thrown: unknown) => ReactNode;
  children: ReactNode;
}

interface State {
  thrown: unknown;
  hasFailed: boolean;
}

/**
 * If something inside breaks, or its code doesn't load, everything around it keeps working. Code is
 * asked for again once the line is back.
 */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { thrown: null, hasFailed: false };

  private stopListening: (() => void) | undefined;

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown, hasFailed: true };
  }

  override componentDidCatch(thrown: unknown): void {
    if (!(thrown instanceof CodeGone)) {
      window.failures?.note('part');
      return;
    }
    this.stopListening?.();
    this.stopListening = window.reloading?.onReturn(() =>
      this.setState({ thrown: null, hasFailed: false }),
    );
  }

  override componentWillUnmount(): void {
    this.stopListening?.();
  }

  override render(): ReactNode {
    const { thrown, hasFailed } = this.state;
    return hasFailed ? this.props.fallback(thrown) : this.props.children;
  }
}
