import type { ReactNode } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { vehicleMessages } from './messages.ts';

interface PanelBoundaryProps {
  /** What could not be shown. */
  part?: 'panel' | 'picture';
  children: ReactNode;
}

/** If a panel, or a picture in one, cannot be shown, says so in its place. */
export function PanelBoundary({ part = 'panel', children }: PanelBoundaryProps) {
  const { notShown } = useMessages(vehicleMessages);
  return (
    <Boundary fallback={(thrown) => <Failure error={toAppError(thrown)} title={notShown[part]} />}>
      {children}
    </Boundary>
  );
}
