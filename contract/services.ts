/**
 * The API's web services at their documented paths and verbs. `{version}`, `{reseau}` and
 * `{code_pdv}` are filled by `pathOf`; the server turns the same templates into its routes.
 */
export const services = {
  token: {
    method: 'POST',
    path: '/api/{version}/service-authentification/token',
    section: 4,
    query: [],
  },
  rawClients: vehicleService('import-client', 5),
  clients: vehicleService('client', 6),
  operations: vehicleService('historiques', 7),
  forecasts: vehicleService('previsions', 8),
  rawInvoices: vehicleService('import-factures', 9),
  invoices: vehicleService('factures', 10),
  reminders: vehicleService('relances', 11),
  vision360: vehicleService('vision360', 12),
  /** Documented without a version segment; `campaignsVersioned` is the same path with one. */
  campaigns: {
    method: 'GET',
    path: '/api/{reseau}/service-external-client/adherents/{code_pdv}/campagnes-clients',
    section: 13,
    query: ['page'],
  },
  campaignsVersioned: {
    method: 'GET',
    path: '/api/{version}/{reseau}/service-external-client/adherents/{code_pdv}/campagnes-clients',
    section: 13,
    query: ['page'],
  },
  blacklist: {
    method: 'GET',
    path: '/api/{version}/{reseau}/service-external-client/adherents/relance-clients/blacklist',
    section: 14,
    query: ['output'],
  },
  importFile: {
    method: 'POST',
    path: '/api/{version}/{reseau}/service-external-client/import-fichier/clients-factures',
    section: 15,
    query: [],
  },
} as const satisfies Record<string, Service>;

export interface Service {
  method: 'GET' | 'POST';
  path: string;
  /** The service's section in the API's documentation. */
  section: number;
  /** The parameters that the section shows. We send no others. */
  query: readonly ('lang' | 'page' | 'output')[];
}

export type ServiceName = keyof typeof services;

export const serviceNames = Object.keys(services).filter(
  (name): name is ServiceName => name in services,
);

/**
 * The seven services that each answer one section about a vehicle, and vision360. All are asked by
 * plate.
 */
export type VehicleServiceName =
  | 'rawClients'
  | 'clients'
  | 'operations'
  | 'forecasts'
  | 'rawInvoices'
  | 'invoices'
  | 'reminders'
  | 'vision360';

function vehicleService<const Name extends string>(name: Name, section: number) {
  return {
    method: 'POST',
    path: `/api/{version}/{reseau}/service-external-client/vehicule/${name}`,
    section,
    query: ['lang'],
  } as const;
}

export interface PathParams {
  version: string;
  reseau?: string;
  code_pdv?: string;
}

/** The path of a service with its segments filled in and encoded; throws if one is missing. */
export function pathOf(name: ServiceName, params: PathParams): string {
  const values: Readonly<Record<string, string | undefined>> = { ...params };
  return services[name].path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (!value) throw new Error(`${name}: no ${key}`);
    return encodeURIComponent(value);
  });
}

export type Lang = 'fr' | 'en';
