import { mkdirSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDemo } from '#demo/network/network.ts';
import { garageDay } from '#rules/today.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import { placeOf } from '#server/embedded/store/place.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';
import { StoreError } from '#server/embedded/store/store-error.ts';
import { DEMO_VEHICLES } from '#server/embedded/upstream.ts';
import { readEnv } from '#server/env.ts';

/** One process still serves this many well, and there are still enough plates. */
const MAX_VEHICLES = 500_000;

const usage = `Usage: npm run demo -- [--vehicles ${DEMO_VEHICLES}] [--replace]
  Builds the demonstration network into DATABASE_URL or DATA_DIR, for npm start to serve.
  --vehicles  from 1 to ${MAX_VEHICLES}
  --replace   also where files were uploaded or accounts made, which are lost`;

/** Empty if the output goes to a file. */
const CLEAR_LINE = process.stdout.isTTY ? '\r\x1b[K' : '';

const { format } = new Intl.NumberFormat('en');

/** Something that the person who asks can mend; the message says how. */
class DemoError extends Error {}

try {
  await demo(process.argv.slice(2));
} catch (error) {
  const known = error instanceof DemoError || error instanceof StoreError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

/** Builds the demonstration network, in any size, and shows its progress. */
async function demo(args: string[]): Promise<void> {
  const { vehicles, replace } = readArguments(args);
  const place = await claimPlace(replace);
  const today = garageDay(new Date());
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const { vehicles: made, ...report } = await buildStore(place, generateDemo({ vehicles, today }), {
    today,
    onProgress: progressLine(
      (done) => `${format(done)} of ${format(vehicles)} vehicles, ${seconds()}`,
    ),
  });
  console.log(
    `${CLEAR_LINE}${format(made)} vehicles, ${format(report.lines)} invoice lines and ` +
      `${format(report.optedOut)} opted-out clients in ${seconds()}: ${sizeOf(place)}`,
  );
  console.log('npm start serves it.');
}

function readArguments(args: string[]): { vehicles: number; replace: boolean } {
  let values: { vehicles: string; replace: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        vehicles: { type: 'string', default: String(DEMO_VEHICLES) },
        replace: { type: 'boolean', default: false },
      },
    }));
  } catch {
    throw new DemoError(usage);
  }
  const vehicles = /^\d{1,9}$/.test(values.vehicles) ? Number(values.vehicles) : 0;
  if (vehicles < 1 || vehicles > MAX_VEHICLES) throw new DemoError(usage);
  return { vehicles, replace: values.replace };
}

/** The store in DATABASE_URL or DATA_DIR, if it may be overwritten. */
async function claimPlace(replace: boolean): Promise<StorePlace> {
  const { DATA_DIR, DATABASE_URL } = process.env;
  const { upstream } = readEnv({ DATA_DIR, DATABASE_URL });
  if (upstream.kind !== 'embedded') throw new Error('an upstream without DATA_DIR');
  mkdirSync(upstream.dataDir, { recursive: true, mode: 0o700 });
  const place = placeOf(upstream);
  if ((await engineAt(place).inspect())?.isUsed && !replace) {
    throw new DemoError(
      `Somebody works with ${nameOf(place)}: with --replace the uploaded files and the accounts in it are lost.`,
    );
  }
  return place;
}

function nameOf(place: StorePlace): string {
  return place.kind === 'sqlite' ? relative(process.cwd(), place.file) : 'the database';
}

function sizeOf(place: StorePlace): string {
  if (place.kind !== 'sqlite') return nameOf(place);
  return `${nameOf(place)}, ${format(Math.round(statSync(place.file).size / 1e6))} MB`;
}

/** At a terminal, one line that is overwritten; in a file, a line now and then. */
function progressLine(say: (done: number) => string): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < (process.stdout.isTTY ? 200 : 5000)) return;
    told = performance.now();
    if (process.stdout.isTTY) process.stdout.write(CLEAR_LINE + say(done));
    else console.log(say(done));
  };
}
