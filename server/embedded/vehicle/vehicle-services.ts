import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Lang, VehicleServiceName } from '#contract/services.ts';
import { refuse, succeed } from '#server/embedded/answers.ts';
import type { CallerEnv } from '#server/embedded/auth/caller.ts';
import { langOf, say } from '#server/embedded/messages.ts';
import { isSample, sampleSections } from '#server/embedded/sample/sections.ts';
import type { CannedSections } from '#server/embedded/sentinels/empty.ts';
import { type Behaviour, sentinels } from '#server/embedded/sentinels/sentinels.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { searchablePlate } from './plate.ts';
import { readPlate } from './plate-request.ts';
import { isKnown, type Sections, sectionsOf } from './sections.ts';

/** What each dedicated service (sections 5 to 11) shows of the whole that vision360 answers. */
const sectionOf = {
  rawClients: 'clientList',
  clients: 'relanceClientList',
  operations: 'vehiculeHistoriqueList',
  forecasts: 'vehiculePrevisionList',
  rawInvoices: 'importFactureList',
  invoices: 'vehiculeFactureList',
  reminders: 'vehiculeRelanceList',
} as const satisfies Record<Exclude<VehicleServiceName, 'vision360'>, keyof Sections>;

export const vehicleServiceNames: readonly VehicleServiceName[] = [
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
  'vision360',
];

const sentinelByPlate = new Map(
  sentinels.map((sentinel) => [searchablePlate(sentinel.plate), sentinel]),
);

/** The eight services that are asked by plate (sections 5 to 12). */
export function vehicleService(service: VehicleServiceName, store: Store, now: () => Date) {
  const answer = (network: string, plate: string, lang: Lang): Response => {
    const sections = isSample(network, plate)
      ? sampleSections(lang)
      : storedSections(store, network, plate, lang, now());
    return sections ? show(service, sections) : refuse(404, say('unknownVehicle', lang));
  };

  return async (c: Context<CallerEnv>): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const read = await readPlate(c.req.raw, lang);
    if ('refusal' in read) return read.refusal;
    const behaviour = sentinelByPlate.get(read.plate)?.behaviour(service) ?? { kind: 'answer' };
    if (behaviour.kind === 'answer') {
      if (behaviour.afterSeconds) await pause(behaviour.afterSeconds, c.req.raw.signal);
      return answer(c.get('caller').network, read.plate, lang);
    }
    return provoke(behaviour, service, lang);
  };
}

function storedSections(
  { vehicleRows, directory }: Store,
  network: string,
  plate: string,
  lang: Lang,
  now: Date,
): Sections | null {
  const rows = vehicleRows(network, plate);
  if (!isKnown(rows)) return null;
  const members = {
    byId: directory.member,
    bySiret: (siret: string) => directory.memberBySiret(network, siret),
  };
  return sectionsOf(rows, { members, today: now.toISOString().slice(0, 10), lang });
}

const show = (service: VehicleServiceName, sections: Sections | CannedSections): Response =>
  succeed(service === 'vision360' ? sections : sections[sectionOf[service]]);

/** Until then, or until the caller has gone: nobody reads the answer then. */
const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  delay(seconds * 1000, undefined, { signal }).catch(() => undefined);

function provoke(
  behaviour: Exclude<Behaviour, { kind: 'answer' }>,
  service: VehicleServiceName,
  lang: Lang,
): Response {
  switch (behaviour.kind) {
    case 'sections':
      return show(service, behaviour.sections);
    case 'truncate':
      return new Response('{"success":true,"data":{"vehicleInformations":{"monthlyMil', {
        headers: { 'Content-Type': 'application/json' },
      });
    case 'refuse': {
      const { status, retryAfterSeconds } = behaviour;
      const message = say(status === 404 ? 'unknownVehicle' : 'provoked', lang);
      const headers = retryAfterSeconds ? { 'Retry-After': String(retryAfterSeconds) } : {};
      return refuse(status, message, [], headers);
    }
  }
}
