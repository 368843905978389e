import type { ServiceName, VehicleServiceName } from '#contract/services.ts';
import { type RecordName, ref } from './schemas.ts';

export interface Described {
  /** The title of its section in the documentation. */
  title: string;
  description: string;
  /** The schema of `data`; null if the answer has a shape of its own. */
  data: object | null;
}

const listOf = (name: RecordName) => ({ type: 'array', items: ref(name) });

const vehicle: Record<VehicleServiceName, Described> = {
  rawClients: {
    title: 'Données clients 1',
    description: "The vehicle's clients as the members' files have them.",
    data: listOf('RawClient'),
  },
  clients: {
    title: 'Données clients 2',
    description:
      'Its clients qualified: each owner, what may be sent to them, the member they belong to. ' +
      '`relanceSms`, `relanceEmail` and `relanceCourrier` say whether they may be contacted.',
    data: listOf('Client'),
  },
  operations: {
    title: 'Opérations',
    description: 'Every job recognised on its invoices, newest first.',
    data: listOf('Operation'),
  },
  forecasts: {
    title: 'Prévisions',
    description:
      'When each job is due: by mileage, by period, and at the inspection that will look at it. ' +
      'A date in the past is overdue.',
    data: listOf('Forecast'),
  },
  rawInvoices: {
    title: 'Données factures 1',
    description:
      'Its invoice lines as the members’ files have them. `invoiceAmount`, in euros, is the ' +
      "invoice's and is repeated on each of its lines.",
    data: listOf('RawInvoiceLine'),
  },
  invoices: {
    title: 'Données factures 2',
    description:
      'Its invoices with the lines that were recognised as jobs; `privateUsedSource` names the ' +
      'raw field that a job was recognised from. In no order.',
    data: listOf('Invoice'),
  },
  reminders: {
    title: 'Relances campagnes',
    description: 'The marketing messages sent for it. `operationId` is not numbered as jobs are.',
    data: listOf('Reminder'),
  },
  vision360: {
    title: 'Vision 360',
    description:
      'All of the above in one call. `vehicleCurrentMilageEstimated: 0` means unknown; ' +
      '`vehiculeDiagnostic` is described nowhere and may hold any keys; the embedded API says in it ' +
      'on whose word each fact rests, and how many members say otherwise.',
    data: ref('Vision360'),
  },
};

const campaigns: Described = {
  title: 'Clients campagnes',
  description:
    "A member's campaigns, newest first, ten a page, with the clients whom each reaches. The list " +
    'stands beside `data`, as documented. A page after the last is an empty list.',
  data: null,
};

/** The web services described in words; paths and verbs come from the contract. */
export const described: Record<ServiceName, Described> = {
  token: {
    title: 'Authentification',
    description:
      'OAuth 2.0 password grant, its fields in a JSON body. The token lives 7,200 seconds; ' +
      '`scope` is `manager`, or `member:` and the code of a point of sale. Behind this server ' +
      'leave out `client_id` and `client_secret`: it adds its own.',
    data: null,
  },
  ...vehicle,
  campaigns,
  campaignsVersioned: campaigns,
  blacklist: {
    title: 'BlackList Email / SMS',
    description:
      "The network's clients who refuse email or SMS. For managers. `output=csv` answers a CSV " +
      'file: `;`, UTF-8 with BOM, the JSON’s names as header.',
    data: listOf('BlacklistedClient'),
  },
  importFile: {
    title: 'Push informations Clients / Factures',
    description:
      'Sends a ZIP with `clients.csv` and `factures.csv`. An inner `success: false` is a failure ' +
      'too. What the embedded API takes in and reports: docs/import-format.md of its repository.',
    data: ref('ImportResult'),
  },
};
