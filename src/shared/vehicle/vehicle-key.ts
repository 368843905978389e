import { useParams } from 'react-router';
import { useLang } from '#src/i18n/lang.ts';
import type { VehicleKey } from './vehicle-query.ts';

/** The vehicle that the address names, in the current language. */
export function useVehicleKey(): VehicleKey {
  const { network = '', plate = '' } = useParams();
  return { network, plate, lang: useLang() };
}
