import { Component, type ReactNode } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { reloadOnline } from '#src/ui/reload-online.ts';
import { vehicleMessages } from './vehicle-messages.ts';

interface State {
  thrown: unknown;
  hasFailed: boolean;
}

/** A panel whose code does not come, or that breaks on what it shows, takes no other with it. */
export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { thrown: null, hasFailed: false };

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown, hasFailed: true };
  }

  override render(): ReactNode {
    const { thrown, hasFailed } = this.state;
    return hasFailed ? <PanelFailure thrown={thrown} /> : this.props.children;
  }
}

function PanelFailure({ thrown }: { thrown: unknown }) {
  const text = useMessages(vehicleMessages);
  return <Failure error={toAppError(thrown)} title={text.panelFailed} onRetry={reloadOnline} />;
}
