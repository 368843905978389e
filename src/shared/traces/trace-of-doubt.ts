import type { DataDoubt } from '#src/domain/advice/doubts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import type { Traced } from './trace.tsx';

/** By which figure's rule something is in doubt, with the values that went into it if it has its own. */
export function traceOfDoubt(doubt: DataDoubt, view: VehicleView): Traced {
  switch (doubt.kind) {
    case 'mileage':
    case 'counter':
    case 'copied-mileage':
      return { figure: 'reading', view };
    case 'estimate':
      return { figure: 'mileageToday', view };
    case 'inspection-dates':
      return { figure: 'inspection', view };
    case 'outdated-forecasts':
    case 'implausible-forecasts':
      return { figure: 'forecast', view, forecasts: doubt.forecasts };
    default:
      return { figure: 'doubts' };
  }
}
