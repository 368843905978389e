import type { LoaderFunctionArgs } from 'react-router';
import { queryClient } from '#src/api/query-client.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { currentLang } from '#src/i18n/lang.ts';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { requireSession } from './guard.ts';

/** Sends the request together with the route, while the page's code is still loading. */
export async function loadVehicle({
  request,
  params: { network = '', plate = '' },
}: LoaderFunctionArgs): Promise<null> {
  requireSession(request);
  // All our own links have this form. If somebody typed another form, they wait for the code.
  if (!/^[A-Z0-9]+$/.test(plate)) {
    const { toCanonicalPlate } = await fetchCode(() => import('./canonical-plate.ts'));
    const elsewhere = toCanonicalPlate(request, plate);
    if (elsewhere) throw elsewhere;
  }
  void queryClient.prefetchQuery(vehicleQuery({ network, plate, lang: currentLang() }));
  return null;
}
