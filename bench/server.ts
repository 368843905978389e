import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { ping, signIn } from './api-client.ts';
import { inBytes, inCount, inTime, median, quantile } from './figures.ts';
import { writeLargeZip } from './large-zip.ts';
import {
  forgetPeak,
  memoryNow,
  peakMemory,
  runScript,
  type Served,
  serve,
  workOf,
} from './process.ts';
import type { Context, Row, Section } from './section.ts';

const PLATES = 2000;
/** The sizes of the uploaded files; the larger has half a million rows. */
const UPLOADED_VEHICLES = [5_000, 30_000];

/** What the embedded API costs, seen from outside: each program is a separate process. */
export const server: Section = { name: 'server', run };

async function run(context: Context): Promise<Row[]> {
  return [...(await firstStart(context)), ...(await largeDemo(context))];
}

async function firstStart({ folder, say }: Context): Promise<Row[]> {
  say('starting on an empty folder, then again');
  const dataDir = join(folder, 'small');
  const first = await serve(dataDir);
  await first.stop();
  const again = await serve(dataDir);
  const resting = memoryNow(again.pid);
  await again.stop();
  return [
    {
      what: 'first start, demonstration of 2,000 built',
      measured: inTime(first.startTime),
      note: processor(first.startWork),
    },
    {
      what: 'start on what is built',
      measured: inTime(again.startTime),
      note: `${processor(again.startWork)}, ${memory(resting)} at rest`,
    },
  ];
}

async function largeDemo({ folder, vehicles, say }: Context): Promise<Row[]> {
  const dataDir = join(folder, 'large');
  const file = storeFileIn(dataDir);
  say(`building a demonstration of ${inCount(vehicles)} vehicles`);
  const built = await runScript('demo/main.ts', ['--vehicles', String(vehicles)], {
    DATA_DIR: dataDir,
  });
  const served = await serve(dataDir);
  try {
    return [
      {
        what: `demonstration of ${inCount(vehicles)} vehicles, built`,
        measured: inTime(built.time),
        note: [
          `${inCount(countOf(file, 'raw_line'))} lines`,
          inBytes(statSync(file).size),
          memory(built.peak),
          processor(built.worked),
        ].join(', '),
      },
      { what: 'start on it', measured: inTime(served.startTime) },
      ...(await plates(served, file, say)),
      ...(await optOuts(served, say)),
      ...(await imports(served, folder, say)),
    ];
  } finally {
    await served.stop();
  }
}

/**
 * One request after the other over one connection, compared with a request that costs the server no
 * work.
 */
async function plates({ url, pid }: Served, file: string, say: Context['say']): Promise<Row[]> {
  say(`asking for ${inCount(PLATES)} of them`);
  const api = await signIn(url, 'member');
  const sizes: number[] = [];
  const ask = async (immatriculation: string) => {
    sizes.push((await api.ask('vision360', { immatriculation })).length);
  };
  const chosen = randomPlates(file);
  for (const plate of chosen.slice(0, 200)) await ask(plate);
  const pings = await timesOf(chosen, () => ping(url));
  const before = workOf(pid);
  const times = await timesOf(chosen, ask);
  const after = workOf(pid);
  const worked = before === null || after === null ? null : (after - before) / times.length;
  const taxi = await timesOf(Array(50).fill('TX600ZZ'), ask);
  return [
    {
      what: 'vision360, median',
      measured: inTime(median(times)),
      note: [
        `95 %: ${inTime(quantile(times, 0.95))}`,
        `slowest: ${inTime(Math.max(...times))}`,
        `an empty round trip: ${inTime(median(pings))}`,
        processor(worked),
        inBytes(median(sizes)),
      ].join(', '),
    },
    {
      what: 'vision360 of a taxi with 600 invoices, median',
      measured: inTime(median(taxi)),
      note: inBytes(sizes.at(-1) ?? 0),
    },
  ];
}

async function timesOf<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (const item of list) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  return times;
}

