import { ApiFailure, toAppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { isUnheard } from '#src/api/watch-line.ts';
import type { PlateReading } from '#src/domain/returns/client-returns.ts';
import type { KeptVehicle } from '#src/domain/returns/kept-vehicle.ts';

/**
 * How the reading of vehicles stands. `signed-out`: the session has ended, and it goes on after signing
 * in; `offline`: the line is gone, and it goes on when that is back; `gave-up`: too many failed one
 * after the other.
 */
export type ReadingStatus = 'idle' | 'reading' | 'signed-out' | 'offline' | 'stopped' | 'gave-up';

interface ReadingsState {
  status: ReadingStatus;
  /** What came of each plate that was read, or failed. */
  readings: ReadonlyMap<string, PlateReading>;
  /** The plates that were asked for and haven't come yet, in order. */
  open: ReadonlySet<string>;
}

export interface VehicleReadings {
  /** A new object after each change. */
  get: () => ReadingsState;
  /** Reads those that haven't been read, behind what was asked for before. */
  want: (plates: readonly string[]) => void;
  /** Gives up the calls under way; their plates stay open. */
  stop: () => void;
  resume: () => void;
  /** Asks again for those of these plates that failed. */
  retry: (plates: readonly string[]) => void;
  /** Reads these plates anew, whatever came of them before. */
  again: (plates: readonly string[]) => void;
  /** After signing in again. */
  goOn: () => void;
  /** Once the line is back: goes on, and asks again for what didn't get through. */
  goOnLine: () => void;
  /** Ends it for good: what comes later is dropped. */
  end: () => void;
}

/** After so many, the API is down, and the other vehicles would fail too. */
const FAILURES_IN_A_ROW = 8;

/**
 * Reads vehicles one after the other, four at a time.
 * @param ask throws ApiFailure; `not-found` if the network doesn't know the plate
 */
export function createVehicleReadings(
  ask: (plate: string, signal: AbortSignal) => Promise<KeptVehicle>,
  changed: () => void,
): VehicleReadings {
  const readings = new Map<string, PlateReading>();
  const open = new Set<string>();
  const underWay = new Map<string, AbortController>();
  let status: ReadingStatus = 'idle';
  let failures = 0;
  let isEnded = false;
  let state: ReadingsState = { status, readings, open };

  function publish(): void {
    state = { status, readings, open };
    changed();
  }

  function settle(plate: string, reading: PlateReading): void {
    open.delete(plate);
    readings.set(plate, reading);
    failures = reading.status === 'failed' ? failures + 1 : 0;
    if (failures >= FAILURES_IN_A_ROW) halt('gave-up');
  }

  function fail(plate: string, thrown: unknown): void {
    const error = toAppError(thrown);
    if (error.kind === 'unauthorized') halt('signed-out');
    else if (error.kind === 'offline') halt('offline');
    else if (error.kind === 'not-found') settle(plate, { status: 'unknown' });
    else if (error.kind !== 'cancelled') settle(plate, { status: 'failed', error });
  }

  async function read(plate: string): Promise<void> {
    const call = new AbortController();
    underWay.set(plate, call);
    const mayCount = () => !isEnded && underWay.get(plate) === call;
    try {
      const vehicle = await ask(plate, call.signal);
      if (mayCount()) settle(plate, { status: 'read', vehicle });
    } catch (thrown) {
      if (mayCount()) fail(plate, thrown);
    }
    if (underWay.get(plate) === call) underWay.delete(plate);
    pump();
  }

  function pump(): void {
    if (isEnded) return;
    if (status === 'reading') {
      for (const plate of open) {
        if (underWay.size >= MOST_AT_A_TIME) break;
        if (!underWay.has(plate)) void read(plate);
      }
      if (open.size === 0) status = 'idle';
    }
    publish();
  }

  /** Those under way may still come, unless somebody has pressed Stop. */
  function halt(why: ReadingStatus): void {
    if (status === 'reading') status = why;
  }

  function start(): void {
    if (isEnded || open.size === 0) return;
    status = 'reading';
    failures = 0;
    pump();
  }

  function retry(plates: Iterable<string>, mayBe: (reading: PlateReading) => boolean): void {
    for (const plate of plates) {
      const reading = readings.get(plate);
      if (!reading || !mayBe(reading)) continue;
      readings.delete(plate);
      open.add(plate);
    }
  }

  return {
    get: () => state,
    want: (plates) => {
      for (const plate of plates) if (!readings.has(plate)) open.add(plate);
      start();
    },
    stop: () => {
      if (isEnded || status === 'idle') return;
      status = 'stopped';
      const given = [...underWay.values()];
      underWay.clear();
      for (const call of given) call.abort(new ApiFailure({ kind: 'cancelled' }));
      publish();
    },
    resume: start,
    retry: (plates) => {
      retry(plates, ({ status: came }) => came === 'failed');
      start();
    },
    again: (plates) => {
      retry(plates, () => true);
      start();
    },
    goOn: () => {
      if (status === 'signed-out') start();
    },
    goOnLine: () => {
      if (status === 'stopped') return;
      retry(
        [...readings.keys()],
        (reading) => reading.status === 'failed' && isUnheard(reading.error),
      );
      if (status !== 'signed-out') start();
    },
    end: () => {
      isEnded = true;
      for (const call of underWay.values()) call.abort(new ApiFailure({ kind: 'cancelled' }));
    },
  };
}
