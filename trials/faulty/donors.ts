import { join } from 'node:path';
import { pathOf, type ServiceName } from '#contract/services.ts';
import { openEmbedded } from '#server/embedded/upstream.ts';
import { CLIENTS_CSV, INVOICES_CSV, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';
import type { Json } from './marks.ts';

/** Real answers of each web service, from which the faulty ones are made. */
export type Donors = Readonly<Record<ServiceName, readonly Json[]>>;

const NETWORK = 'trif';
/**
 * The day on which the real answers were given. The trial's browser believes that it is that day.
 */
export const DONORS_DAY = '2026-11-25';
const VEHICLES = 40;
/** In characters of JSON. Longer answers take the page seconds and reveal nothing more. */
const LONGEST = 60_000;

/** Asks the embedded API, over a small demonstration, for its real answers. */
export async function readDonors(folder: string): Promise<Donors> {
  const api = await openEmbedded({
    dataDir: join(folder, 'donors'),
    apiVersion: 'v1',
    // Fixed, so that the answers are always the same.
    now: () => new Date(`${DONORS_DAY}T10:00:00Z`),
    demo: { vehicles: VEHICLES },
  });
  const manager = api.demoAccounts.find(
    ({ network, role }) => network === NETWORK && role === 'manager',
  );
  if (!manager) throw new Error('The demonstration has no manager');
  let headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const ask = async (service: ServiceName, body?: object, code = '920150'): Promise<Json> => {
    const path = pathOf(service, { version: 'v1', reseau: NETWORK, code_pdv: code });
    const request = new Request(`http://127.0.0.1${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return JSON.parse(await (await api.fetch(request)).text());
  };
  const send = async (): Promise<Json> => {
    const path = pathOf('importFile', { version: 'v1', reseau: NETWORK });
    const { Authorization = '' } = headers;
    const zip = await zipOf({
      'clients.csv': CLIENTS_CSV,
      'factures.csv': `${INVOICES_CSV};;F3;hier;;;;;;;\n`,
    });
    const request = new Request(`http://127.0.0.1${path}`, {
      method: 'POST',
      headers: { Authorization },
      body: uploadForm(zip),
    });
    return JSON.parse(await (await api.fetch(request)).text());
  };
  try {
    const { username, password } = manager;
    const token = await ask('token', { grant_type: 'password', username, password });
    if (token === null || typeof token !== 'object' || !('access_token' in token)) {
      throw new Error('The demonstration lets its manager not in');
    }
    headers = { ...headers, Authorization: `Bearer ${token.access_token}` };
    const optOuts = await ask('blacklist');
    const campaigns = await Promise.all(
      ['920150', '6768ZED'].map((code) => ask('campaigns', undefined, code)),
    );
    const plates = ['ABC123', 'RE090ZZ', 'ER204ZZ', 'ER666ZZ', 'ER667ZZ', ...platesIn(campaigns)];
    const ofPlates = async (service: ServiceName) => {
      const answers = plates.map((immatriculation) => ask(service, { immatriculation }));
      return (await Promise.all(answers)).filter(isShort);
    };
    return {
      token: [token],
      rawClients: await ofPlates('rawClients'),
      clients: await ofPlates('clients'),
      operations: await ofPlates('operations'),
      forecasts: await ofPlates('forecasts'),
      rawInvoices: await ofPlates('rawInvoices'),
      invoices: await ofPlates('invoices'),
      reminders: await ofPlates('reminders'),
      vision360: await ofPlates('vision360'),
      campaigns,
      campaignsVersioned: campaigns,
      blacklist: [optOuts],
      importFile: [await send()],
    };
  } finally {
    await api.close();
  }
}

const isShort = (answer: Json): boolean => JSON.stringify(answer).length <= LONGEST;

/** Plates of vehicles in the demonstration: the ones that a campaign names. */
function platesIn(campaigns: readonly Json[]): string[] {
  const found = JSON.stringify(campaigns).matchAll(/"immatriculation":"([^"]+)"/g);
  return [...new Set([...found].map(([, plate = '']) => plate))].slice(0, 12);
}
