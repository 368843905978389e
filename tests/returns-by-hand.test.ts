import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateDemo } from '#demo/network/network.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { type ServedStore, serveStore } from '#server/embedded/serve-store.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import { createCampaigns } from '#src/api/campaigns-client.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import { createTransport } from '#src/api/transport.ts';
import { type Campaign, readCampaigns } from '#src/domain/campaigns/campaigns.ts';
import {
  type ClientReturn,
  clientReturns,
  type PlateReading,
  reachedClients,
} from '#src/domain/returns/client-returns.ts';
import { createKeeper } from '#src/domain/returns/kept-vehicle.ts';
import { countReturns, returnsBy, returnsByCampaign } from '#src/domain/returns/rates.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { loadVehicle } from '#src/shared/vehicle/load-vehicle.ts';
import {
  returnsByHand,
  type WireCampaign,
  type WireVehicle,
} from '#tests/support/returns-by-hand.ts';

const TODAY = '2026-11-23';
const WINDOW = 90;
const MEMBER = '920150';
const ORIGIN = 'http://embedded.test';

const folder = mkdtempSync(join(tmpdir(), 'vision360-returns-'));
let api: ServedStore;
let token: string;

/** The payloads as they came. */
const wireCampaigns: WireCampaign[] = [];
const wireVehicles = new Map<string, WireVehicle>();
/** The same, as the page reads them. */
let campaigns: Campaign[] = [];
let returns: ClientReturn[];
const views = new Map<string, ReturnType<typeof viewVehicle>>();

const ask = async (path: string, body?: object) => {
  const response = await api.fetch(
    new Request(`${ORIGIN}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  return response.json();
};

beforeAll(async () => {
  const place = sqliteIn(folder);
  await buildStore(place, generateDemo({ vehicles: 900, today: TODAY }), { today: TODAY });
  api = await serveStore(place, {
    dataDir: folder,
    apiVersion: 'v1',
    now: () => new Date(`${TODAY}T10:00:00Z`),
  });
  const credentials = { grant_type: 'password', username: 'h2n', password: 'demo' };
  ({ access_token: token } = await ask('v1/service-authentification/token', credentials));

  const send = createTransport({
    baseUrl: ORIGIN,
    version: 'v1',
    token: () => token,
    onUnauthorized: () => {},
    fetch: async (request) => api.fetch(new Request(request)),
  });
  const askCampaigns = createCampaigns(send, false);
  for (let page = 1; page <= 4; page += 1) {
    const path = `trif/service-external-client/adherents/${MEMBER}/campagnes-clients?page=${page}`;
    wireCampaigns.push(...(await ask(path)).campagneList);
    const read = readCampaigns(
      await askCampaigns({ network: 'trif', memberCode: MEMBER, page }),
      page,
    );
    campaigns = [...campaigns, ...read.campaigns];
  }
  const plates = new Set(
    wireCampaigns.flatMap(({ clientList }) =>
      clientList.flatMap(({ vehicule }) => vehicule?.immatriculation ?? []),
    ),
  );
  const client = createMmpClient(send);
  const keep = createKeeper();
  const readings = new Map<string, PlateReading>();
  for (const plate of plates) {
    const answer = await ask('v1/trif/service-external-client/vehicule/vision360?lang=fr', {
      immatriculation: plate,
    });
    wireVehicles.set(plate, answer.success ? answer.data : null);
    const record = await loadVehicle(client, { network: 'trif', plate, lang: 'fr' });
    const as = { today: TODAY, asking: MEMBER, means: 'may-be-contacted' } as const;
    readings.set(plate, { status: 'read', vehicle: keep(record, as) });
    views.set(plate, viewVehicle(record, as.today, as.asking, as.means));
  }
  returns = clientReturns(reachedClients(campaigns), readings, TODAY, WINDOW);
}, 120_000);

afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page's figures under the names that the count by hand gives them. */
const pageFigures = (of: readonly ClientReturn[]) => {
  const { clients, by, followed, over, all, medianDelay } = countReturns(of);
  const sms = returnsBy('channel', of).find(({ key }) => key === 'sms')?.returns;
  return {
    clients,
    sameJob: by['same-job'],
    followed,
    none: by.none,
    tooEarly: by['too-early'],
    unknown: by.unknown,
    over: over.known,
    sms: sms?.clients ?? 0,
    followedBySms: sms?.followed ?? 0,
    euros: all.euros,
    invoices: all.invoices,
    medianDelay,
  };
};

test('each campaign of the demonstration has the figures that its payloads give when they are counted by hand', () => {
  const byCampaign = Map.groupBy(returns, ({ campaign }) => campaign.id);
  expect(wireCampaigns.length).toBeGreaterThan(30);
  let followed = 0;
  for (const campaign of wireCampaigns) {
    const { came, ...byHand } = returnsByHand(campaign, wireVehicles, {
      today: TODAY,
      window: WINDOW,
    });
    const own = byCampaign.get(campaign.id) ?? [];
    expect({ id: campaign.id, ...pageFigures(own) }).toEqual({ id: campaign.id, ...byHand });
    expect(own.map(({ plate, result }) => [plate, result.kind])).toEqual(
      came.map(({ plate, kind }) => [plate, kind]),
    );
    followed += byHand.followed;
  }
  expect(followed).toBeGreaterThan(20);
  expect(returnsByCampaign(returns)).toHaveLength(byCampaign.size);
});

test('what came is what each vehicle says of that reminder itself', () => {
  let compared = 0;
  for (const { plate, campaign, result } of returns) {
    const reminder = dataOf(
      views.get(plate ?? '')?.reminders ?? { status: 'ready', data: [], unreadable: 0 },
    )?.find(({ campaign: { id } }) => id === campaign.id);
    if (!reminder) continue;
    compared += 1;
    expect(result.kind).toBe(reminder.outcome.kind);
    if ('invoice' in result && 'invoice' in reminder.outcome) {
      expect(result.invoice.key).toBe(reminder.outcome.invoice.key);
      expect(result.delayDays).toBe(reminder.outcome.delayDays);
    }
  }
  expect(compared).toBe(returns.length);
});

/**
 * Counted with pencil and paper from the payloads of campaign 2205 and its eleven vehicles, sent on
 * 12 May 2025, so that an invoice could follow until 10 August:
 * Dupont, Poirier, Le Goff, Ben Ali: no invoice; Baron: on 11 August, a day too late.
 * Barre: 23 June, 380.99 € for the service that was proposed. Masson: 2 July, 2031.79 €, plugs and
 * coolant. Dumont: 14 June, 248.92 €, service. Arnaud: 27 June, 707.33 €, service.
 * Caron: 15 May, 224.89 €, a service, though brake fluid and the inspection were proposed. Vasseur:
 * 9 June, 229.89 €, steering, though brake fluid was proposed.
 * SMS to Poirier, Baron, Masson, Vasseur, Dumont, Le Goff and Ben Ali.
 */
test('a campaign has the figures that a person counts from its payloads', () => {
  expect(pageFigures(returns.filter(({ campaign }) => campaign.id === 2205))).toEqual({
    clients: 11,
    sameJob: 4,
    followed: 6,
    none: 5,
    tooEarly: 0,
    unknown: 0,
    over: 11,
    sms: 7,
    followedBySms: 3,
    euros: 3823.81,
    invoices: 6,
    // 3, 28, 33, 42, 46 and 51 days.
    medianDelay: 37.5,
  });
});
