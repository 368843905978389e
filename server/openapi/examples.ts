import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import type { ServiceName } from '#contract/services.ts';
import * as abc123 from '#demo/sample/abc123.ts';
import { sampleCampaigns } from '#demo/sample/campaigns.ts';
import { campaignsMember, h2n } from '#demo/sample/members.ts';
import { sampleSections } from '#demo/sample/sections.ts';

/** The two clients of section 14. */
const optedOut: Wire<BlacklistedClient>[] = [
  {
    clientId: 58445912,
    clientPrenom: 'SYLVAIN',
    clientNom: 'RICHARD',
    clientRaisonSociale: null,
    relanceSms: false,
    relanceEmail: false,
    synchroDmsTelephone: false,
    synchroDmsEmail: false,
    viePrivee: 'telephone mobile | telephone professionnel | email',
    clientPortable: null,
    clientEmail: 's.richard@mail.fr',
    adherentNomCourt: 'SAS GARAGE ',
    clientCodePostal: '55200',
    adherentCodePdv: '6768ZED',
  },
  {
    clientId: 58445960,
    clientPrenom: 'WILLIS',
    clientNom: 'EMMANUEL',
    clientRaisonSociale: null,
    relanceSms: true,
    relanceEmail: false,
    synchroDmsTelephone: true,
    synchroDmsEmail: false,
    viePrivee: 'telephone mobile | telephone professionnel | email',
    clientPortable: '0630553444',
    clientEmail: 'w.emmanuel@mail.com',
    adherentNomCourt: 'SAS GARAGE',
    clientCodePostal: '55200',
    adherentCodePdv: '417728CZ',
  },
];

const campaigns = {
  success: true,
  data: { id: campaignsMember.id, articleCode: null, articleLibelle: null },
  campagneList: sampleCampaigns,
  currentPage: 1,
  lastPage: 1,
  perPage: 10,
  total: sampleCampaigns.length,
  message: 'OK',
  errors: [],
};

const importReport = {
  success: true,
  message: 'Le fichier a été importé. Lignes écartées\u00a0: 1. Lignes douteuses\u00a0: 1.',
  files: [
    {
      file: 'clients.csv',
      rows: 1,
      added: 1,
      changed: 0,
      unchanged: 0,
      leftOut: 0,
      doubtful: 1,
      encoding: 'utf-8',
      textDoubts: [],
      ignoredColumns: [],
    },
    {
      file: 'factures.csv',
      rows: 3,
      added: 2,
      changed: 0,
      unchanged: 0,
      leftOut: 1,
      doubtful: 0,
      encoding: 'windows-1252',
      textDoubts: [],
      ignoredColumns: ['remarque'],
    },
  ],
  leftOutRows: [
    {
      file: 'factures.csv',
      line: 3,
      reason: 'invoiceDate\u00a0: «\u00a0hier\u00a0» n’est pas une date',
    },
  ],
  leftOutUnlisted: 0,
  doubts: [
    {
      file: 'clients.csv',
      line: 2,
      column: 'vehicleReleaseDate',
      value: '43234',
      reason:
        'vehicleReleaseDate\u00a0: «\u00a043234\u00a0» est un numéro de jour de tableur (14/05/2018, s’il compte depuis 1900)',
    },
  ],
  doubtsUnlisted: 0,
};

const enveloped = (data: unknown) => ({ success: true, data, message: 'OK', errors: [] });

/** What each web service answers in the documentation, completed where a page of it is cut off. */
export const answers: Record<ServiceName, unknown> = {
  token: {
    access_token: 'Zm9yIGV4YW1wbGU',
    token_type: 'Bearer',
    expires_in: 7200,
    scope: `member:${h2n.posCode}`,
  },
  rawClients: enveloped(abc123.rawClients),
  clients: enveloped(abc123.clients),
  operations: enveloped(abc123.operations),
  forecasts: enveloped(abc123.forecasts),
  rawInvoices: enveloped(abc123.rawInvoiceLines),
  invoices: enveloped(abc123.invoices),
  reminders: enveloped(abc123.reminders),
  vision360: enveloped(sampleSections('fr')),
  campaigns,
  campaignsVersioned: campaigns,
  blacklist: enveloped(optedOut),
  importFile: enveloped(importReport),
};

export const plateRequest = { immatriculation: abc123.SAMPLE_PLATE };

export const tokenRequest = {
  grant_type: 'password',
  client_id: '2',
  client_secret: '…',
  username: 'h2n',
  password: 'demo',
};

/** The first lines of the CSV file of section 14. */
export const optedOutCsv = [
  Object.keys(optedOut[0] ?? {}),
  ...optedOut.map((client) => Object.values(client).map((value) => value ?? '')),
]
  .map((cells) => `${cells.join(';')}\r\n`)
  .join('');