async function optOuts(served: Served, say: Context['say']): Promise<Row[]> {
  say('downloading the opt-out list');
  const api = await signIn(served.url, 'manager');
  const row = async (what: string, query: string): Promise<Row & { lines: number }> => {
    const { result, time, grown } = await measured(served, () => api.download('blacklist', query));
    return {
      what,
      measured: inTime(time),
      note: `${inBytes(result.bytes)}, server's memory ${grown}`,
      lines: result.lines,
    };
  };
  const { lines, ...csv } = await row('opt-out list as CSV', '?output=csv');
  const { lines: _, ...json } = await row('opt-out list as JSON', '');
  return [{ ...csv, note: `${inCount(lines - 1)} rows, ${csv.note}` }, json];
}

/** Two sizes, because memory must not grow with the file. */
async function imports(served: Served, folder: string, say: Context['say']): Promise<Row[]> {
  const api = await signIn(served.url, 'member');
  const files = [];
  for (const vehicles of UPLOADED_VEHICLES) {
    say(`writing a ZIP of ${inCount(vehicles)} vehicles`);
    const zip = join(folder, `${vehicles}.zip`);
    files.push({ zip, ...(await writeLargeZip(zip, vehicles)) });
  }
  const send = async (what: string, zip: string, rows: number, size: string[]): Promise<Row> => {
    say(what);
    const { time, grown } = await measured(served, () => api.upload(zip));
    const rate = `${inCount((rows / time) * 1000)} rows/s`;
    return {
      what,
      measured: inTime(time),
      note: [...size, rate, `server's memory ${grown}`].join(', '),
    };
  };
  const rows: Row[] = [];
  for (const { zip, rows: count, bytes, content } of files) {
    const size = [`${inBytes(bytes)} ZIP of ${inBytes(content)}`];
    rows.push(await send(`import of ${inCount(count)} rows`, zip, count, size));
    rows.push(await send('the same file again', zip, count, []));
  }
  const largest = files.at(-1);
  if (largest) rows.push(...(await besideAnImport(served, folder, () => api.upload(largest.zip))));
  return rows;
}

/** How long others wait while a member's large file is imported. */
async function besideAnImport(
  { url }: Served,
  folder: string,
  importLarge: () => Promise<unknown>,
): Promise<Row[]> {
  const small = join(folder, 'small.zip');
  const { rows } = await writeLargeZip(small, 1);
  const other = await signIn(url, 'otherMember');
  let isOver = false;
  const over = importLarge().finally(() => {
    isOver = true;
  });
  const imports: number[] = [];
  const answers: number[] = [];
  while (!isOver) {
    imports.push(...(await timesOf([small], async (zip) => void (await other.upload(zip)))));
    const ask = async () => void (await other.ask('vision360', { immatriculation: 'ABC123' }));
    answers.push(...(await timesOf(Array(20).fill(null), ask)));
  }
  await over;
  const row = (what: string, times: number[]): Row => ({
    what: `${what}, beside the import of half a million`,
    measured: inTime(median(times)),
    note: `95 %: ${inTime(quantile(times, 0.95))}, slowest: ${inTime(Math.max(...times))}`,
  });
  return [
    row(`import of another member's ${rows} rows, median`, imports),
    row('vision360, median', answers),
  ];
}

/** How long something takes, and by how much the server's memory grew at its peak. */
async function measured<T>({ pid }: Served, work: () => Promise<T>) {
  const before = memoryNow(pid);
  forgetPeak(pid);
  const started = performance.now();
  const result = await work();
  const time = performance.now() - started;
  const peak = peakMemory(pid);
  const grown =
    before === null || peak === null ? 'not told' : `+${inBytes(Math.max(0, peak - before))}`;
  return { result, time, grown };
}

const memory = (bytes: number | null): string =>
  bytes === null ? 'memory not told' : `${inBytes(bytes)} of memory`;

/** Shown next to the time that passed, because on a busy machine the two differ. */
const processor = (ms: number | null): string =>
  ms === null ? 'work not told' : `${inTime(ms)} of a processor`;

/** Plates of the first network, spread over all that it has. */
function randomPlates(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare(
      `SELECT plate FROM raw_client JOIN member ON member.id = memberId AND network = 'trif'
       WHERE plate NOT LIKE '%ZZ' ORDER BY random() LIMIT ${PLATES}`,
    )
    .all();
  db.close();
  return v.parse(v.array(v.object({ plate: v.string() })), rows).map(({ plate }) => plate);
}

function countOf(file: string, table: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare(`SELECT count(*) AS total FROM ${table}`).get();
  db.close();
  return v.parse(v.object({ total: v.number() }), row).total;
}
