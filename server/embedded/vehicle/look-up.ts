import type { Lang, VehicleServiceName } from '#contract/services.ts';
import type { PlateOrder } from '#server/embedded/store/records.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { jsonPieces } from './json-pieces.ts';
import { isKnown, type SectionMakers, type Sections, sectionsOf } from './sections.ts';

/** One call of a vehicle service: everything that its answer depends on, apart from the store. */
export interface LookUp extends PlateOrder {
  service: VehicleServiceName;
  /** YYYY-MM-DD */
  today: string;
  lang: Lang;
}

/** Which part of the whole vision360 answer each dedicated service (sections 5 to 11) shows. */
export const sectionOf = {
  rawClients: 'clientList',
  clients: 'relanceClientList',
  operations: 'vehiculeHistoriqueList',
  forecasts: 'vehiculePrevisionList',
  rawInvoices: 'importFactureList',
  invoices: 'vehiculeFactureList',
  reminders: 'vehiculeRelanceList',
} as const satisfies Record<Exclude<VehicleServiceName, 'vision360'>, keyof Sections>;

/** The answer's body as JSON in pieces; null if the network doesn't know the vehicle. */
export async function lookUp(
  { vehicleRows, directory }: Store,
  order: LookUp,
): Promise<Generator<string> | null> {
  const rows = await vehicleRows(order);
  if (!isKnown(rows)) return null;
  const members = {
    byId: directory.member,
    bySiret: (siret: string) => directory.memberBySiret(order.network, siret),
  };
  const sections = sectionsOf(rows, { ...order, members });
  const { service } = order;
  return succeedInPieces(service === 'vision360' ? all(sections) : sections[sectionOf[service]]());
}

/** The same text as `succeed` writes. */
function* succeedInPieces(data: object): Generator<string> {
  yield '{"success":true,"data":';
  yield* jsonPieces(data);
  yield ',"message":"OK","errors":[]}';
}

/** vision360 shows every section, in the order of section 12. */
const all = (make: SectionMakers): Sections => ({
  vehicleInformations: make.vehicleInformations(),
  clientList: make.clientList(),
  importFactureList: make.importFactureList(),
  relanceClientList: make.relanceClientList(),
  vehiculeHistoriqueList: make.vehiculeHistoriqueList(),
  vehiculePrevisionList: make.vehiculePrevisionList(),
  vehiculeFactureList: make.vehiculeFactureList(),
  vehiculeDiagnostic: make.vehiculeDiagnostic(),
  vehiculeRelanceList: make.vehiculeRelanceList(),
});
