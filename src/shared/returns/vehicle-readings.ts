import { useMemo, useSyncExternalStore } from 'react';
import { askInBulk } from '#src/api/ask-in-bulk.ts';
import { config } from '#src/api/config.ts';
import type { AppError } from '#src/api/errors.ts';
import { sendInTurn } from '#src/api/in-turn.ts';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import type { PlateReadings } from '#src/domain/returns/client-returns.ts';
import { createKeeper, type KeptVehicle } from '#src/domain/returns/kept-vehicle.ts';
import { currentLang } from '#src/i18n/lang.ts';
import { createListeners } from '#src/listeners.ts';
import { rightsOf } from '#src/session/rights.ts';
import { session } from '#src/session/session.ts';
import { loadVehicle } from '#src/shared/vehicle/load-vehicle.ts';
import { today } from '#src/shared/vehicle/use-today.ts';
import {
  createVehicleReadings,
  type ReadingStatus,
  type VehicleReadings,
} from './create-vehicle-readings.ts';

/** What has been read stays in memory until the session is closed. */
let readings: VehicleReadings | null = null;
/** A new object whenever anything has changed. */
let snapshot = {};
const listeners = createListeners();

/** In milliseconds: answers come faster than anybody reads, and each one draws the page. */
const PAUSE = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  timer ??= setTimeout(tell, PAUSE);
}

function tell(): void {
  clearTimeout(timer);
  timer = undefined;
  snapshot = {};
  listeners.tell();
}

session.subscribe(() => {
  const { status } = session.get();
  if (status === 'active') readings?.goOn();
  if (status !== 'signed-out') return;
  readings?.end();
  readings = null;
  tell();
});

subscribeLine(() => {
  if (isLineThere()) readings?.goOnLine();
});

/** For vision360 and for the services that replace it. */
const fourAtATime = createMmpClient(sendInTurn);

function begin(): VehicleReadings {
  const keep = createKeeper();
  const ask = (plate: string, signal: AbortSignal): Promise<KeptVehicle> =>
    askInBulk(async () => {
      const state = session.get();
      if (state.status === 'signed-out') throw new Error('vehicles are read while signed in');
      const { network, scope } = state.session;
      const request = { network, plate, lang: currentLang(), signal };
      return keep(await loadVehicle(fourAtATime, request), {
        today: today(),
        asking: rightsOf(scope).memberCode,
        means: config.relanceMeans,
      });
    });
  return createVehicleReadings(ask, changed);
}

export interface VehiclesRead {
  /**
   * `unasked`: some have neither been read nor asked for; `done`: all have been read, or have failed.
   */
  status: 'unasked' | 'done' | Exclude<ReadingStatus, 'idle'>;
  /** How many different plates there are, and how many of them have been read. */
  total: number;
  read: number;
  failed: { plate: string; error: AppError }[];
  /** Those of any plate, not of these alone. */
  readings: PlateReadings;
  /** Reads those that haven't been read. */
  start: () => void;
  stop: () => void;
  resume: () => void;
  /** Asks again for those of them that failed, and for no others. */
  retry: () => void;
  /** Reads all of them anew. */
  again: () => void;
}

const noReadings: PlateReadings = new Map();

/**
 * The vehicles of these plates, as far as they have been read: four calls at a time over everything
 * that the page reads in bulk. Who asks shares them with everybody else, and with every page of the
 * session.
 * @param plates each once, in normal form
 */
export function useVehicleReadings(plates: readonly string[]): VehiclesRead {
  const at = useSyncExternalStore(listeners.subscribe, () => snapshot);
  return useMemo(() => stateOf(plates, at), [plates, at]);
}

/** @param _at when, so that it is worked out anew after each change */
function stateOf(plates: readonly string[], _at: object): VehiclesRead {
  const state = readings?.get();
  const came = state?.readings ?? noReadings;
  const failed: VehiclesRead['failed'] = [];
  let [read, open, unasked] = [0, 0, 0];
  for (const plate of plates) {
    const reading = came.get(plate);
    if (reading?.status === 'failed') failed.push({ plate, error: reading.error });
    else if (reading) read += 1;
    else if (state?.open.has(plate)) open += 1;
    else unasked += 1;
  }
  return {
    status: statusOf(state?.status ?? 'idle', open, unasked),
    total: plates.length,
    read,
    failed,
    // A new one after each change, because what it holds changes in place.
    readings: new Map(came),
    start: () => {
      readings ??= begin();
      readings.want(plates);
    },
    stop: () => readings?.stop(),
    resume: () => readings?.resume(),
    retry: () => readings?.retry(plates),
    again: () => readings?.again(plates),
  };
}

function statusOf(status: ReadingStatus, open: number, unasked: number): VehiclesRead['status'] {
  if (unasked > 0 && open === 0) return 'unasked';
  if (open === 0) return 'done';
  return status === 'idle' ? 'reading' : status;
}
