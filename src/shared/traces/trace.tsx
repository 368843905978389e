import { Suspense } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { ahead } from '#src/code-ahead.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Why } from '#src/ui/why.tsx';
import type { Figure } from './messages.ts';

const TraceContent = lazyPiece(ahead(() => fetchCode(() => import('./trace-content.tsx'))));

/** A figure, and the values that it was made of if it has its own. */
type OwnValues =
  | 'mileageToday'
  | 'monthlyMileage'
  | 'reading'
  | 'inspection'
  | 'lastVisit'
  | 'visits'
  | 'spent';

export type Traced =
  | { figure: OwnValues; view: VehicleView }
  | { figure: 'forecast'; view: VehicleView; forecasts: readonly JobForecast[] }
  | { figure: 'outcome'; reminder: SentReminder; window: number }
  | { figure: Exclude<Figure, OwnValues | 'forecast' | 'outcome'> };

interface TraceProps {
  /** Which figure it is, as it is called where it stands. */
  what: string;
  of: Traced;
}

/** "Where does this figure come from?": its formula, what went into it, and the source of its rule. */
export function Trace({ what, of }: TraceProps) {
  return (
    <Why what={what}>
      <Boundary fallback={(thrown) => <Failure error={toAppError(thrown)} />}>
        <Suspense>
          <TraceContent of={of} />
        </Suspense>
      </Boundary>
    </Why>
  );
}
