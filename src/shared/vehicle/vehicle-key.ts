import { useParams } from 'react-router';
import { useLang } from '#src/i18n/lang.ts';
import type { VehicleKey } from './vehicle-query.ts';

/** Which vehicle the address names, in the language in use. */
export function useVehicleKey(): VehicleKey {
  const { network = '', plate = '' } = useParams();
  return { network, plate, lang: useLang() };
}
