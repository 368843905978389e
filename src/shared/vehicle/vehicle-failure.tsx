import { Suspense } from 'react';
import { formatPlate } from '#rules/plate.ts';
import type { AppError } from '#src/api/errors.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { vehicleMessages } from './messages.ts';
import { useVehicleKey } from './vehicle-key.ts';
import { VehicleSkeleton } from './vehicle-skeleton.tsx';

/** Nearly every plate is known, so the page for the others isn't fetched with each of them. */
const VehicleNotFound = lazyPiece(() => fetchCode(() => import('./vehicle-not-found.tsx')));

interface VehicleFailureProps {
  error: AppError;
  onRetry: () => void;
  pending: boolean;
}

/** A page of which nothing came, because its vehicle is unknown or couldn't be read. */
export function VehicleFailure({ error, onRetry, pending }: VehicleFailureProps) {
  const text = useMessages(vehicleMessages);
  const plate = formatPlate(useVehicleKey().plate);
  if (error.kind === 'not-found') {
    return (
      <Suspense fallback={<VehicleSkeleton plate={plate} />}>
        <VehicleNotFound error={error} />
      </Suspense>
    );
  }
  return (
    <Failure
      error={error}
      title={text.failed(plate)}
      wholePage
      onRetry={onRetry}
      pending={pending}
    />
  );
}
