import type { Lang, VehicleServiceName } from '#contract/services.ts';
import type { Reply, Send } from './transport.ts';

export interface VehicleRequest {
  network: string;
  /** Upper case without separators. */
  plate: string;
  lang: Lang;
  signal?: AbortSignal | undefined;
  /** When a failure must be known (`failBy`), if several calls answer one click. */
  until?: number | undefined;
}

/** Calls a web service about one vehicle (sections 5 to 12) without reading the answer. */
export const sendVehicle = (
  send: Send,
  service: VehicleServiceName,
  { network, plate, lang, signal, until }: VehicleRequest,
): Promise<Reply> =>
  send(service, {
    reseau: network,
    query: { lang },
    json: { immatriculation: plate },
    signal,
    until,
  });
