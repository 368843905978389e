import type { ReactNode } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';
import classes from './piece-boundary.module.css';

/** If a piece of the frame cannot be shown, a message appears over the page, which stays. */
export const PieceBoundary = ({ children }: { children: ReactNode }) => (
  <Boundary fallback={(thrown) => <PieceFailure thrown={thrown} />}>{children}</Boundary>
);

interface PieceFailureProps {
  thrown: unknown;
  onRetry?: () => void;
  pending?: boolean;
}

export const PieceFailure = ({ thrown, ...retrying }: PieceFailureProps) => (
  <div className={classes.failure}>
    <Failure error={toAppError(thrown)} {...retrying} />
  </div>
);
