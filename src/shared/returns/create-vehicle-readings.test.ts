import { describe, expect, it } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import type { KeptVehicle } from '#src/domain/returns/kept-vehicle.ts';
import { readVehicle } from '#tests/support/vehicle/returns.ts';
import { createVehicleReadings } from './create-vehicle-readings.ts';

const words = { message: '', details: [] };
const down: AppError = { kind: 'server', status: 500 };

const settled = () => new Promise((resolve) => setTimeout(resolve));
const plates = (count: number) => Array.from({ length: count }, (_, index) => `P${index + 1}`);

function keptOf(plate: string): KeptVehicle {
  const reading = readVehicle(plate, []);
  if (reading.status !== 'read') throw new Error('it has been read');
  return reading.vehicle;
}

interface Call {
  plate: string;
  answer: (vehicle: KeptVehicle) => void;
  fail: (error: AppError) => void;
}

/** An API whose answers come when the test says so. */
function heldApi() {
  const calls: Call[] = [];
  const asked: string[] = [];
  const vehicles = createVehicleReadings(
    (plate, signal) =>
      new Promise((resolve, reject) => {
        asked.push(plate);
        calls.push({ plate, answer: resolve, fail: (error) => reject(new ApiFailure(error)) });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    () => {},
  );
  return {
    vehicles,
    asked,
    answer: async (fails: (plate: string) => AppError | null = () => null) => {
      for (const call of calls.splice(0)) {
        const error = fails(call.plate);
        if (error) call.fail(error);
        else call.answer(keptOf(call.plate));
      }
      await settled();
    },
    came: (status: 'read' | 'unknown' | 'failed') =>
      [...vehicles.get().readings].flatMap(([plate, one]) => (one.status === status ? plate : [])),
  };
}

describe('vehicles', () => {
  it('are read four at a time and each once, whoever asks', async () => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(6));
    expect(asked).toEqual(['P1', 'P2', 'P3', 'P4']);
    vehicles.want(['P2', 'P7', 'P7']);
    await answer();
    expect(asked).toEqual(plates(7));
    await answer();
    expect(vehicles.get()).toMatchObject({ status: 'idle', open: new Set() });
    expect(came('read')).toEqual(plates(7));
    vehicles.want(['P1']);
    expect(asked).toHaveLength(7);
    expect(vehicles.get().status).toBe('idle');
  });

  it('are given up by a stop, and read on afterwards', async () => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(6));
    await answer();
    vehicles.stop();
    await settled();
    expect(vehicles.get()).toMatchObject({ status: 'stopped', open: new Set(['P5', 'P6']) });
    await answer();
    expect(came('read')).toEqual(plates(4));
    vehicles.resume();
    await answer();
    expect(vehicles.get().status).toBe('idle');
    expect(asked).toEqual([...plates(6), 'P5', 'P6']);
  });

  it('that failed are asked for again alone; one that isn’t known hasn’t failed', async () => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(5));
    await answer(
      (plate) => (({ P1: down, P2: { kind: 'not-found', ...words } }) as const)[plate] ?? null,
    );
    await answer();
    expect([came('failed'), came('unknown'), came('read')]).toEqual([
      ['P1'],
      ['P2'],
      ['P3', 'P4', 'P5'],
    ]);
    vehicles.retry(['P2', 'P3']);
    expect(asked).toHaveLength(5);
    vehicles.retry(plates(5));
    expect(asked.slice(5)).toEqual(['P1']);
    await answer();
    expect([came('failed'), vehicles.get().status]).toEqual([[], 'idle']);
  });

  it('are read anew when that is asked for', async () => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(3));
    await answer();
    vehicles.again(['P2', 'P9']);
    expect(asked.slice(3)).toEqual(['P2']);
    expect([...vehicles.get().open]).toEqual(['P2']);
    await answer();
    expect(came('read')).toEqual(['P1', 'P3', 'P2']);
  });

  it('are given up once too many have failed one after the other, and none is lost', async () => {
    const { vehicles, answer, came } = heldApi();
    vehicles.want(plates(20));
    await answer(() => down);
    await answer(() => down);
    expect(vehicles.get().status).toBe('gave-up');
    expect(came('failed')).toEqual(plates(8));
    expect([...vehicles.get().open]).toEqual(plates(20).slice(8));
    vehicles.resume();
    for (let round = 0; round < 3; round += 1) await answer();
    expect(came('read')).toEqual(plates(20).slice(8));
  });

  it.each([
    ['signing in again', { kind: 'unauthorized', ...words }, 'signed-out', 'goOn'],
    ['the line', { kind: 'offline' }, 'offline', 'goOnLine'],
  ] as const)('wait for %s, and lose none', async (_, error, status, goOn) => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(6));
    await answer((plate) => (plate === 'P1' ? null : error));
    expect(vehicles.get().status).toBe(status);
    expect([came('read'), came('failed')]).toEqual([['P1'], []]);
    vehicles[goOn]();
    // P5 was asked for when P1 had come, and is still under way.
    expect(asked.slice(4)).toEqual(['P5', 'P2', 'P3', 'P4']);
    await answer();
    await answer();
    expect(came('read').toSorted()).toEqual(plates(6));
    expect(vehicles.get().status).toBe('idle');
  });

  it('that were stopped by hand don’t go on by themselves', async () => {
    const { vehicles, asked } = heldApi();
    vehicles.want(plates(6));
    vehicles.stop();
    await settled();
    vehicles.goOn();
    vehicles.goOnLine();
    expect(asked).toHaveLength(4);
  });

  it('that weren’t heard are asked for again once the line is back', async () => {
    const { vehicles, asked, answer, came } = heldApi();
    vehicles.want(plates(2));
    await answer((plate) => (plate === 'P1' ? { kind: 'timeout' } : down));
    vehicles.goOnLine();
    expect(asked.slice(2)).toEqual(['P1']);
    await answer();
    expect([came('read'), came('failed')]).toEqual([['P1'], ['P2']]);
  });

  it('that come after the end are dropped', async () => {
    const { vehicles, answer } = heldApi();
    vehicles.want(plates(2));
    vehicles.end();
    await answer();
    expect(vehicles.get().readings.size).toBe(0);
  });
});
