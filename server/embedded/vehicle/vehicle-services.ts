import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Lang, VehicleServiceName } from '#contract/services.ts';
import { isSample, sampleSections } from '#demo/sample/sections.ts';
import type { CannedSections } from '#demo/sentinels/empty.ts';
import { type Behaviour, sentinels } from '#demo/sentinels/sentinels.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import { normalizePlate } from '#rules/plate.ts';
import { garageDay } from '#rules/today.ts';
import type { CallerEnv } from '#server/embedded/auth/caller.ts';
import { gzipAnswer, JSON_TYPE } from '#server/embedded/gzip-answer.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { refuse, succeed } from '#server/envelope.ts';
import { apiMessages, langOf, say } from '#server/messages.ts';
import { type LookUp, lookUp, sectionOf } from './look-up.ts';
import { type LookUps, NoAnswer } from './look-ups.ts';
import { plateAskedFor } from './plate-request.ts';
import type { Sections } from './sections.ts';

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
  sentinels.map((sentinel) => [normalizePlate(sentinel.plate), sentinel]),
);

export interface VehicleParts {
  store: Store;
  lookUps: LookUps;
  now: () => Date;
  timeZone: string;
}

/** The eight services that are asked by plate (sections 5 to 12). */
export function vehicleService(
  service: VehicleServiceName,
  { store, lookUps, now, timeZone }: VehicleParts,
) {
  async function answer(c: Context<CallerEnv>, plate: string, lang: Lang) {
    const { network, username, memberId } = c.get('caller');
    if (isSample(network, plate)) return show(service, sampleSections(lang));
    const today = garageDay(now(), timeZone);
    const order: LookUp = { service, network, plate, asking: memberId, today, lang };
    const found = (await store.isLong(order))
      ? await lookUps.run(username, order)
      : ((await lookUp(store, order))?.toArray().join('') ?? null);
    if (found === null) return refuse(404, say(apiMessages.unknownVehicle, lang));
    return typeof found === 'string'
      ? new Response(found, { headers: JSON_TYPE })
      : gzipAnswer(c, found);
  }

  return async (c: Context<CallerEnv>): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const read = await plateAskedFor(c.req.raw, lang);
    if ('refusal' in read) return read.refusal;
    const behaviour = sentinelByPlate.get(read.plate)?.behaviour(service, lang) ?? {
      kind: 'answer',
    };
    if (behaviour.kind !== 'answer') return provoke(behaviour, service, lang);
    if (behaviour.afterSeconds) await pause(behaviour.afterSeconds, c.req.raw.signal);
    try {
      return await answer(c, read.plate, lang);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const wait = String(RETRY_AFTER_SECONDS[error.why]);
      const headers = { 'Retry-After': wait, [OWN_WORDS]: '1' };
      return refuse(503, say(apiMessages[error.why], lang), [], headers);
    }
  };
}

/** Seconds to wait. Work that is too much now will still be too much a little later. */
const RETRY_AFTER_SECONDS = { busy: 5, tooMuch: 60 };

const show = (service: VehicleServiceName, sections: Sections | CannedSections): Response =>
  succeed(service === 'vision360' ? sections : sections[sectionOf[service]]);

/** Resolves after that time, or when the caller has gone, because then nobody reads the answer. */
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
      const message = say(apiMessages[status === 404 ? 'unknownVehicle' : 'provoked'], lang);
      const headers = retryAfterSeconds ? { 'Retry-After': String(retryAfterSeconds) } : {};
      return refuse(status, message, [], headers);
    }
  }
}
