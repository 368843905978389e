import type { Lang, VehicleServiceName } from '#contract/services.ts';
import type { Reply, Send } from './transport.ts';

export interface VehicleRequest {
  network: string;
  /** Upper case without separators. */
  plate: string;
  lang: Lang;
  signal?: AbortSignal | undefined;
}

/** The call of a web service about one vehicle (sections 5 to 12), sent and not yet read. */
export const sendVehicle = (
  send: Send,
  service: VehicleServiceName,
  { network, plate, lang, signal }: VehicleRequest,
): Promise<Reply> =>
  send(service, { reseau: network, query: { lang }, json: { immatriculation: plate }, signal });
