import { once } from 'node:events';
import { join } from 'node:path';
import { signIn } from './api-client.ts';
import { counterSales, writeCounterSales } from './counter-sales.ts';
import { inBytes, inCount, inTime, median, quantile } from './figures.ts';
import { writeLargeZip } from './large-zip.ts';
import { printedUrl, type Served, serve, spawnScript } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/** A plate with a hundred thousand lines, and what it costs those who ask for another. */
export const heavy: Section = { name: 'heavy', run };

const PLATE = 'CC010ZZ';
const TIMES = 7;
const SECONDS = 6;

async function run({ folder, say }: Context): Promise<Row[]> {
  const served = await serve(join(folder, 'data'));
  try {
    const api = await signIn(served.url, 'member');
    const [zip, small] = [join(folder, 'comptoir.zip'), join(folder, 'small.zip')];
    say(`importing ${inCount(counterSales[PLATE])} invoices for ${PLATE}`);
    await writeCounterSales(zip, PLATE, counterSales[PLATE]);
    await writeLargeZip(small, 1);
    await api.upload(zip);
    say('asking for it');
    const made = await timesOf(served, 'otherMember', () => api.upload(small));
    const again = await timesOf(served, 'member', async () => undefined);
    say('asking for another plate, alone and meanwhile');
    const alone = await latencies(served);
    const load = spawnScript('bench/ask-without-pause.ts', [served.url, PLATE], {});
    await printedUrl(load, 'Asking');
    const meanwhile = await latencies(served);
    load.kill();
    await once(load, 'exit');
    return [
      {
        what: `vision360 of ${PLATE}, made, median`,
        measured: inTime(median(made.times)),
        note: `bar 1 s; slowest: ${inTime(Math.max(...made.times))}, ${inBytes(made.bytes)} of gzip; an import before each`,
      },
      {
        what: 'the same again, median',
        measured: inTime(median(again.times)),
        note: `slowest: ${inTime(Math.max(...again.times))}`,
      },
      latencyRow('vision360 of ABC123, alone, median', alone),
      latencyRow(
        `vision360 of ABC123 while ${PLATE} is asked for without pause, median`,
        meanwhile,
      ),
    ];
  } finally {
    await served.stop();
  }
}

/** How long the heavy answer takes a browser that takes gzip. */
async function timesOf(
  { url }: Served,
  account: 'member' | 'otherMember',
  before: () => Promise<unknown>,
): Promise<{ times: number[]; bytes: number }> {
  const api = await signIn(url, account);
  const times: number[] = [];
  let bytes = 0;
  for (let time = 0; time < TIMES; time += 1) {
    await before();
    const started = performance.now();
    bytes = (await api.ask('vision360', { immatriculation: PLATE })).length;
    times.push(performance.now() - started);
  }
  return { times, bytes };
}

async function latencies({ url }: Served): Promise<number[]> {
  const api = await signIn(url, 'otherMember');
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    const started = performance.now();
    await api.ask('vision360', { immatriculation: 'ABC123' });
    times.push(performance.now() - started);
  }
  return times;
}

const latencyRow = (what: string, times: readonly number[]): Row => ({
  what,
  measured: inTime(median(times)),
  note: [
    `95 %: ${inTime(quantile(times, 0.95))}`,
    `99 %: ${inTime(quantile(times, 0.99))}`,
    `slowest: ${inTime(Math.max(...times))}`,
  ].join(', '),
});
